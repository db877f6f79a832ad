import type { PayloadRequest } from 'payload'
import { refusal } from '@/config/say'
import type { Approval } from '@/payload-types'
import { type Id, idOf, idsOf } from '@/shared/ids'
import { type ControlledCollection, type DecisionKind, isControlledSlug } from '../model'
import { eligibleFor } from '../queries/deciders'
import { toSteps } from '../queries/routes'
import { askedOf, idMarks, type Step } from '../rules/deciders'

export interface Remark {
  place: string
  text: string
}

export interface Entry {
  kind: DecisionKind
  step?: number
  comment?: string | undefined
  remarks?: Remark[]
  insteadOf?: { id: Id; name: string } | undefined
}

/** One line of a case's timeline, by the signed-in person or the system. */
export const entryOf = (req: PayloadRequest, { insteadOf, ...entry }: Entry, now: Date) => ({
  ...entry,
  ...(req.user ? { by: req.user.id, byName: req.user.name } : { byName: '系统' }),
  ...(insteadOf ? { insteadOf: insteadOf.id, insteadOfName: insteadOf.name } : {}),
  at: now.toISOString(),
})

/** Somebody else changed the case first. */
export const overtaken = (req: PayloadRequest) =>
  refusal(
    req,
    '这份文件刚刚有了新的处理结果，您的操作没有执行。请刷新页面后查看。',
    'Somebody else has just decided on this document; yours was not carried out. Reload the page.',
    409,
  )

/** Takes the next revision of a case: of two who decide at once one gets it. @returns whether it was this one */
export async function tryClaim(
  req: PayloadRequest,
  { id, revision }: Pick<Approval, 'id' | 'revision'>,
): Promise<boolean> {
  const claimed = await req.payload.db.updateOne({
    collection: 'approvals',
    data: { revision: revision + 1 },
    options: { atomic: true },
    req,
    where: { and: [{ id: { equals: id } }, { revision: { equals: revision } }] },
  })
  return Boolean(claimed)
}

/** The same for a person. @throws APIError 409 for the other one */
export async function claim(req: PayloadRequest, found: Pick<Approval, 'id' | 'revision'>): Promise<void> {
  if (!(await tryClaim(req, found))) throw overtaken(req)
}

type Change = Partial<Omit<Approval, 'id' | 'revision' | 'decisions' | 'createdAt' | 'updatedAt'>>

/** Adds entries to a claimed case and changes what follows from them. */
export async function addTo(
  req: PayloadRequest,
  found: Approval,
  { entries, ...change }: Change & { entries: ReturnType<typeof entryOf>[] },
): Promise<Approval> {
  return req.payload.update({
    collection: 'approvals',
    id: found.id,
    data: { ...change, decisions: [...(found.decisions ?? []), ...entries] },
    depth: 0,
    overrideAccess: true,
    req,
  })
}

/** What the inbox looks for while a step waits. */
export function waiting(step: Step | undefined, notFor: Id[]) {
  return {
    waitRole: step?.kind === 'role' ? (step.role ?? 'reviewer') : null,
    waitPeople: step?.kind === 'people' ? step.people : [],
    waitHead: step?.kind === 'head',
    notFor: idMarks(notFor),
  }
}

/** The document that a case is about. */
export function subjectOf(req: PayloadRequest, found: Approval): { collection: ControlledCollection; id: Id } {
  if (!isControlledSlug(found.documentCollection)) throw new Error(`case ${found.id} names no controlled collection`)
  const isNumber = req.payload.db.defaultIDType === 'number'
  return { collection: found.documentCollection, id: isNumber ? Number(found.documentId) : found.documentId }
}

/** Principals in whose name the current step has been approved. */
export function approvedBy(found: Approval, step: number): Id[] {
  return (found.decisions ?? [])
    .filter((entry) => entry.kind === 'approve' && entry.step === step)
    .map((entry) => idOf(entry.insteadOf) ?? idOf(entry.by))
    .filter((id) => id !== undefined)
}

/** The step that waits, whom it asks today, and who wrote the text. */
export async function currentStep(req: PayloadRequest, found: Approval) {
  const steps = toSteps(found.steps)
  const step = steps[found.currentStep]
  const barred = idsOf(found.contributors)
  const eligible = step ? await eligibleFor(req, step, idOf(found.department)) : []
  return { steps, step, barred, eligible, asked: askedOf(eligible, barred) }
}
