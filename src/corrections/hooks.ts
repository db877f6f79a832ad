import {
  type CollectionAfterChangeHook,
  type CollectionBeforeChangeHook,
  type CollectionBeforeValidateHook,
  type PayloadRequest,
  ValidationError,
} from 'payload'
import { mayEdit } from '@/access/mayEdit'
import { recordAudit } from '@/audit/actions'
import { refusal, say } from '@/config/say'
import { notify } from '@/notifications/actions'
import type { CorrectiveAction } from '@/payload-types'
import { formatDate } from '@/shared/format'
import { idOf, sameId } from '@/shared/ids'
import { idsOfUsers } from '@/workflow/queries/deciders'
import { CORRECTION_STEP, correctionPath } from './model'
import { beyondOwner } from './rules/owner'

interface Missing {
  path: string
  label: string
  message: string
}

const isSaid = (value: unknown): boolean => typeof value === 'string' && value.trim() !== ''

function closingProblems(req: PayloadRequest, action: Record<string, unknown>): Missing[] {
  const hasFile = Array.isArray(action.evidence) && action.evidence.length > 0
  const date = {
    path: 'closedOn',
    label: '完成日期',
    message: say(req, '已完成的整改项须填写完成日期。', 'A closed action has a date.'),
  }
  const evidence = {
    path: 'evidenceNote',
    label: '完成情况',
    message: say(
      req,
      '完成整改须有凭证：请写明完成情况，或上传照片、文件。',
      'A closed action has evidence: say what was done, or add a file.',
    ),
  }
  return [...(action.closedOn ? [] : [date]), ...(hasFile || isSaid(action.evidenceNote) ? [] : [evidence])]
}

const reasonMissing = (req: PayloadRequest): Missing => ({
  path: 'reopenReason',
  label: '重新打开的原因',
  message: say(req, '重新打开整改项须写明原因。', 'Say why the corrective action is opened again.'),
})

/**
 * A corrective action is closed with its date and with evidence: what was done in words, or a file. Opened again, it
 * says why; closing it lets that reason go, the log keeps it.
 */
export const checkCorrection: CollectionBeforeValidateHook = ({ data, originalDoc, req }) => {
  if (!data) return data
  const action: Record<string, unknown> = { ...originalDoc, ...data }
  const reopens = originalDoc?.status === 'closed' && action.status === 'open'
  const errors = action.status === 'closed' ? closingProblems(req, action) : []
  if (reopens && !isSaid(data.reopenReason)) errors.push(reasonMissing(req))
  if (errors.length > 0) throw new ValidationError({ collection: 'corrective-actions', errors, req }, req.t)
  if (action.status === 'closed') return { ...data, reopenReason: null }
  return action.status === 'open' ? { ...data, closedOn: null } : data
}

/** Whoever only owns a corrective action says what he did; what was found and by when is the department's to say. */
export const keepFinding: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  if (operation !== 'update' || !req.user || req.context[CORRECTION_STEP] === true) return data
  const changed = beyondOwner(originalDoc, data)
  if (changed.length === 0 || (await mayEdit(req, 'corrective-actions', originalDoc.department))) return data
  throw refusal(
    req,
    `您是责任人，可填写整改措施、完成情况和凭证；「${changed.join('」「')}」由所属部门的编辑修改。`,
    `As the owner you say what was done; ${changed.join(', ')} is changed by the department's editors.`,
    403,
  )
}

/** Opening, closing and reopening stand in the log; whoever answers for a finding is told of it. */
export const noteCorrection: CollectionAfterChangeHook<CorrectiveAction> = async ({
  doc,
  operation,
  previousDoc,
  req,
}) => {
  if (req.context.seeding === true) return doc
  const isNew = operation === 'create'
  if (isNew || previousDoc.status !== doc.status) {
    const action = doc.status === 'closed' ? 'correction.closed' : isNew ? 'correction.opened' : 'correction.reopened'
    await recordAudit(req, {
      action,
      title: doc.title,
      subject: { collection: 'corrective-actions', id: doc.id },
      ...(action === 'correction.reopened' ? { detail: { reason: doc.reopenReason ?? null } } : {}),
    })
  }
  const owner = idOf(doc.owner)
  const isNewOwner = owner !== undefined && (isNew || !sameId(previousDoc.owner, owner))
  if (!isNewOwner || doc.status === 'closed') return doc
  await notify(req, {
    recipients: await idsOfUsers(req, { staff: { equals: owner } }),
    kind: 'due',
    title: `请整改：${doc.title}`,
    text: doc.dueOn ? `整改期限：${formatDate(doc.dueOn)}。完成后请填写完成情况。` : '完成后请填写完成情况。',
    href: correctionPath(doc.id),
    key: `correction/${doc.id}/${owner}`,
  })
  return doc
}
