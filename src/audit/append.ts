import { createLocalReq, type Payload, type PayloadRequest, type TypedUser } from 'payload'
import { refusal } from '@/config/say'
import { inTransaction } from '@/database/inTransaction'
import { isRace } from '@/database/race'
import type { Id } from '@/shared/ids'
import type { AuditAction } from './model'
import { storableDetail } from './rules/canonical'
import { titleOf } from './rules/words'

export interface AuditEntry {
  action: AuditAction
  title: string
  subject?: { collection: string; id: Id }
  detail?: Record<string, unknown>
}

/** Several instances on one MongoDB may want the same number. */
const ATTEMPTS = 6

async function append(req: PayloadRequest, { action, title, subject, detail }: AuditEntry): Promise<void> {
  const { user } = req
  await req.payload.create({
    collection: 'audit-log',
    // Number, time and hashes are given by the collection's hook.
    data: {
      seq: 0,
      at: new Date(0).toISOString(),
      previousHash: '',
      hash: '',
      action,
      title: titleOf(title, subject ? `${subject.collection}/${subject.id}` : action),
      ...(subject ? { subjectCollection: subject.collection, subjectId: String(subject.id) } : {}),
      ...(user ? { actorId: String(user.id), actorName: user.name } : {}),
      detail: storableDetail(detail),
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
}

/** Adds entries in a transaction of their own, again when another instance was faster. */
export async function appendApart(payload: Payload, user: TypedUser | null, entries: AuditEntry[]): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const req = await createLocalReq(user ? { user } : {}, payload)
    try {
      return await inTransaction(req, async () => {
        for (const entry of entries) await append(req, entry)
      })
    } catch (error) {
      if (attempt >= ATTEMPTS || !isRace(error)) throw error
    }
  }
}

/** Adds an entry in the transaction of the request. @throws APIError 409 when another instance was faster */
export async function appendWithin(req: PayloadRequest, entry: AuditEntry): Promise<void> {
  try {
    await append(req, entry)
  } catch (error) {
    if (!isRace(error)) throw error
    throw refusal(
      req,
      '同一时刻有其他人在保存，本次操作没有保存，请再试一次。',
      'Somebody else saved at the same moment. Nothing was saved; try again.',
      409,
    )
  }
}
