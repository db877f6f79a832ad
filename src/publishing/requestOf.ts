import { createLocalReq, type PayloadRequest } from 'payload'
import type { Reader } from './reader'

/** A request in the reader's name, for what decides by who is asking. */
export function requestOf({ payload, user }: Reader): Promise<PayloadRequest> {
  return createLocalReq(user ? { user } : {}, payload)
}
