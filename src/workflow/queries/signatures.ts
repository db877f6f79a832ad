import type { Payload } from 'payload'
import type { Reader } from '@/publishing/reader'
import type { Id } from '@/shared/ids'
import type { Signature } from '@/transfer/model/word'
import type { ControlledCollection } from '../model'
import { type Decision, signaturesOf } from '../rules/signatures'

interface Released {
  collection: ControlledCollection
  id: Id
  /** Null for what was never released. */
  label: string | null
}

async function decisionsOn(payload: Payload, { collection, id, label }: Released): Promise<Decision[]> {
  if (!label) return []
  const { docs } = await payload.find({
    collection: 'approvals',
    depth: 0,
    limit: 1,
    pagination: false,
    sort: '-closedAt',
    where: {
      and: [
        { documentCollection: { equals: collection } },
        { documentId: { equals: String(id) } },
        { label: { equals: label } },
        { kind: { equals: 'release' } },
        { status: { equals: 'done' } },
      ],
    },
    select: { submittedByName: true, createdAt: true, decisions: { kind: true, byName: true, at: true } },
    overrideAccess: true,
  })
  const [found] = docs
  if (!found) return []
  const approvals = (found.decisions ?? []).filter(({ kind }) => kind === 'approve' || kind === 'emergency')
  return [
    ...(found.submittedByName ? [{ role: '编制' as const, name: found.submittedByName, at: found.createdAt }] : []),
    ...approvals.map(({ byName, at }, index) => ({
      // The last one of a route releases; with a single step the same person reviews and approves.
      role: index === approvals.length - 1 && approvals.length > 1 ? ('批准' as const) : ('审核' as const),
      name: byName ?? '',
      at,
    })),
  ]
}

/**
 * Who wrote, reviewed and released a version: the approval page is a part of the document, so every colleague who
 * reads the document reads these names; strangers see empty lines. The rest of the review stays with those who take
 * part in it.
 */
export async function signaturesOn({ payload, user }: Reader, released: Released): Promise<Signature[]> {
  return signaturesOf(user ? await decisionsOn(payload, released) : [])
}
