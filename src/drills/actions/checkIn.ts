import type { PayloadRequest } from 'payload'
import { mayEdit } from '@/access/mayEdit'
import { recordAudit } from '@/audit/actions'
import { ownWrite } from '@/config/ownWrite'
import { refusal } from '@/config/say'
import { inTransaction } from '@/database/inTransaction'
import { isRace } from '@/database/race'
import type { Drill } from '@/payload-types'
import { dayOf, storedDay } from '@/shared/calendar'
import { type Id, idOf, sameId } from '@/shared/ids'
import { isCheckInToken } from '../checkInToken'
import { type CheckInState, checkInState, isCheckedIn } from '../rules/checkIn'

const ATTEMPTS = 3

const reasons: Record<Exclude<CheckInState, 'open'>, [string, string]> = {
  cancelled: ['这次演练已取消，不用签到。', 'The drill was cancelled.'],
  undated: ['这次演练还没有定日期，暂不能签到。请联系演练负责人。', 'The drill has no date yet.'],
  'too-early': ['还没到演练当天，请在演练当天签到。', 'It is not the day of the drill yet.'],
  over: ['演练当天已过，不能再签到。如需补登，请联系演练负责人。', 'The day of the drill is over.'],
}

async function openDrill(req: PayloadRequest, id: Id, now: Date): Promise<Drill> {
  const drill = await req.payload.findByID({
    collection: 'drills',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    req,
    user: req.user,
  })
  if (!drill) throw refusal(req, '没有找到这次演练。', 'There is no such drill.', 404)
  const state = checkInState({ status: drill.status, day: storedDay(drill.heldOn) }, dayOf(now))
  if (state !== 'open') throw refusal(req, ...reasons[state], 409)
  return drill
}

type Arrival = NonNullable<Drill['attendance']>[number]

async function add(req: PayloadRequest, drill: Drill, arrivals: Arrival[]): Promise<void> {
  await req.payload.update({
    collection: 'drills',
    id: drill.id,
    data: { attendance: [...(drill.attendance ?? []), ...arrivals] },
    depth: 0,
    overrideAccess: true,
    req: ownWrite(req),
  })
  await recordAudit(req, {
    action: 'drill.attended',
    title: drill.title,
    subject: { collection: 'drills', id: drill.id },
    detail: { staff: arrivals.map(({ staff }) => String(idOf(staff))).join(','), via: arrivals[0]?.via ?? 'list' },
  })
}

/** Two who arrive at the same moment both stand: MongoDB answers the slower one by a conflict, and he is written again. */
async function again<Result>(req: PayloadRequest, work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await inTransaction(req, work)
    } catch (error) {
      if (!isRace(error)) throw error
      if (attempt === ATTEMPTS)
        throw refusal(req, '同时签到的人较多，这次没有记上，请再点一次。', 'Many checked in at once; try again.', 409)
    }
  }
}

/**
 * The signed-in person checks in by the drill's code. Once he stands on the list nothing changes.
 * @returns whether he was on the list already
 * @throws APIError 403 wrong code or no staff record, 404, 409 not the day, cancelled
 */
export async function checkIn(
  req: PayloadRequest,
  { drill: id, token, now }: { drill: Id; token: string; now: Date },
): Promise<'added' | 'already'> {
  const staff = idOf(req.user?.staff)
  if (!req.user || req.user.disabled) throw refusal(req, '请先登录。', 'Sign in first.', 403)
  if (staff === undefined)
    throw refusal(
      req,
      '您的账号还没有对应的员工档案，不能签到。请联系系统管理员。',
      'The account has no staff record.',
      403,
    )
  return again(req, async () => {
    const drill = await openDrill(req, id, now)
    const day = storedDay(drill.heldOn) ?? ''
    if (!isCheckInToken(token, { drill: drill.id, day }, req.payload.secret))
      throw refusal(req, '签到码无效或已过期，请重新扫描现场的二维码。', 'The code is not valid; scan it again.', 403)
    if (isCheckedIn(drill.attendance ?? [], staff)) return 'already'
    await add(req, drill, [{ staff, at: now.toISOString(), via: 'qr' }])
    return 'added'
  })
}

/** Whether the signed-in person keeps a drill's list: its lead, and the editors of its department. */
export async function mayList(req: PayloadRequest, drill: Pick<Drill, 'lead' | 'department'>): Promise<boolean> {
  const own = idOf(req.user?.staff)
  if (own !== undefined && sameId(drill.lead, own)) return true
  return mayEdit(req, 'drills', drill.department)
}

/** Adds people by list; who stands on it already stays as he is. @returns how many were added */
export async function listPeople(
  req: PayloadRequest,
  { drill: id, people, now }: { drill: Id; people: Id[]; now: Date },
): Promise<number> {
  return again(req, async () => {
    const drill = await openDrill(req, id, now)
    if (!(await mayList(req, drill)))
      throw refusal(req, '只有演练总指挥和本部门的编辑可以登记签到。', 'Only its lead and editors list people.', 403)
    const { docs } = await req.payload.find({
      collection: 'staff',
      depth: 0,
      overrideAccess: true,
      pagination: false,
      req,
      select: {},
      where: { and: [{ id: { in: people } }, { status: { equals: 'active' } }] },
    })
    const missing = docs.filter((person) => !isCheckedIn(drill.attendance ?? [], person.id))
    const at = now.toISOString()
    if (missing.length > 0)
      await add(
        req,
        drill,
        missing.map(({ id: staff }) => ({ staff, at, via: 'list' as const })),
      )
    return missing.length
  })
}
