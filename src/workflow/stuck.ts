import type { PayloadRequest } from 'payload'
import { recordAudit } from '@/audit/actions'
import { isDatabaseAway } from '@/database/away'
import type { Job } from '@/jobs/model'
import { notify } from '@/notifications/actions'
import type { Approval } from '@/payload-types'
import type { Id } from '@/shared/ids'
import { approvedBy, claim, currentStep, entryOf, subjectOf } from './actions/cases'
import { moveOn } from './actions/decide'
import { refuseOtherText } from './actions/effect'
import { casePath } from './actions/tell'
import { transact } from './actions/transact'
import { loadCase } from './queries/cases'
import { idsOfUsers } from './queries/deciders'
import { remedyFor, standingOf } from './rules/stuck'

/** Open cases read at once. */
const BATCH = 50
const COMMENT = '其余审核人的账号已停用或不再担任该角色，仍在岗的审核人均已通过，本步骤自动完成。'

interface Args {
  req: PayloadRequest
  now: Date
}

const openCases = (req: PayloadRequest, page: number) =>
  req.payload.find({
    collection: 'approvals',
    depth: 0,
    limit: BATCH,
    overrideAccess: true,
    page,
    req,
    sort: ['createdAt', 'id'],
    where: { status: { equals: 'open' } },
  })

async function look(req: PayloadRequest, found: Approval) {
  const current = await currentStep(req, found)
  return { ...current, standing: standingOf(current.step, current.asked, approvedBy(found, found.currentStep)) }
}

/** Told once for each step: nothing else would ever move the case. */
async function tellAdministrators(req: PayloadRequest, found: Approval, text: string): Promise<void> {
  await notify(req, {
    recipients: await idsOfUsers(req, { roles: { equals: 'admin' } }),
    kind: 'system',
    title: `审核停滞：《${found.title}》${found.label ? ` ${found.label} 版` : ''}`,
    text,
    href: casePath(found.id),
    key: `stuck/${found.id}/${found.currentStep}`,
  })
}

/** Looks again inside the transaction: somebody may have decided meanwhile. */
async function moveOnIfPassed({ req, now }: Args, id: Id): Promise<void> {
  await transact(req, async () => {
    const found = await loadCase(req, id)
    if (found?.status !== 'open') return
    const { standing, steps } = await look(req, found)
    if (standing !== 'passed') return
    await refuseOtherText(req, found)
    await claim(req, found)
    await recordAudit(req, {
      action: 'review.approved',
      title: found.title,
      subject: subjectOf(req, found),
      detail: { because: 'others left', case: String(found.id), step: found.currentStep, label: found.label ?? null },
    })
    const entry = entryOf(req, { kind: 'approve', step: found.currentStep, comment: COMMENT }, now)
    await moveOn(req, found, { entry, steps, now })
  })
}

const isRefusal = (error: unknown): error is Error & { status: number } =>
  error instanceof Error && 'status' in error && typeof error.status === 'number' && error.status < 500

async function carryOn(args: Args, found: Approval): Promise<void> {
  const { req } = args
  try {
    await moveOnIfPassed(args, found.id)
  } catch (error) {
    // A database that is away says nothing about the case: the next run tries again.
    if (isDatabaseAway(error)) throw error
    const after = await loadCase(req, found.id)
    // Somebody was faster: then the case is not stuck.
    if (after?.status !== 'open' || after.revision !== found.revision) return
    req.payload.logger.error({ err: error, msg: 'passed step did not move on', case: found.id })
    // A fault of ours is tried again by the next run; it must not hold up the others.
    if (isRefusal(error)) await tellAdministrators(req, found, `本步骤已全部通过，但不能自动继续：${error.message}`)
  }
}

async function unstick(args: Args, found: Approval): Promise<void> {
  const { step, standing } = await look(args.req, found)
  if (standing === 'passed') return carryOn(args, found)
  if (standing === 'waiting') return
  const reason = '已没有可以审核的人：账号已停用、不再担任该角色，或只剩编写人本人'
  await tellAdministrators(args.req, found, `步骤「${step?.name ?? '—'}」${reason}。${remedyFor(step?.kind)}`)
}

/**
 * Looks again at every open case: nobody decides when an approver leaves, so a step whose remaining approvers have
 * all approved would wait for ever, and one without anybody left to ask would wait unseen.
 */
export async function unstickCases(args: Args): Promise<void> {
  const { totalPages } = await openCases(args.req, 1)
  // Cases that move on leave the list: from its end, those not yet looked at keep their place.
  for (let page = totalPages; page >= 1; page -= 1)
    for (const found of (await openCases(args.req, page)).docs) await unstick(args, found)
}

/** Steps that nobody moves on any more: within an hour. */
export const unstickJob: Job = { name: 'unstick-cases', everySeconds: 3600, run: unstickCases }
