import type { PayloadRequest } from 'payload'
import { mayCreateIn } from '@/access/accessFor'
import { recordAudit } from '@/audit/actions'
import { refusal } from '@/config/say'
import { inTransaction } from '@/database/inTransaction'
import { storedMoment } from '@/shared/days'
import { type Id, sameId } from '@/shared/ids'
import { loadProgramme, type ProgrammeRow } from '../queries/programme'
import { areOwed } from '../rules/proposals'

export interface Planned {
  plan: Id
  /** `2026-11-26` */
  day: string
}

/**
 * Puts proposed drills into the programme: all of them or none. What each plan owes is looked at again inside the
 * transaction, so that nothing is planned twice when two people press the button.
 * @throws APIError 400 nothing chosen, 403 a plan of another department, 409 the programme has changed meanwhile
 */
export async function scheduleDrills(
  req: PayloadRequest,
  { year, rows, now }: { year: number; rows: Planned[]; now: Date },
): Promise<number> {
  if (rows.length === 0) throw refusal(req, '没有选中要排入的演练。', 'Nothing was chosen.')
  return inTransaction(req, async () => {
    const { plans, assessed, today } = await loadProgramme(req, { year, now })
    const isOwed = areOwed(rows, assessed, today)
    for (const { plan: id, day } of rows) {
      const plan = plans.find((one) => sameId(one.id, id))
      if (!plan || !isOwed)
        throw refusal(
          req,
          '演练计划刚刚有了变化，没有排入。请刷新页面后按新的建议再试。',
          'The programme has changed meanwhile; reload the page.',
          409,
        )
      if (!(await mayCreateIn('drills', req, plan.department)))
        throw refusal(
          req,
          `《${plan.title}》不属于您负责的部门，没有排入任何演练。`,
          `“${plan.title}” is not of your department; nothing was planned.`,
          403,
        )
      await planDrill(req, plan, day)
    }
    return rows.length
  })
}

async function planDrill(req: PayloadRequest, plan: ProgrammeRow, day: string): Promise<void> {
  const { id: drill } = await req.payload.create({
    collection: 'drills',
    data: {
      title: `${[...plan.title].slice(0, 100).join('')}演练（${day.slice(0, 4)}年${Number(day.slice(5, 7))}月）`,
      plan: plan.id,
      department: plan.department,
      status: 'planned',
      heldOn: storedMoment(day),
      form: 'full-scale',
      scope: plan.planType === 'comprehensive' ? 'comprehensive' : 'single',
    },
    depth: 0,
    overrideAccess: false,
    req,
    user: req.user,
  })
  await recordAudit(req, {
    action: 'drills.planned',
    title: plan.title,
    subject: { collection: 'drills', id: drill },
  })
}
