import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionBeforeOperationHook,
  CollectionBeforeValidateHook,
  PayloadRequest,
} from 'payload'
import { refusal } from '@/config/say'
import { sha256 } from '../hash'
import { findLast, HEAD_KEY } from '../queries'
import { sealed } from '../rules/verify'

function refuse(req: PayloadRequest): never {
  throw refusal(
    req,
    '审计日志只增不改：任何人（包括系统管理员）都不能修改或删除。',
    'The audit log is only ever added to: nobody can change or delete an entry.',
    403,
  )
}

const CHANGES: string[] = ['update', 'delete', 'restoreVersion']

/** No door changes or deletes an entry, the Local API with the system's rights included. */
export const refuseChange: CollectionBeforeOperationHook = ({ operation, req }) => {
  if (CHANGES.includes(operation)) refuse(req)
}

/** The same for whatever reaches the document without an operation of its own. */
export const refuseDeletion: CollectionBeforeDeleteHook = ({ req }) => refuse(req)

/** Gives a new entry its time, its number and its link to the entry before. */
export const chainEntry: CollectionBeforeValidateHook = async ({ data, operation, req }) => {
  if (operation !== 'create' || !data) refuse(req)
  const last = await findLast(req.payload, req)
  const { action, title, subjectCollection, subjectId, actorId, actorName, detail } = data
  const content = { action, title, subjectCollection, subjectId, actorId, actorName, detail: detail ?? null }
  const at = new Date().toISOString()
  return sealed({ ...content, seq: last.seq + 1, at, previousHash: last.hash }, sha256)
}

export const keepEntries: CollectionBeforeChangeHook = ({ data, operation, req }) =>
  operation === 'create' ? data : refuse(req)

/** Notes where the chain ends, in the entry's transaction. */
export const noteHead: CollectionAfterChangeHook = async ({ data, req }) => {
  await req.payload.db.upsert({
    collection: 'payload-kv',
    data: { key: HEAD_KEY, data: { seq: data.seq, hash: data.hash } },
    req,
    where: { key: { equals: HEAD_KEY } },
  })
}
