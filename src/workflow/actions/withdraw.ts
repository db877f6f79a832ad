import type { PayloadRequest } from 'payload'
import { recordAudit } from '@/audit/actions'
import { refusal } from '@/config/say'
import type { Approval } from '@/payload-types'
import { type Id, idOf } from '@/shared/ids'
import { loadCase } from '../queries/cases'
import { mayEdit } from '../queries/documents'
import { addTo, claim, entryOf, overtaken, subjectOf, waiting } from './cases'
import { markDraft } from './documents'
import { tellDeciders } from './tell'
import { transact } from './transact'

/**
 * Takes a submission back, before or after its approval, as long as it has not taken effect.
 * @throws APIError 403 for who may not edit the document, 409 when it is closed
 */
export async function withdraw(req: PayloadRequest, caseId: Id, comment: string): Promise<Approval> {
  const now = new Date()
  return transact(req, async () => {
    const found = await loadCase(req, caseId)
    if (!found) throw refusal(req, '没有找到这份送审文件。', 'There is no such submission.', 404)
    const target = subjectOf(req, found)
    if (!(await mayEdit(req, target.collection, idOf(found.department))))
      throw refusal(
        req,
        '只有能编辑这份文件的人可以撤回。',
        'Only who may edit the document can withdraw its submission.',
        403,
      )
    if (found.status !== 'open' && found.status !== 'approved') throw overtaken(req)
    await tellDeciders(req, found, '送审已撤回', 'withdrawn')
    await claim(req, found)
    await markDraft(req, target, 'draft')
    const withdrawn = await addTo(req, found, {
      entries: [entryOf(req, { kind: 'withdraw', step: found.currentStep, comment: comment.trim() }, now)],
      status: 'withdrawn',
      closedAt: now.toISOString(),
      ...waiting(undefined, []),
    })
    await recordAudit(req, {
      action: 'review.withdrawn',
      title: found.title,
      subject: target,
      detail: { because: 'withdrawn', case: String(found.id) },
    })
    return withdrawn
  })
}
