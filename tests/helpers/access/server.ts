import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { REST_DELETE, REST_GET, REST_OPTIONS, REST_PATCH, REST_POST, REST_PUT } from '@payloadcms/next/routes'
import type { SanitizedConfig } from 'payload'
import { graphqlDoor } from '@/access/graphqlDoor'

export interface TestServer {
  url: string
  stop: () => Promise<void>
}

const toRequest = async (incoming: IncomingMessage, url: URL): Promise<Request> => {
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  const hasBody = incoming.method !== 'GET' && incoming.method !== 'HEAD'
  return new Request(url, {
    method: incoming.method ?? 'GET',
    headers,
    ...(hasBody ? { body: new Uint8Array(Buffer.concat(await incoming.toArray())) } : {}),
  })
}

const send = async (response: Response, outgoing: ServerResponse): Promise<void> => {
  const headers: Record<string, string | string[]> = Object.fromEntries(response.headers)
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) headers['set-cookie'] = cookies
  outgoing.writeHead(response.status, headers)
  outgoing.end(Buffer.from(await response.arrayBuffer()))
}

/** The product's REST and GraphQL doors, as `src/app/(payload)/api` opens them, on a port of their own. */
export const startServer = async (config: Promise<SanitizedConfig>): Promise<TestServer> => {
  const rest = {
    GET: REST_GET(config),
    POST: REST_POST(config),
    PATCH: REST_PATCH(config),
    PUT: REST_PUT(config),
    DELETE: REST_DELETE(config),
    OPTIONS: REST_OPTIONS(config),
  }
  const graphql = graphqlDoor(config)
  const isMethod = (method: string): method is keyof typeof rest => method in rest

  const answer = (request: Request, url: URL): Promise<Response> => {
    if (url.pathname === '/api/graphql' && request.method === 'POST') return graphql(request)
    if (!isMethod(request.method)) return Promise.resolve(new Response(null, { status: 405 }))
    const slug = url.pathname
      .replace(/^\/api\//, '')
      .split('/')
      .map(decodeURIComponent)
    return rest[request.method](request, { params: Promise.resolve({ slug }) })
  }
  const server = createServer((incoming, outgoing) => {
    const url = new URL(incoming.url ?? '/', `http://${incoming.headers.host ?? 'localhost'}`)
    toRequest(incoming, url)
      .then((request) => answer(request, url))
      .then((response) => send(response, outgoing))
      .catch((error) => {
        console.error(error)
        outgoing.writeHead(599).end(String(error))
      })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const isAddress = (value: unknown): value is AddressInfo =>
    typeof value === 'object' && value !== null && 'port' in value
  if (!isAddress(address)) throw new Error('the server has no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    stop: () => new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve()))),
  }
}
