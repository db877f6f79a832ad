import type { Payload, Where } from 'payload'
import type { PlanImport } from '@/payload-types'
import type { Id } from '@/shared/ids'
import type { ImportStatus } from './model'

const collection = 'plan-imports'

/**
 * Changes an import if it stands where it is thought to: one statement that looks and writes, so that of two at once
 * exactly one succeeds.
 * @returns whether it did
 */
export async function moveOn(
  payload: Payload,
  id: Id,
  from: ImportStatus[],
  data: Partial<Omit<PlanImport, 'id'>>,
): Promise<boolean> {
  const where: Where = { and: [{ id: { equals: id } }, { status: { in: from } }] }
  const row: unknown = await payload.db.updateOne({ collection, where, data })
  return row !== null && row !== undefined
}

/** Imports of certain states, oldest first, without what was read. */
export async function listByStatus(payload: Payload, statuses: ImportStatus[], extra: Where[] = []) {
  const { docs } = await payload.find({
    collection,
    depth: 0,
    overrideAccess: true,
    pagination: false,
    select: { status: true, updatedAt: true, createdAt: true, result: true, fileName: true },
    sort: 'createdAt',
    where: { and: [{ status: { in: statuses } }, ...extra] },
  })
  return docs
}
