import { AsyncLocalStorage } from 'node:async_hooks'
import type { ServerResponse } from 'node:http'

interface RequestContext {
  requestId: string
  /** The answer being made. */
  response: ServerResponse
}

/** Next bundles this module more than once; all copies share one storage through the process. */
const KEY = Symbol.for('houqin.request-context')

function sharedStorage(): AsyncLocalStorage<RequestContext> {
  const existing: unknown = Reflect.get(globalThis, KEY)
  if (existing instanceof AsyncLocalStorage) return existing
  const created = new AsyncLocalStorage<RequestContext>()
  Reflect.set(globalThis, KEY, created)
  return created
}

/** The request being answered and its answer, from anywhere below. */
export const requestContext = sharedStorage()
