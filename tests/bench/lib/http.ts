import http from 'node:http'

/** The only host that the bench ever asks. */
export const HOST = '127.0.0.1'

export interface Ask {
  path: string
  method?: 'GET' | 'POST' | 'PATCH'
  headers?: Record<string, string>
  body?: string
}

export interface Answer {
  status: number
  headers: http.IncomingHttpHeaders
  /** As it came over the wire: compressed when it was asked for compressed. */
  body: Buffer
}

const TIMEOUT_MS = 60_000

/** One request on a connection of its own. */
export const ask = (port: number, { path, method = 'GET', headers = {}, body }: Ask): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const request = http.request({ host: HOST, port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      )
    })
    request.setTimeout(TIMEOUT_MS, () => request.destroy(new Error(`${path}: no answer within ${TIMEOUT_MS} ms`)))
    request.on('error', reject)
    request.end(body)
  })

export const jsonOf = ({ body }: Answer): unknown => JSON.parse(body.toString('utf8'))
