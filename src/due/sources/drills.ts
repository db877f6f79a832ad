import { documentHref } from '@/dashboard/rules/links'
import { periodOf } from '@/drills/rules/periods'
import { plansWithoutDrill } from '@/drills/rules/programme'
import { pagePath } from '@/publishing/paths'
import { storedDay } from '@/shared/calendar'
import { type Id, idOf, idsOf } from '@/shared/ids'
import type { Day, DueItem } from '../model'
import { storedRange } from '../rules/days'
import { reachToWhere } from '../rules/reach'
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

/** Which of these plans have a drill, held or planned, between two days. */
async function drilledPlans(read: DueRead, plans: Id[], firstDay: Day, lastDay: Day): Promise<Id[]> {
  if (plans.length === 0) return []
  const { from, before } = storedRange(firstDay, lastDay)
  const { docs } = await read.req.payload.find({
    collection: 'drills',
    select: { plan: true },
    where: {
      and: [
        { plan: { in: plans } },
        { status: { in: ['planned', 'held'] } },
        { heldOn: { greater_than_equal: from } },
        { heldOn: { less_than: before } },
      ],
    },
    ...readOptions(read),
    ...unbounded,
  })
  return idsOf(docs.map(({ plan }) => plan))
}

/** On-site plans that have no drill, held or planned, in the running period, as a rule a half-year; due when it ends. */
async function missingDrills(read: DueRead): Promise<SourceAnswer> {
  const { from: firstDay, to: dueOn } = periodOf(read.today, read.office.drillMonths.onSite)
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
    const drilled = await drilledPlans(read, found, firstDay, dueOn)
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

/** Drills that are planned, and plans that lack one. */
export async function drills(read: DueRead): Promise<SourceAnswer> {
  if (read.staff !== undefined) return nothing
  const [planned, missing] = await Promise.all([plannedDrills(read), missingDrills(read)])
  return { items: [...planned.items, ...missing.items], isCut: planned.isCut || missing.isCut }
}
