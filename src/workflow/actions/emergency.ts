import type { PayloadRequest } from 'payload'
import { hasRole } from '@/access/accessFor'
import { recordAudit } from '@/audit/actions'
import { refusal } from '@/config/say'
import type { Approval } from '@/payload-types'
import { type Id, idsOf } from '@/shared/ids'
import { fingerprint } from '../fingerprint'
import type { ChangeKind, ControlledCollection } from '../model'
import { definitionOf } from '../queries/definitions'
import { type ControlledDocument, loadDocument } from '../queries/documents'
import { defaultSteps } from '../queries/routes'
import { idMarks } from '../rules/deciders'
import { dayStart, ownEffectiveDay } from '../rules/effective'
import { nextLabel } from '../rules/labels'
import { stateAfter } from '../rules/transitions'
import { entryOf, waiting } from './cases'
import { newestOf, publish } from './documents'
import { afterRelease } from './effect'
import { lapseCase } from './lapse'
import { transact } from './transact'

export interface EmergencyRelease {
  collection: ControlledCollection
  id: Id
  change: ChangeKind
  reason: string
}

/** The shortest reason that says something, in characters. */
const MIN_REASON = 6

/**
 * An administrator releases the newest version without a review; marked on the document and in the log.
 * @throws APIError 403 for anybody else, 400 without a reason, 409 when there is nothing to release
 */
export async function releaseInEmergency(req: PayloadRequest, wanted: EmergencyRelease): Promise<Approval> {
  const now = new Date()
  const reason = wanted.reason.trim()
  if (!hasRole(req, 'admin'))
    throw refusal(req, '只有系统管理员可以紧急发布。', 'Only an administrator releases in an emergency.', 403)
  if ([...reason].length < MIN_REASON)
    throw refusal(
      req,
      `请写明紧急发布的「原因」（至少 ${MIN_REASON} 个字），它会显示在文件上并记入日志。`,
      `Give the reason (at least ${MIN_REASON} characters); it is shown on the document and kept in the log.`,
    )
  return transact(req, async () => {
    const doc = await newestOf(req, wanted)
    if (stateAfter(doc.state, 'emergency') === undefined)
      throw refusal(req, '没有未发布的修改。', 'There is nothing that was not released.', 409)
    await lapseCase(req, wanted.collection, wanted.id)
    const label = nextLabel(doc.label, wanted.change, definitionOf(req, wanted.collection).firstLabel?.(doc.whole))
    const current = await loadDocument(req, { ...wanted, as: 'released' })
    const effective = ownEffectiveDay(doc.effectiveDate, {
      current: current?.effectiveDate,
      isRevision: current?.releasedAt !== undefined,
      now,
    })
    await publish(req, wanted, {
      state: 'released',
      versionLabel: label,
      releasedAt: now.toISOString(),
      releaseNote: reason,
      effectiveDate: effective ?? dayStart(now),
      isEmergencyRelease: true,
      retiredAt: null,
      retireReason: null,
    })
    const found = await createClosedCase(req, { wanted: { ...wanted, reason }, doc, label, now })
    await recordAudit(req, {
      action: 'document.emergency',
      title: doc.title,
      subject: { collection: wanted.collection, id: doc.id },
      detail: { label, reason, case: String(found.id) },
    })
    await afterRelease(req, found, true)
    return found
  })
}

interface Closed {
  wanted: EmergencyRelease
  doc: ControlledDocument
  label: string
  now: Date
}

function createClosedCase(req: PayloadRequest, { wanted, doc, label, now }: Closed): Promise<Approval> {
  return req.payload.create({
    collection: 'approvals',
    depth: 0,
    overrideAccess: true,
    req,
    data: {
      title: doc.title,
      documentCollection: wanted.collection,
      documentId: String(doc.id),
      documentCode: doc.code,
      ...(doc.department === undefined ? {} : { department: doc.department }),
      kind: 'release',
      status: 'done',
      change: wanted.change,
      label,
      ...(doc.label ? { baseLabel: doc.label } : {}),
      reason: wanted.reason,
      isEmergency: true,
      ...(req.user ? { submittedBy: req.user.id, submittedByName: req.user.name } : {}),
      contributors: idsOf(doc.draftEditors),
      contributorMarks: idMarks(doc.draftEditors),
      fingerprint: fingerprint(doc.whole),
      steps: defaultSteps.map((step) => ({ ...step, role: step.role ?? null })),
      currentStep: 0,
      ...waiting(undefined, []),
      decisions: [entryOf(req, { kind: 'emergency', comment: wanted.reason }, now)],
      revision: 0,
      closedAt: now.toISOString(),
    },
  })
}
