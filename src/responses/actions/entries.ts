import type { PayloadRequest, TypedUser } from 'payload'
import { insertFlatRows } from '@/database/bulk'
import type { Id } from '@/shared/ids'
import type { Draft, Entry } from '../model'

interface Place {
  response: Id
  user: TypedUser
  now: Date
  /** The number of the last entry so far. */
  from: number
}

/** Writes entries behind the last one, in the caller's transaction. @returns them with their numbers */
export async function insertEntries(
  req: PayloadRequest,
  { response, user, now, from }: Place,
  drafts: Draft[],
): Promise<Entry[]> {
  const moment = now.toISOString()
  const entries = drafts.map(
    ({ clientId, kind, at, subject, text, level }, index): Entry => ({
      clientId,
      seq: from + index + 1,
      kind,
      subject: subject ?? null,
      level: level ?? null,
      text: text?.trim() || null,
      by: String(user.id),
      byName: user.name,
      at,
      receivedAt: moment,
    }),
  )
  const rows = entries.map(({ receivedAt: _, ...entry }) => ({
    ...entry,
    response,
    by: user.id,
    createdAt: moment,
    updatedAt: moment,
  }))
  await insertFlatRows(req.payload, req, 'response-entries', rows)
  return entries
}
