import type { Day } from '@/shared/days'
import { type Id, sameId } from '@/shared/ids'
import { DRILL_MONTHS, type DrillMonths, type DrillRule, type DutyState, drillCycleKeys } from '../model'
import { isWithin, type Period, periodsOf } from './periods'

export interface ProgrammePlan {
  id: Id
  planType: 'comprehensive' | 'special' | 'on-site'
  /** The first day on which it was in force. */
  since: Day
  /** The last day on which it was drilled, whatever the year. */
  lastHeld?: Day | undefined
}

export interface ProgrammeDrill {
  plan: Id
  status: 'planned' | 'held' | 'cancelled'
  /** Undefined while it has no date: then it counts for no period. */
  day: Day | undefined
}

/** One drill that is owed in a period: of this one plan, or of any of these. */
export interface Duty {
  kind: 'main' | 'on-site'
  plans: ProgrammePlan[]
  period: Period
}

export interface Assessed extends Duty {
  state: DutyState
  /** Days of its drills, held or planned, in the period. */
  days: Day[]
}

/** The cycles as the office has set them, in months; a row in another unit is not one of them. */
export function drillMonths(rows: { key: string; value: number; unit: string }[]): DrillMonths {
  const of = (kind: keyof DrillMonths) => {
    const row = rows.find(({ key, unit }) => key === drillCycleKeys[kind] && unit.startsWith('个月'))
    return row && row.value >= 1 ? row.value : DRILL_MONTHS[kind]
  }
  return { main: of('main'), onSite: of('onSite') }
}

/** Of these plans those that no drill stands for (《生产安全事故应急预案管理办法》第三十三条). */
export function plansWithoutDrill(plans: Id[], drilled: Id[], rule: DrillRule): Id[] {
  const missing = plans.filter((plan) => !drilled.some((id) => sameId(id, plan)))
  return rule === 'at-least-one' && missing.length < plans.length ? [] : missing
}

interface Year {
  year: number
  plans: ProgrammePlan[]
  rule: DrillRule
  months: DrillMonths
}

/**
 * The least that the law wants in a year: of the comprehensive and special plans together one drill in each of their
 * cycles, of every on-site plan (`strict`) or of all of them together (`at-least-one`) one in each of theirs. A plan
 * owes nothing for a period that ended before it was in force.
 */
export function dutiesOf({ year, plans, rule, months }: Year): Duty[] {
  const inForce = (all: ProgrammePlan[], { to }: Period) => all.filter(({ since }) => since <= to)
  const main = plans.filter(({ planType }) => planType !== 'on-site')
  const onSite = plans.filter(({ planType }) => planType === 'on-site')
  const together = (kind: Duty['kind'], all: ProgrammePlan[], period: Period): Duty[] => {
    const owing = inForce(all, period)
    return owing.length > 0 ? [{ kind, plans: owing, period }] : []
  }
  return [
    ...periodsOf(year, months.main).flatMap((period) => together('main', main, period)),
    ...periodsOf(year, months.onSite).flatMap((period) =>
      rule === 'strict'
        ? inForce(onSite, period).map((plan): Duty => ({ kind: 'on-site', plans: [plan], period }))
        : together('on-site', onSite, period),
    ),
  ]
}

/** How a duty stands on a day: cancelled drills count for nothing, planned ones for as long as they are planned. */
export function assessDuty(duty: Duty, drills: ProgrammeDrill[], today: Day): Assessed {
  const own = drills.filter(
    ({ plan, day, status }) =>
      status !== 'cancelled' &&
      day !== undefined &&
      isWithin(day, duty.period) &&
      duty.plans.some(({ id }) => sameId(id, plan)),
  )
  const days = own.flatMap(({ day }) => day ?? []).sort()
  if (own.some(({ status }) => status === 'held')) return { ...duty, state: 'done', days }
  if (own.length > 0) return { ...duty, state: 'planned', days }
  return { ...duty, state: duty.period.to < today ? 'missed' : 'missing', days }
}
