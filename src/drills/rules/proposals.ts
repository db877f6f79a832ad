import { type Day, shiftDay } from '@/shared/days'
import { type Id, sameId } from '@/shared/ids'
import type { Period } from './periods'
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

/**
 * Days for what is missing, spread evenly over the working days that are left of each period. Nothing is proposed for
 * a period without a working day left.
 */
export function proposeDays(planning: Planning): Proposal[] {
  const missing = planning.assessed.filter(({ state }) => state === 'missing')
  const ends = [...new Set(missing.map(({ period }) => `${period.from} ${period.to}`))].sort()
  const proposed: Proposal[] = []
  for (const end of ends) {
    const duties = missing.filter(({ period }) => `${period.from} ${period.to}` === end)
    const [first] = duties
    if (!first) continue
    const taken = proposed.map(({ plan, day }): ProgrammeDrill => ({ plan, day, status: 'planned' }))
    const days = freeDays(first.period, duties.length, { ...planning, drills: [...planning.drills, ...taken] })
    for (const [index, { plans, period }] of duties.entries()) {
      const plan = mostInNeed(plans)
      const day = days[Math.floor(((index + 0.5) * days.length) / duties.length)]
      if (plan && day) proposed.push({ plan: plan.id, day, until: period.to })
    }
  }
  return proposed
}

interface Row {
  plan: Id
  day: Day
}

/** The duty that a drill of this plan on this day would meet: one that is missing, with the day ahead in its period. */
export function dutyMetBy({ plan, day }: Row, assessed: Assessed[], today: Day): Assessed | undefined {
  if (day <= today) return undefined
  return assessed.find(
    ({ state, plans, period }) =>
      state === 'missing' && day >= period.from && day <= period.to && plans.some(({ id }) => sameId(id, plan)),
  )
}

/** Whether each of these drills meets a duty of its own: none is planned twice. */
export function areOwed(rows: Row[], assessed: Assessed[], today: Day): boolean {
  const met = rows.map((row) => dutyMetBy(row, assessed, today))
  return met.every((duty) => duty !== undefined) && new Set(met).size === rows.length
}
