import type { PayloadRequest } from 'payload'
import { type InboxRow, listed, toRow } from './inbox'

/** A submission with the document that it is about. */
export interface OwnRow extends InboxRow {
  documentId: string
}

const select = { ...listed.select, documentId: true } as const

/** One page of what the signed-in person submitted, newest first. */
export async function listMine(req: PayloadRequest, now: Date, page = 1, limit = 20) {
  if (!req.user) return { rows: [], total: 0, pages: 0 }
  const { docs, totalDocs, totalPages } = await req.payload.find({
    collection: 'approvals',
    limit,
    page,
    req,
    sort: '-createdAt',
    where: { submittedBy: { equals: req.user.id } },
    ...listed,
    select,
  })
  const rows: OwnRow[] = docs.map((doc) => ({ ...toRow(doc, now), documentId: doc.documentId }))
  return { rows, total: totalDocs, pages: totalPages }
}
