import type { CollectionSlug, Payload } from 'payload'
import {
  type PersonCopy,
  planPeople,
  planSessions,
  planStandards,
  type SessionCopy,
  type StandardCopy,
  workforcesFor,
} from './plan'

export interface Plans {
  standards: StandardCopy[]
  people: PersonCopy[]
  workforces: number
  sessions: SessionCopy[]
  /** How many records to add. */
  records: number
}

const countOf = async (payload: Payload, collection: CollectionSlug): Promise<number> =>
  (await payload.count({ collection, overrideAccess: true })).totalDocs

const ALL = { depth: 0, limit: 0, overrideAccess: true, pagination: false, sort: 'id' } as const

/** Reads what the seed wrote and plans what is missing to the sizes wanted. */
export const makePlans = async (payload: Payload, documents: number, records: number): Promise<Plans> => {
  const [sops, staff, sessions] = await Promise.all([
    // Those that nobody is working on: a copy of a draft under review would belong to no review.
    payload.find({
      collection: 'sops',
      ...ALL,
      draft: true,
      select: { title: true, code: true, quiz: true },
      where: { state: { equals: 'released' } },
    }),
    payload.find({ collection: 'staff', ...ALL, select: { employeeNo: true } }),
    payload.find({ collection: 'training-sessions', ...ALL, select: { title: true } }),
  ])
  const seeded = await countOf(payload, 'training-records')
  const missing = Math.max(0, records - seeded)
  const copies = Math.ceil(missing / seeded)
  const workforces = workforcesFor(copies)
  return {
    standards: planStandards(
      // Lists within lists are not copied.
      sops.docs
        .filter(({ quiz }) => (quiz ?? []).length === 0)
        .map(({ id, title, code }) => ({ id, title, code: code ?? '' })),
      documents,
    ),
    people: planPeople(staff.docs, workforces),
    workforces,
    sessions: planSessions(sessions.docs, copies),
    records: missing,
  }
}
