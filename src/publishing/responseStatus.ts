import { AsyncLocalStorage } from 'node:async_hooks'
import { subscribe } from 'node:diagnostics_channel'
import type { ServerResponse } from 'node:http'

/**
 * The answer being made, for the whole of a request. Kept on the global object because Next bundles the start-up
 * code and the pages apart, and each bundle has modules of its own.
 */
const KEY = Symbol.for('houqin.response')

const isResponse = (value: unknown): value is ServerResponse =>
  typeof value === 'object' && value !== null && 'statusCode' in value && 'headersSent' in value

/** Remembers the answer of every request; called once when the server starts. */
export function trackResponses(): void {
  if (Reflect.has(globalThis, KEY)) return
  const responses = new AsyncLocalStorage<ServerResponse>()
  Reflect.set(globalThis, KEY, responses)
  subscribe('http.server.request.start', (message) => {
    const response =
      typeof message === 'object' && message !== null && 'response' in message ? message.response : undefined
    if (isResponse(response)) responses.enterWith(response)
  })
}

/**
 * Sets the status of the page being made. Next's own `notFound()` answers 404 with an empty body that only
 * JavaScript fills (vercel/next.js#62228); a page that shows its own text sets the status this way.
 */
export function answerWith(status: 404): void {
  const responses: unknown = Reflect.get(globalThis, KEY)
  const response: unknown = responses instanceof AsyncLocalStorage ? responses.getStore() : undefined
  if (isResponse(response) && !response.headersSent) response.statusCode = status
}
