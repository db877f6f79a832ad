import type { Payload, PayloadRequest, TypedUser } from 'payload'
import { asReader, type Reader } from '@/publishing/reader'

/** Through which connection and with whose rights a list is read. */
export interface Source {
  payload: Payload
  rights: { overrideAccess: boolean; user?: TypedUser | null; req?: PayloadRequest }
}

/** What the reader himself may see. */
export const sourceOf = (reader: Reader): Source => ({ payload: reader.payload, rights: asReader(reader) })

/** Everything, after the caller has decided who may know it; in the caller's transaction where there is one. */
export function systemSource(payload: Payload, req?: PayloadRequest): Source {
  return { payload, rights: { overrideAccess: true, ...(req ? { req } : {}) } }
}
