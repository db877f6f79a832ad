import { createLocalReq, type PayloadRequest } from 'payload'
import type { Reader } from './reader'

/**
 * A request in the reader's name, for what decides by who is asking.
 * @param headers of the request that the reader sent, where the log is to say from where
 */
export async function requestOf({ payload, user }: Reader, headers?: Headers): Promise<PayloadRequest> {
  const req = await createLocalReq(user ? { user } : {}, payload)
  for (const [name, value] of headers ?? []) req.headers.set(name, value)
  return req
}
