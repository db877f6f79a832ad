import type { Payload, TypedUser, Where } from 'payload'

/** Who reads, through which connection, when. Every query of a page takes one, so that no page reads more than its reader may. */
export interface Reader {
  payload: Payload
  /** Null for somebody who has not signed in. */
  user: TypedUser | null
  now: Date
}

/** What every read of a page carries: the reader's own rights, never the system's. */
export function asReader({ user }: Reader) {
  return { overrideAccess: false, user } as const
}

/** Drafts are never shown on the site, not even to those who may read them in the console. */
export const released = { _status: { equals: 'published' } } as const satisfies Where

/** What lists show of documents under document control: a retired one stays readable by its link, and is in no list. */
export const inForce: Where = { and: [released, { state: { not_equals: 'retired' } }] }
