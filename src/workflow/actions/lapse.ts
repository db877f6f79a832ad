import type { PayloadRequest } from 'payload'
import { recordAudit } from '@/audit/actions'
import type { Id } from '@/shared/ids'
import type { ControlledCollection } from '../model'
import { findRunningCase } from '../queries/cases'
import { addTo, claim, entryOf, waiting } from './cases'
import { tellDeciders } from './tell'

/** Withdraws the running submission of a document because its text changed; approvals given so far fall. */
export async function lapseCase(req: PayloadRequest, collection: ControlledCollection, id: Id): Promise<void> {
  const found = await findRunningCase(req, collection, id)
  if (!found) return
  const now = new Date()
  await tellDeciders(req, found, '送审的文件已被修改，审核已撤回', 'lapsed')
  await claim(req, found)
  await addTo(req, found, {
    entries: [entryOf(req, { kind: 'lapse', step: found.currentStep }, now)],
    status: 'withdrawn',
    closedAt: now.toISOString(),
    ...waiting(undefined, []),
  })
  await recordAudit(req, {
    action: 'review.withdrawn',
    title: found.title,
    subject: { collection, id },
    detail: { because: 'edited', case: String(found.id) },
  })
}
