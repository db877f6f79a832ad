import { documentHref } from '@/dashboard/rules/links'
import { dutyKinds } from '@/drills/model'
import { type ProgrammeRow, readDrills, readPlans } from '@/drills/queries/programme'
import { isWithin, type Period, periodOf } from '@/drills/rules/periods'
import { assessDuty, countedIn, dutiesOf, type ProgrammePlan, plansWithoutDrill } from '@/drills/rules/programme'
import { pagePath } from '@/publishing/paths'
import { storedDay } from '@/shared/calendar'
import { formatDate } from '@/shared/format'
import { type Id, idOf, idsOf, sameId } from '@/shared/ids'
import type { DueItem } from '../model'
import { isReached, reachToWhere } from '../rules/reach'
import {
  chosenDepartment,
  type DueRead,
  dueBetween,
  inForce,
  isAskedFor,
  nothing,
  type PageOptions,
  readOptions,
  readPages,
  type SourceAnswer,
  unbounded,
} from './read'

function plannedDrills(read: DueRead): Promise<SourceAnswer> {
  const find = (page: PageOptions) =>
    read.req.payload.find({
      collection: 'drills',
      select: { title: true, department: true, heldOn: true },
      sort: ['heldOn', 'id'],
      where: {
        and: [
          { status: { equals: 'planned' } },
          ...dueBetween('heldOn', read),
          ...reachToWhere(read.reach),
          ...chosenDepartment(read),
        ],
      },
      ...readOptions(read),
      ...page,
    })
  return readPages(read, find, (docs) =>
    docs.flatMap(({ id, title, department, heldOn }): DueItem[] => {
      const dueOn = storedDay(heldOn)
      if (!isAskedFor(dueOn, read)) return []
      const adminHref = documentHref('drills', id)
      return [{ key: `drills/${id}`, kind: 'drill', title, dueOn, department: idOf(department), adminHref }]
    }),
  )
}

/** Which of these plans have a drill, held or still ahead, in a period. */
async function drilledPlans(read: DueRead, plans: Id[], period: Period): Promise<Id[]> {
  if (plans.length === 0) return []
  const { docs } = await read.req.payload.find({
    collection: 'drills',
    select: { plan: true },
    where: { and: [{ plan: { in: plans } }, countedIn(period, read.today)] },
    ...readOptions(read),
    ...unbounded,
  })
  return idsOf(docs.map(({ plan }) => plan))
}

/** On-site plans that have no drill, held or still ahead, in the running period, as a rule a half-year; due when it ends. */
async function missingDrills(read: DueRead): Promise<SourceAnswer> {
  const period = periodOf(read.today, read.office.drillMonths.onSite)
  const dueOn = period.to
  if (!isAskedFor(dueOn, read)) return nothing
  const find = (page: PageOptions) =>
    read.req.payload.find({
      collection: 'emergency-plans',
      joins: false,
      select: { title: true, slug: true, department: true },
      sort: ['title', 'id'],
      where: {
        and: [...inForce, { planType: { equals: 'on-site' } }, ...reachToWhere(read.reach), ...chosenDepartment(read)],
      },
      ...readOptions(read),
      ...page,
    })
  let isAnyDrilled = false
  // To the end: under “at least one” the last plan's drill may count for all.
  const limits = { ...read.limits, items: Number.POSITIVE_INFINITY }
  const answer = await readPages({ limits }, find, async (docs) => {
    const found = docs.map(({ id }) => id)
    const drilled = await drilledPlans(read, found, period)
    isAnyDrilled ||= drilled.length > 0
    const missing = new Set(plansWithoutDrill(found, drilled, 'strict').map(String))
    return docs
      .filter(({ id }) => missing.has(String(id)))
      .map(
        ({ id, title, slug, department }): DueItem => ({
          key: `emergency-plans/${id}/drill`,
          kind: 'drill',
          title: `${title}：本半年未安排演练`,
          dueOn,
          department: idOf(department),
          href: pagePath('emergency-plans', { slug: slug ?? null }),
          adminHref: documentHref('emergency-plans', id),
        }),
      )
  })
  return isAnyDrilled && read.office.drillRule === 'at-least-one' ? nothing : answer
}

/** Whose the duty is that several plans share: the comprehensive plan's department, else the first plan's. */
const keeperOf = (plans: ProgrammePlan[], rows: ProgrammeRow[]): Id | undefined => {
  const owing = rows.filter(({ id }) => plans.some((plan) => sameId(plan.id, id)))
  return (owing.find(({ planType }) => planType === 'comprehensive') ?? owing[0])?.department
}

/**
 * Drills that several plans owe together and of which none is held or planned in the running period: the yearly one of
 * the comprehensive and special plans, those about fire and evacuation. Any department's drill counts, so all are looked
 * at, whatever the viewer may read; no plan is named to him.
 */
async function sharedDuties(read: DueRead): Promise<SourceAnswer> {
  const { office, req, today } = read
  const year = Number(today.slice(0, 4))
  const held = await readDrills(req, year, true)
  const plans = await readPlans(req, held, true)
  const items = dutiesOf({ year, plans, rule: office.drillRule, months: office.drillMonths })
    .filter(({ kind, period }) => kind !== 'on-site' && isWithin(today, period) && isAskedFor(period.to, read))
    .filter((duty) => assessDuty(duty, held, today).state === 'missing')
    .map(
      ({ kind, period, plans: owing }): DueItem => ({
        key: `drill-duty/${kind}/${period.to}`,
        kind: 'drill',
        title: `${dutyKinds[kind].zh}：本周期（${formatDate(period.from)}—${formatDate(period.to)}）未安排演练`,
        dueOn: period.to,
        department: keeperOf(owing, plans),
        href: `/drills?year=${year}`,
      }),
    )
  return {
    items: items.filter(
      (item) =>
        isReached(read.reach, item) && (read.department === undefined || sameId(item.department, read.department)),
    ),
    isCut: false,
  }
}

/** Drills that are planned, and plans that lack one. */
export async function drills(read: DueRead): Promise<SourceAnswer> {
  if (read.staff !== undefined) return nothing
  const found = await Promise.all([plannedDrills(read), missingDrills(read), sharedDuties(read)])
  return { items: found.flatMap(({ items }) => items), isCut: found.some(({ isCut }) => isCut) }
}
