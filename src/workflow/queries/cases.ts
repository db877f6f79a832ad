import type { PayloadRequest } from 'payload'
import type { Approval } from '@/payload-types'
import type { Id } from '@/shared/ids'
import type { ControlledCollection } from '../model'

const system = { depth: 0, overrideAccess: true } as const

/** A case as stored; undefined when there is none. */
export async function loadCase(req: PayloadRequest, id: Id): Promise<Approval | undefined> {
  const found = await req.payload.findByID({ collection: 'approvals', id, disableErrors: true, req, ...system })
  return found ?? undefined
}

/** The case of a document that is being decided or waits for its date. */
export async function findRunningCase(req: PayloadRequest, collection: ControlledCollection, id: Id) {
  const { docs } = await req.payload.find({
    collection: 'approvals',
    limit: 1,
    pagination: false,
    req,
    sort: '-createdAt',
    where: {
      and: [
        { documentCollection: { equals: collection } },
        { documentId: { equals: String(id) } },
        { status: { in: ['open', 'approved'] } },
      ],
    },
    ...system,
  })
  return docs[0]
}

/** Every case of a document, newest first. */
export async function listCases(req: PayloadRequest, collection: ControlledCollection, id: Id): Promise<Approval[]> {
  const { docs } = await req.payload.find({
    collection: 'approvals',
    limit: 50,
    pagination: false,
    req,
    sort: '-createdAt',
    where: { and: [{ documentCollection: { equals: collection } }, { documentId: { equals: String(id) } }] },
    ...system,
  })
  return docs
}
