import type { PayloadRequest, TypedUser } from 'payload'
import { recordAudit } from '@/audit/actions'
import { refusal } from '@/config/say'
import type { EmergencyPlan } from '@/payload-types'
import { formatMoment } from '@/shared/format'
import { type Id, idOf, sameId } from '@/shared/ids'
import { populated } from '@/shared/populated'
import { resolveContact } from '@/shared/registers'
import { type Level, MAX_TEXT } from '../model'
import { contactsOfPlan, tasksOfPlan } from '../rules/freeze'
import { levelName, marked } from '../rules/words'
import { insertEntries } from './entries'
import { untilFirst } from './retry'
import { namedPeople, tellPeople } from './tell'

export interface Activation {
  plan: Id
  level: Level
  isDrill: boolean
  /** The drill of the programme that this board runs. */
  drill?: Id | undefined
  /** Where, and what is known. */
  text?: string | undefined
  /** Another event of the same plan at the same time, at another place. */
  isSeparate?: boolean | undefined
}

/** The board to go to; `isNew` is false when somebody else had activated the plan already. */
export interface Activated {
  id: Id
  isNew: boolean
}

const LONGEST_TITLE = 120

/** The plan in force, with the person's own rights. @throws APIError 404, 409 */
async function planFor(req: PayloadRequest, id: Id): Promise<EmergencyPlan> {
  const plan = await req.payload.findByID({
    collection: 'emergency-plans',
    id,
    depth: 1,
    disableErrors: true,
    draft: false,
    joins: false,
    overrideAccess: false,
    populate: { contacts: { name: true, phone: true, backupPhone: true, staff: true }, staff: { name: true } },
    req,
    user: req.user,
  })
  if (plan?._status !== 'published') throw refusal(req, '没有找到这份预案。', 'There is no such plan.', 404)
  if (plan.state === 'retired')
    throw refusal(req, '这份预案已废止，请启动现行的预案。', 'This plan is retired; activate the one in force.', 409)
  return plan
}

/** The drill of the programme. @throws APIError 400, 404, 409 */
async function drillFor(req: PayloadRequest, { drill, isDrill, plan }: Activation) {
  if (drill === undefined) return undefined
  if (!isDrill) throw refusal(req, '演练须以「开始演练」启动。', 'A drill is started as a drill.')
  const found = await req.payload.findByID({
    collection: 'drills',
    id: drill,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    req,
    user: req.user,
  })
  if (!found) throw refusal(req, '没有找到这场演练。', 'There is no such drill.', 404)
  if (!sameId(found.plan, plan)) throw refusal(req, '「演练」不是这份预案的演练。', 'The drill is of another plan.')
  if (found.status === 'cancelled') throw refusal(req, '这场演练已取消。', 'The drill was cancelled.', 409)
  return found
}

/** A board of this plan that is open already: two people who see the same smoke meet on one. */
async function findOpen(req: PayloadRequest, { plan, isDrill, isSeparate }: Activation): Promise<Id | undefined> {
  if (isSeparate) return undefined
  const { docs } = await req.payload.find({
    collection: 'responses',
    depth: 0,
    limit: 1,
    overrideAccess: true,
    pagination: false,
    req,
    select: {},
    sort: '-startedAt',
    where: { and: [{ plan: { equals: plan } }, { status: { equals: 'active' } }, { isDrill: { equals: isDrill } }] },
  })
  return docs[0]?.id
}

/** The same for two who activate a plan in the same moment: on MongoDB the unique key lets one of them in. */
async function startKey(req: PayloadRequest, { plan, isDrill }: Activation): Promise<string> {
  const { totalDocs } = await req.payload.count({
    collection: 'responses',
    overrideAccess: true,
    req,
    where: { plan: { equals: plan } },
  })
  return `start-${plan}-${isDrill ? 'drill' : 'real'}-${totalDocs + 1}`
}

const titleOf = (plan: EmergencyPlan, { level, isDrill }: Activation, now: Date) => {
  const when = `${levelName(level)} ${formatMoment(now.toISOString())}`
  const room = LONGEST_TITLE - when.length - 6
  return marked(`${[...plan.title].slice(0, room).join('')} ${when}`, isDrill)
}

const frozen = (plan: EmergencyPlan) => ({
  tasks: tasksOfPlan(plan.levels ?? [], plan.steps ?? []),
  contacts: contactsOfPlan(
    (plan.contacts ?? []).map((row) => resolveContact(row, populated(row.contact), populated(row.staff))),
  ),
})

interface Actor {
  user: TypedUser
  now: Date
}

/** The board and its first entry. */
async function create(req: PayloadRequest, plan: EmergencyPlan, activation: Activation, { user, now }: Actor) {
  const { level, isDrill, drill, text } = activation
  const at = now.toISOString()
  const key = await startKey(req, activation)
  const { id, title } = await req.payload.create({
    collection: 'responses',
    data: {
      title: titleOf(plan, activation, now),
      plan: plan.id,
      versionLabel: plan.versionLabel ?? null,
      isDrill,
      ...(drill === undefined ? {} : { drill }),
      level,
      status: 'active',
      startedAt: at,
      ...frozen(plan),
      revision: 1,
      department: idOf(plan.department) ?? '',
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
  const place = { response: id, user, now, from: 0 }
  await insertEntries(req, place, [{ clientId: key, kind: 'activated', at, level, text: text ?? null }])
  return { id, title }
}

async function open(req: PayloadRequest, user: TypedUser, activation: Activation, now: Date): Promise<Activated> {
  const plan = await planFor(req, activation.plan)
  const levels = (plan.levels ?? []).map((row) => row.level)
  const { level, isDrill, text } = activation
  if (levels.length > 0 && !levels.includes(level))
    throw refusal(req, '「级别」不在这份预案的响应分级里。', 'The plan has no such level.')
  const drill = await drillFor(req, activation)
  const running = idOf(drill?.response) ?? (await findOpen(req, activation))
  if (running !== undefined) return { id: running, isNew: false }
  const { id, title } = await create(req, plan, { ...activation, drill: drill?.id }, { user, now })
  if (drill) {
    const data = { response: id }
    await req.payload.update({ collection: 'drills', id: drill.id, data, depth: 0, overrideAccess: true, req })
  }
  await recordAudit(req, {
    action: 'response.activated',
    title,
    subject: { collection: 'responses', id },
    detail: { plan: plan.id, versionLabel: plan.versionLabel ?? null, level, isDrill },
  })
  const response = { id, isDrill, department: idOf(plan.department) }
  await tellPeople(req, response, {
    what: isDrill ? `开始演练：${plan.title}（${levelName(level)}）` : `已启动${levelName(level)}：${plan.title}`,
    text: [`${user.name}启动。`, text].filter(Boolean).join(''),
    key: 'activated',
    named: namedPeople(plan),
  })
  return { id, isNew: true }
}

/**
 * Activates a released plan at a level, for real or as a drill: freezes its tasks and contacts on a board, tells the plan's
 * department and the people it names. For everybody who is signed in.
 * @throws APIError 400, 403, 404, 409
 */
export async function activate(req: PayloadRequest, activation: Activation, now: Date): Promise<Activated> {
  const { user } = req
  if (!user || user.disabled) throw refusal(req, '请先登录。', 'Sign in first.', 403)
  const text = activation.text?.trim() || undefined
  if (text && text.length > MAX_TEXT)
    throw refusal(req, `「地点和情况」最多 ${MAX_TEXT} 字，请缩短。`, `At most ${MAX_TEXT} characters.`)
  // Asked before the change begins too: what is refused for good is not tried again.
  await planFor(req, activation.plan)
  await drillFor(req, activation)
  return untilFirst(req, () => open(req, user, { ...activation, text }, now))
}
