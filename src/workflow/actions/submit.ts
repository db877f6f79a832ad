import type { PayloadRequest } from 'payload'
import { recordAudit } from '@/audit/actions'
import { refusal } from '@/config/say'
import type { Approval } from '@/payload-types'
import { type Id, idOf, idsOf, sameId } from '@/shared/ids'
import { fingerprint } from '../fingerprint'
import type { CaseKind, ChangeKind, ControlledCollection, RevisionTrigger } from '../model'
import { eligibleFor, namesOf } from '../queries/deciders'
import { definitionOf } from '../queries/definitions'
import { type ControlledDocument, loadDocument, mayEdit } from '../queries/documents'
import { routeFor } from '../queries/routes'
import { askedOf, idMarks, type Step } from '../rules/deciders'
import { ownEffectiveDay } from '../rules/effective'
import { nextLabel } from '../rules/labels'
import { stateAfter } from '../rules/transitions'
import { entryOf, waiting } from './cases'
import { markDraft, newestOf } from './documents'
import { askDeciders } from './tell'
import { transact } from './transact'

export interface Submission {
  collection: ControlledCollection
  id: Id
  kind: CaseKind
  change: ChangeKind
  reason: string
  trigger?: RevisionTrigger | undefined
  /** When an approved version takes effect; at once when there is none. */
  takesEffectAt?: Date | undefined
}

/**
 * Submits the newest version of a document for release, or the document for retirement.
 * @throws APIError with what is missing and what to do: 400 input, 403 not allowed, 409 wrong state
 */
export async function submit(req: PayloadRequest, submission: Submission): Promise<Approval> {
  const now = new Date()
  return transact(req, async () => {
    const doc = await newestOf(req, submission)
    await checkSubmission(req, submission, doc, now)
    const contributors = authorsOf(req, doc)
    const steps = await routeFor(req, submission.collection, doc.department)
    await refuseRouteWithoutPeople(req, { steps, contributors, department: doc.department })
    await markDraft(req, submission, 'in-review')
    const submitted = await newestOf(req, submission)
    const found = await createCase(req, { submission, doc: submitted, contributors, steps, now })
    await recordAudit(req, {
      action: 'review.submitted',
      title: doc.title,
      subject: { collection: submission.collection, id: doc.id },
      detail: { kind: submission.kind, label: found.label ?? null, case: String(found.id) },
    })
    await askDeciders(req, found)
    return found
  })
}

/** Everybody who wrote on this draft, and who submits it. */
function authorsOf(req: PayloadRequest, doc: ControlledDocument): Id[] {
  const submitter = req.user && !doc.draftEditors.some((id) => sameId(id, req.user?.id)) ? [req.user.id] : []
  return [...doc.draftEditors, ...submitter]
}

async function checkSubmission(req: PayloadRequest, wanted: Submission, doc: ControlledDocument, now: Date) {
  if (!(await mayEdit(req, wanted.collection, doc.department)))
    throw refusal(req, '您不能提交这个部门的文件。', 'You may not submit documents of this department.', 403)
  const event = wanted.kind === 'release' ? 'submit-release' : 'submit-retirement'
  if (stateAfter(doc.state, event) === undefined) throw wrongState(req, doc, wanted.kind)
  if (wanted.reason.trim() === '')
    throw refusal(req, '请填写「说明」：改了什么、为什么。', 'Say what was changed and why.')
  if (wanted.takesEffectAt && wanted.takesEffectAt.getTime() <= now.getTime())
    throw refusal(
      req,
      '「定时生效」须是将来的时间；要立即生效请留空。',
      'The time at which it takes effect lies in the past; leave it empty to take effect at once.',
    )
  const isRevision = wanted.kind === 'release' && doc.label !== undefined
  if (isRevision && definitionOf(req, wanted.collection).hasTriggers && !wanted.trigger)
    throw refusal(
      req,
      '请选择「修订情形」（《生产安全事故应急预案管理办法》第三十六条）。',
      'Choose the occasion of the revision (art. 36).',
    )
  if (wanted.kind === 'retirement') await refuseRetirementWithChanges(req, wanted, doc)
}

function wrongState(req: PayloadRequest, { state }: ControlledDocument, kind: CaseKind) {
  if (state === 'in-review' || state === 'scheduled')
    return refusal(
      req,
      '这份文件已在审核中或等待生效，不能重复提交。要修改请先撤回。',
      'It is in review or waits for its date already. Withdraw it first.',
      409,
    )
  return kind === 'release'
    ? refusal(
        req,
        '没有待审核的修改：请先修改并保存草稿，再提交审核。',
        'Nothing has been changed since the release. Save a draft first.',
        409,
      )
    : refusal(req, '这份文件尚未发布或已经废止，无需废止。', 'It was never released or is retired already.', 409)
}

async function refuseRetirementWithChanges(req: PayloadRequest, target: Submission, newest: ControlledDocument) {
  const current = await loadDocument(req, { ...target, as: 'released' })
  if (!current?.releasedAt || current.state === 'retired') throw wrongState(req, newest, 'retirement')
  if (fingerprint(current.whole) === fingerprint(newest.whole)) return
  throw refusal(
    req,
    '这份文件有未发布的修改，废止前请先将现行版本恢复为草稿（放弃修改），或先把修改送审发布。',
    'There are changes that were not released. Restore the current version as draft, or release the changes first.',
    409,
  )
}

interface People {
  steps: Step[]
  contributors: Id[]
  department: Id | undefined
}

async function refuseRouteWithoutPeople(req: PayloadRequest, { steps, contributors, department }: People) {
  for (const [index, step] of steps.entries()) {
    const eligible = await eligibleFor(req, step, department)
    if (askedOf(eligible, contributors).length > 0) continue
    const authors = (await namesOf(req, eligible)).join('、')
    throw refusal(
      req,
      authors
        ? `审核路线第 ${index + 1} 步「${step.name}」只有编写人${authors}可以审核，编写人不能审核自己的文件。请系统管理员在「审核路线」中增加人员，或为其他人授予审核人角色。`
        : `审核路线第 ${index + 1} 步「${step.name}」没有可以审核的人。请系统管理员在「审核路线」中指定人员，或为本部门（或上级部门）设置审核人。`,
      `Nobody can decide on step ${index + 1} (${step.name}): authors never decide on their own text. Ask an administrator to add people to the approval route.`,
      409,
    )
  }
}

interface NewCase {
  submission: Submission
  doc: ControlledDocument
  contributors: Id[]
  steps: Step[]
  now: Date
}

async function createCase(
  req: PayloadRequest,
  { submission, doc, contributors, steps, now }: NewCase,
): Promise<Approval> {
  const { kind, change, reason, trigger, takesEffectAt } = submission
  const current = await loadDocument(req, { ...submission, as: 'released' })
  const effectiveDate = ownEffectiveDay(doc.effectiveDate, {
    current: current?.effectiveDate,
    isRevision: doc.label !== undefined,
    now,
  })
  const first = definitionOf(req, submission.collection).firstLabel?.(doc.whole)
  const label = kind === 'release' ? nextLabel(doc.label, change, first) : doc.label
  return req.payload.create({
    collection: 'approvals',
    depth: 0,
    overrideAccess: true,
    req,
    data: {
      title: doc.title,
      documentCollection: submission.collection,
      documentId: String(doc.id),
      documentCode: doc.code,
      ...(doc.department === undefined ? {} : { department: doc.department }),
      kind,
      status: 'open',
      change,
      ...(label ? { label } : {}),
      ...(doc.label ? { baseLabel: doc.label } : {}),
      reason: reason.trim(),
      ...(trigger ? { trigger } : {}),
      ...(effectiveDate ? { effectiveDate } : {}),
      ...(takesEffectAt ? { takesEffectAt: takesEffectAt.toISOString() } : {}),
      ...(req.user ? { submittedBy: idOf(req.user.id), submittedByName: req.user.name } : {}),
      contributors: idsOf(contributors),
      contributorMarks: idMarks(contributors),
      fingerprint: fingerprint(doc.whole),
      steps: steps.map((step) => ({ ...step, role: step.role ?? null })),
      currentStep: 0,
      ...waiting(steps[0], []),
      decisions: [entryOf(req, { kind: 'submit', comment: reason.trim() }, now)],
      revision: 0,
    },
  })
}
