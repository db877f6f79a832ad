import type { PayloadRequest } from 'payload'
import { recordAudit } from '@/audit/actions'
import { refusal } from '@/config/say'
import type { Approval } from '@/payload-types'
import { dayOf } from '@/shared/calendar'
import { type Id, sameId } from '@/shared/ids'
import { loadCase } from '../queries/cases'
import { delegationsOn, namesOf } from '../queries/deciders'
import { decidesFor, isStepPassed } from '../rules/deciders'
import { addTo, approvedBy, claim, currentStep, entryOf, overtaken, type Remark, subjectOf, waiting } from './cases'
import { markDraft } from './documents'
import { refuseOtherText, takeEffect } from './effect'
import { askDeciders, tellAuthors } from './tell'
import { transact } from './transact'

export interface Decision {
  caseId: Id
  decision: 'approve' | 'return'
  comment: string
  remarks: Remark[]
  /** The revision that the person saw; a newer one means that somebody else was first. */
  revision?: number | undefined
}

/** A case that still waits for a decision. @throws APIError 404, 409 */
async function openCase(req: PayloadRequest, id: Id, seen: number | undefined): Promise<Approval> {
  const found = await loadCase(req, id)
  if (!found) throw refusal(req, '没有找到这份送审文件。', 'There is no such submission.', 404)
  if (found.status !== 'open' || (seen !== undefined && seen !== found.revision)) throw overtaken(req)
  return found
}

/** In whose name the signed-in person decides. @throws APIError 403 with the reason */
async function standing(req: PayloadRequest, found: Approval, now: Date) {
  const { user } = req
  if (!user) throw refusal(req, '请先登录。', 'Sign in first.', 403)
  const current = await currentStep(req, found)
  const delegations = await delegationsOn(req, now)
  const done = approvedBy(found, found.currentStep)
  const principal = decidesFor(user.id, { ...current, done, delegations, day: dayOf(now) })
  if (principal === undefined) {
    const isAuthor = current.barred.some((id) => sameId(id, user.id))
    throw isAuthor
      ? refusal(
          req,
          '您编写或修改过这份文件，不能审核自己的文件，请由其他审核人处理。',
          'You wrote on this document; authors never decide on their own text.',
          403,
        )
      : refusal(
          req,
          '这份文件现在不由您审核：可能已轮到下一步，或您已处理过。',
          'It is not your turn to decide on this document.',
          403,
        )
  }
  const isOther = !sameId(principal, user.id)
  const insteadOf = isOther ? { id: principal, name: (await namesOf(req, [principal]))[0] ?? '' } : undefined
  return { ...current, done: [...done, principal], insteadOf }
}

/**
 * Decides on the step that waits. State, text and turn are looked at again inside the transaction; decision, release,
 * log and notices stand or fall together.
 * @throws APIError 400 without a comment on a return, 403 not his turn, 409 somebody else was first
 */
export async function decide(req: PayloadRequest, decision: Decision): Promise<Approval> {
  const now = new Date()
  const comment = decision.comment.trim()
  if (decision.decision === 'return' && comment === '' && decision.remarks.length === 0)
    throw refusal(req, '退回时请写明「意见」，让编写人知道要改什么。', 'Say what has to be changed when you return it.')
  return transact(req, async () => {
    const found = await openCase(req, decision.caseId, decision.revision)
    const turn = await standing(req, found, now)
    // First come, first served: the other one is told so, whatever has become of the text meanwhile.
    await claim(req, found)
    await refuseOtherText(req, found)
    const given = { ...decision, comment }
    return decision.decision === 'return'
      ? giveBack(req, found, { ...given, turn, now })
      : approve(req, found, { ...given, turn, now })
  })
}

type Turn = Awaited<ReturnType<typeof standing>>
type Given = Decision & { turn: Turn; now: Date }

const detailOf = (found: Approval) => ({ case: String(found.id), step: found.currentStep, label: found.label ?? null })

async function giveBack(req: PayloadRequest, found: Approval, { comment, remarks, turn, now }: Given) {
  const target = subjectOf(req, found)
  const entry = entryOf(
    req,
    { kind: 'return', step: found.currentStep, comment, remarks, insteadOf: turn.insteadOf },
    now,
  )
  await markDraft(req, target, 'returned')
  const returned = await addTo(req, found, {
    entries: [entry],
    status: 'returned',
    closedAt: now.toISOString(),
    ...waiting(undefined, []),
  })
  await recordAudit(req, {
    action: 'review.returned',
    title: found.title,
    subject: target,
    detail: detailOf(found),
  })
  await tellAuthors(req, found, { what: '已退回修改', text: comment, key: 'returned' })
  return returned
}

async function approve(req: PayloadRequest, found: Approval, { comment, remarks, turn, now }: Given) {
  const target = subjectOf(req, found)
  const { step, steps, asked, done } = turn
  const entry = entryOf(
    req,
    { kind: 'approve', step: found.currentStep, comment, remarks, insteadOf: turn.insteadOf },
    now,
  )
  await recordAudit(req, { action: 'review.approved', title: found.title, subject: target, detail: detailOf(found) })
  const isPassed = step !== undefined && isStepPassed(step.rule, asked, done)
  if (!isPassed) return addTo(req, found, { entries: [entry], ...waiting(step, done) })
  return moveOn(req, found, { entry, steps, now })
}

interface Passed {
  entry: ReturnType<typeof entryOf>
  steps: Turn['steps']
  now: Date
}

/** A claimed case's waiting step has passed: the next one is asked; after the last the version takes effect. */
export async function moveOn(req: PayloadRequest, found: Approval, { entry, steps, now }: Passed): Promise<Approval> {
  const next = found.currentStep + 1
  if (next < steps.length) {
    const forwarded = await addTo(req, found, { entries: [entry], currentStep: next, ...waiting(steps[next], []) })
    await askDeciders(req, forwarded)
    return forwarded
  }
  const approved = await addTo(req, found, { entries: [entry] })
  return conclude(req, approved, now)
}

/** The last step has passed: the version takes effect now, or waits for its date. */
async function conclude(req: PayloadRequest, found: Approval, now: Date): Promise<Approval> {
  const date = found.takesEffectAt ? new Date(found.takesEffectAt) : undefined
  if (!date || date.getTime() <= now.getTime()) return takeEffect(req, found, now)
  await markDraft(req, subjectOf(req, found), 'scheduled')
  const scheduled = await addTo(req, found, { entries: [], status: 'approved', ...waiting(undefined, []) })
  await tellAuthors(req, found, { what: '审核通过，等待生效', key: 'scheduled' })
  return scheduled
}
