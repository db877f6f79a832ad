// @ts-check
/**
 * The yardstick: Node's plain `http` server, which answers every request with the bytes it was given last. Started
 * by the bench with a message channel; ends when that closes.
 */
import { createServer } from 'node:http'

/** @type {{ status: number, headers: Record<string, string | string[]>, body: Buffer }} */
let answer = { status: 503, headers: {}, body: Buffer.alloc(0) }

const server = createServer((request, response) => {
  // A body is read to its end, as by everybody who means to use it.
  request.resume()
  request.on('end', () => {
    response.writeHead(answer.status, answer.headers)
    response.end(answer.body)
  })
})

process.on(
  'message',
  (/** @type {{ status: number, headers: Record<string, string | string[]>, body: string }} */ message) => {
    const body = Buffer.from(message.body, 'base64')
    answer = { ...message, headers: { ...message.headers, 'content-length': String(body.length) }, body }
    process.send?.({ ready: true })
  },
)
process.on('disconnect', () => process.exit())

server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.send?.({ port: typeof address === 'object' ? address?.port : undefined })
})
