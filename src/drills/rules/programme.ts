import type { Where } from 'payload'
import { type CycleRow, cycleMonths, cycleRow } from '@/shared/cycles'
import { type Day, shiftDay, storedMoment } from '@/shared/days'
import { type Id, sameId } from '@/shared/ids'
import { keysOf } from '@/shared/label'
import {
  DRILL_MONTHS,
  type DrillMonths,
  type DrillRule,
  type DrillTopic,
  type DutyKind,
  type DutyState,
  drillCycleKeys,
  drillTopics,
} from '../model'
import { isWithin, type Period, periodsOf } from './periods'

export interface ProgrammePlan {
  id: Id
  planType: 'comprehensive' | 'special' | 'on-site'
  /** The first day on which it was in force. */
  since: Day
  /** The last day on which it was drilled, whatever the year. */
  lastHeld?: Day | undefined
  /** What it is about, as far as a cycle of its own asks. */
  topics?: DrillTopic[]
}

export interface ProgrammeDrill {
  plan: Id
  status: 'planned' | 'held' | 'cancelled'
  /** Undefined while it has no date: then it counts for no period. */
  day: Day | undefined
}

/** One drill that is owed in a period: of this one plan, or of any of these. */
export interface Duty {
  kind: DutyKind
  plans: ProgrammePlan[]
  period: Period
}

export interface Assessed extends Duty {
  state: DutyState
  /** Days of its drills in the period that count. */
  days: Day[]
}

const words: Record<DrillTopic, RegExp> = {
  fire: /火灾|消防|灭火/,
  evacuation: /疏散|火灾|地震|踩踏/,
}

/** What a plan is about, by its kind of event and its title. */
export function topicsOf({ title, eventType }: { title: string; eventType?: string | null | undefined }): DrillTopic[] {
  const text = `${eventType ?? ''} ${title}`
  return keysOf(drillTopics).filter((topic) => words[topic].test(text))
}

/** The cycles as the office has set them, in months. */
export const drillMonths = (rows: CycleRow[]): DrillMonths => ({
  main: cycleMonths(rows, ...drillCycleKeys.main) ?? DRILL_MONTHS.main,
  onSite: cycleMonths(rows, ...drillCycleKeys.onSite) ?? DRILL_MONTHS.onSite,
  fire: cycleMonths(rows, ...drillCycleKeys.fire),
  evacuation: cycleMonths(rows, ...drillCycleKeys.evacuation),
})

/** Whether the programme counts a cycle, or why not. */
export type CycleUse = 'counted' | 'no-plan' | 'unused'

/** What becomes of a row of the office's cycles: of several for one kind the first counts. */
export function cycleUse(key: string, rows: CycleRow[], plans: ProgrammePlan[]): CycleUse {
  const kind = keysOf(drillCycleKeys).find((one) => cycleRow(rows, ...drillCycleKeys[one])?.key === key)
  if (!kind) return 'unused'
  const owes = ({ planType, topics }: ProgrammePlan) =>
    kind === 'main' ? planType !== 'on-site' : kind === 'onSite' ? planType === 'on-site' : topics?.includes(kind)
  return plans.some(owes) ? 'counted' : 'no-plan'
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
 * owes nothing for a period that ended before it was in force. Plans about fire or evacuation owe, of each topic
 * together, one in each cycle that the office keeps for it.
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
    ...keysOf(drillTopics).flatMap((topic) => {
      const cycle = months[topic]
      const about = plans.filter(({ topics }) => topics?.includes(topic))
      return cycle === undefined ? [] : periodsOf(year, cycle).flatMap((period) => together(topic, about, period))
    }),
  ]
}

/**
 * Whether a drill counts for the period of its day: one that was held does, one that is planned until its day has
 * passed. One that was never held, and never cancelled, must not hide that a drill is owed.
 */
const isCounted = ({ status, day }: Pick<ProgrammeDrill, 'status' | 'day'>, today: Day): boolean =>
  day !== undefined && (status === 'held' || (status === 'planned' && day >= today))

/** The drills of a period that count (`isCounted`), as a question to the database. */
export const countedIn = ({ from, to }: Period, today: Day): Where => ({
  and: [
    { heldOn: { greater_than_equal: storedMoment(from) } },
    { heldOn: { less_than: storedMoment(shiftDay(to, 1)) } },
    {
      or: [
        { status: { equals: 'held' } },
        { and: [{ status: { equals: 'planned' } }, { heldOn: { greater_than_equal: storedMoment(today) } }] },
      ],
    },
  ],
})

/** How a duty stands on a day, by the drills that count on it. */
export function assessDuty(duty: Duty, drills: ProgrammeDrill[], today: Day): Assessed {
  const own = drills.filter(
    (drill) =>
      isCounted(drill, today) &&
      drill.day !== undefined &&
      isWithin(drill.day, duty.period) &&
      duty.plans.some(({ id }) => sameId(id, drill.plan)),
  )
  const days = own.flatMap(({ day }) => day ?? []).sort()
  if (own.some(({ status }) => status === 'held')) return { ...duty, state: 'done', days }
  if (own.length > 0) return { ...duty, state: 'planned', days }
  return { ...duty, state: duty.period.to < today ? 'missed' : 'missing', days }
}
