import { type Day, daysBetween, shiftDay } from '@/shared/days'
import { type Id, sameId } from '@/shared/ids'
import { isWithin, type Period } from './periods'
import type { Assessed, ProgrammeDrill, ProgrammePlan } from './programme'

export interface Proposal {
  plan: Id
  day: Day
  /** By when at the latest. */
  until: Day
}

interface Planning {
  assessed: Assessed[]
  drills: ProgrammeDrill[]
  today: Day
  isWorkingDay: (day: Day) => boolean
}

/** Days of notice that people get before a proposed drill, where the period leaves them. */
const NOTICE_DAYS = 7

function workingDaysOf({ from, to }: Period, isWorkingDay: (day: Day) => boolean): Day[] {
  const days: Day[] = []
  for (let day = from; day <= to; day = shiftDay(day, 1)) if (isWorkingDay(day)) days.push(day)
  return days
}

/** Where a drill may still be put: working days to come, if possible after some notice and on days of their own. */
function freeDays(period: Period, wanted: number, { drills, today, isWorkingDay }: Planning): Day[] {
  const tomorrow = shiftDay(today, 1)
  const from = period.from > tomorrow ? period.from : tomorrow
  const taken = new Set(drills.flatMap(({ day, status }) => (day && status !== 'cancelled' ? [day] : [])))
  const all = workingDaysOf({ from, to: period.to }, isWorkingDay)
  const noticed = all.filter((day) => day >= shiftDay(today, NOTICE_DAYS))
  const free = (days: Day[]) => days.filter((day) => !taken.has(day))
  return [free(noticed), noticed, free(all), all].find((days) => days.length >= wanted) ?? all
}

/** Of several plans the one that was drilled longest ago. */
const mostInNeed = (plans: ProgrammePlan[]): ProgrammePlan | undefined =>
  [...plans].sort((a, b) => (a.lastHeld ?? '').localeCompare(b.lastHeld ?? ''))[0]

/** Whether a drill of this plan on this day meets a duty. */
const meets = ({ plan, day }: Row, { plans, period }: Assessed): boolean =>
  isWithin(day, period) && plans.some(({ id }) => sameId(id, plan))

/** Of duties of one period those that need a drill of their own: one drill of a fire plan serves several of them. */
function choosePlans(duties: Assessed[]): { plan: Id; period: Period }[] {
  const chosen: { plan: Id; period: Period }[] = []
  for (const { plans, period } of [...duties].sort((a, b) => a.plans.length - b.plans.length)) {
    if (chosen.some(({ plan }) => plans.some(({ id }) => sameId(id, plan)))) continue
    const plan = mostInNeed(plans)
    if (plan) chosen.push({ plan: plan.id, period })
  }
  return chosen
}

/**
 * Days for what is missing, spread evenly over the working days that are left of each period, the shorter periods first:
 * what is proposed for them may serve the longer ones too. Nothing is proposed for a period without a working day left.
 */
export function proposeDays(planning: Planning): Proposal[] {
  const missing = planning.assessed.filter(({ state }) => state === 'missing')
  const ends = [...new Map(missing.map(({ period }) => [`${period.from} ${period.to}`, period])).values()].sort(
    (a, b) => daysBetween(a.from, a.to) - daysBetween(b.from, b.to) || a.from.localeCompare(b.from),
  )
  const proposed: Proposal[] = []
  for (const { from, to } of ends) {
    const duties = missing.filter(
      (duty) => duty.period.from === from && duty.period.to === to && !proposed.some((row) => meets(row, duty)),
    )
    const chosen = choosePlans(duties)
    const taken = proposed.map(({ plan, day }): ProgrammeDrill => ({ plan, day, status: 'planned' }))
    const days = freeDays({ from, to }, chosen.length, { ...planning, drills: [...planning.drills, ...taken] })
    for (const [index, { plan }] of chosen.entries()) {
      const day = days[Math.floor(((index + 0.5) * days.length) / chosen.length)]
      if (day) proposed.push({ plan, day, until: to })
    }
  }
  return proposed
}

interface Row {
  plan: Id
  day: Day
}

/**
 * Whether each of these drills is owed: ahead, and meeting a duty that is missing and that none of those before it meets.
 * None is planned twice.
 */
export function areOwed(rows: Row[], assessed: Assessed[], today: Day): boolean {
  const missing = assessed.filter(({ state }) => state === 'missing')
  const met = new Set<Assessed>()
  return rows.every((row) => {
    const own = row.day > today ? missing.filter((duty) => !met.has(duty) && meets(row, duty)) : []
    for (const duty of own) met.add(duty)
    return own.length > 0
  })
}
