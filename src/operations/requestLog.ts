import { randomUUID } from 'node:crypto'
import diagnostics from 'node:diagnostics_channel'
import { IncomingMessage, ServerResponse } from 'node:http'
import { env } from '@/config/env'
import { log } from '@/config/logger'
import { requestContext } from '@/config/requestContext'

interface Exchange {
  request: IncomingMessage
  response: ServerResponse
}

const started = new WeakMap<IncomingMessage, number>()

const isExchange = (message: unknown): message is Exchange =>
  typeof message === 'object' &&
  message !== null &&
  'request' in message &&
  message.request instanceof IncomingMessage &&
  'response' in message &&
  message.response instanceof ServerResponse

const ACCEPTED_ID = /^[\w-]{8,64}$/

/** A proxy's id is kept, so that its log and ours can be laid side by side. */
function requestIdOf(request: IncomingMessage): string {
  const given = request.headers['x-request-id']
  return env().trustProxy && typeof given === 'string' && ACCEPTED_ID.test(given) ? given : randomUUID()
}

/** Without a proxy in front, whatever a caller says of its own address is a lie or a mistake. */
function forgetForwarded(request: IncomingMessage) {
  for (const name of Object.keys(request.headers))
    if (name.startsWith('x-forwarded-') || name === 'forwarded' || name === 'x-real-ip') delete request.headers[name]
}

function begin(message: unknown) {
  if (!isExchange(message)) return
  const { request, response } = message
  if (!env().trustProxy) forgetForwarded(request)
  const requestId = requestIdOf(request)
  request.headers['x-request-id'] = requestId
  response.setHeader('x-request-id', requestId)
  started.set(request, performance.now())
  requestContext.enterWith({ requestId, response })
}

/** Path without its query and without one-time links: a search text or a token may say who somebody is, or let one in. */
const pathOf = (request: IncomingMessage) =>
  (request.url ?? '/').split('?', 1)[0]?.replace(/\/reset\/[^/]+/, '/reset/…')

/** The timer's own requests would drown everybody else's; those that failed are worth a line. */
const isBeat = (path: string | undefined, { statusCode }: ServerResponse) => path === '/api/jobs' && statusCode < 300

function finish(message: unknown) {
  if (!isExchange(message)) return
  const { request, response } = message
  const start = started.get(request)
  if (start === undefined) return
  const path = pathOf(request)
  if (path?.startsWith('/_next/') || isBeat(path, response)) return
  log.info({
    msg: 'request',
    requestId: response.getHeader('x-request-id'),
    method: request.method,
    path,
    status: response.statusCode,
    ms: Math.round(performance.now() - start),
  })
}

/** One structured line for each answer, with the id that the answer carries too; no address, no query, no names. */
export function logRequests(): void {
  diagnostics.subscribe('http.server.request.start', begin)
  diagnostics.subscribe('http.server.response.finish', finish)
}
