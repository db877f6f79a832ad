import type { PayloadRequest } from 'payload'
import { mayCreateIn } from '@/access/accessFor'
import { dayOf, storedDay } from '@/shared/calendar'
import { type Day, storedMoment } from '@/shared/days'
import { type Id, idOf, sameId } from '@/shared/ids'
import { isWorkingDay, type WorkCalendar } from '@/shared/workingDays'
import { dayInForce, firstReleases } from '@/workflow/queries/releases'
import { drillCycleKeys } from '../model'
import {
  type Assessed,
  assessDuty,
  type CycleUse,
  cycleUse,
  drillMonths,
  dutiesOf,
  type ProgrammePlan,
  topicsOf,
} from '../rules/programme'
import { type Proposal, proposeDays } from '../rules/proposals'

export interface ProgrammeRow extends ProgrammePlan {
  title: string
  slug: string | null
  department: Id
}

export interface ProgrammeEntry {
  id: Id
  plan: Id
  title: string
  status: 'planned' | 'held' | 'cancelled'
  day: Day | undefined
}

const asReader = (req: PayloadRequest, overrideAccess = false) =>
  ({ depth: 0, overrideAccess, pagination: false, req, user: req.user }) as const

async function readCalendar(req: PayloadRequest): Promise<WorkCalendar> {
  const { docs } = await req.payload.find({
    collection: 'calendar-days',
    select: { date: true, kind: true },
    ...asReader(req),
    overrideAccess: true,
  })
  return new Map(docs.map(({ date, kind }) => [date, kind]))
}

const isDrillCycle = (key: string) => Object.values(drillCycleKeys).some((keys) => keys.some((one) => one === key))

/**
 * Plans in force, each with its first day in force and when it was drilled last. The newest version tells when it was
 * released itself, so the first day is looked for in all that were; only a plan of which no release is on record is
 * taken to have been in force since it was written.
 * @param overrideAccess for what only counts them
 */
export async function readPlans(
  req: PayloadRequest,
  drills: ProgrammeEntry[],
  overrideAccess = false,
): Promise<ProgrammeRow[]> {
  const { docs } = await req.payload.find({
    collection: 'emergency-plans',
    joins: false,
    select: {
      title: true,
      slug: true,
      planType: true,
      eventType: true,
      department: true,
      effectiveDate: true,
      releasedAt: true,
      createdAt: true,
    },
    sort: 'code',
    where: { and: [{ _status: { equals: 'published' } }, { state: { not_equals: 'retired' } }] },
    ...asReader(req, overrideAccess),
  })
  const released = await firstReleases(req, 'emergency-plans')
  return docs.flatMap((doc) => {
    const department = idOf(doc.department)
    if (department === undefined) return []
    const held = drills.filter(({ plan, status }) => status === 'held' && sameId(plan, doc.id))
    return {
      id: doc.id,
      title: doc.title,
      slug: doc.slug ?? null,
      planType: doc.planType,
      topics: topicsOf(doc),
      department,
      since: released.get(String(doc.id)) ?? dayInForce(doc) ?? dayOf(new Date(doc.createdAt)),
      lastHeld: held
        .flatMap(({ day }) => day ?? [])
        .sort()
        .at(-1),
    }
  })
}

/** Drills until the end of a year. @param overrideAccess for what only counts them */
export async function readDrills(req: PayloadRequest, year: number, overrideAccess = false): Promise<ProgrammeEntry[]> {
  const { docs } = await req.payload.find({
    collection: 'drills',
    select: { title: true, plan: true, status: true, heldOn: true },
    sort: 'heldOn',
    where: { heldOn: { less_than: storedMoment(`${year + 1}-01-01`) } },
    ...asReader(req, overrideAccess),
  })
  return docs.flatMap(({ id, title, plan, status, heldOn }) => {
    const of = idOf(plan)
    return of === undefined ? [] : [{ id, plan: of, title, status, day: storedDay(heldOn) }]
  })
}

export interface Programme {
  year: number
  today: Day
  rule: 'strict' | 'at-least-one'
  plans: ProgrammeRow[]
  /** Of the year, cancelled ones included. */
  drills: ProgrammeEntry[]
  assessed: Assessed[]
  proposals: Proposal[]
  /** Plans for which the signed-in person may plan drills. */
  mine: Id[]
  /** The office's cycles of drills, each with whether it is counted. */
  cycles: { key: string; name: string; value: number; unit: string; source: string; use: CycleUse }[]
  hasCalendar: boolean
}

/** The programme of a year, read with the viewer's rights: what is owed, what was held or planned, what is proposed. */
export async function loadProgramme(
  req: PayloadRequest,
  { year, now }: { year: number; now: Date },
): Promise<Programme> {
  const all = await readDrills(req, year)
  const [plans, calendar, rules] = await Promise.all([
    readPlans(req, all),
    readCalendar(req),
    req.payload.findGlobal({
      slug: 'rules',
      depth: 0,
      overrideAccess: true,
      req,
      select: { drillRule: true, cycles: true },
    }),
  ])
  const today = dayOf(now)
  const drills = all.filter(({ day }) => day?.startsWith(`${year}-`))
  const rows = rules.cycles ?? []
  const assessed = dutiesOf({ year, plans, rule: rules.drillRule, months: drillMonths(rows) }).map((duty) =>
    assessDuty(duty, drills, today),
  )
  const mine: Id[] = []
  for (const { id, department } of plans) if (await mayCreateIn('drills', req, department)) mine.push(id)
  return {
    year,
    today,
    rule: rules.drillRule,
    plans,
    drills,
    assessed,
    proposals: proposeDays({ assessed, drills, today, isWorkingDay: (day) => isWorkingDay(day, calendar) }),
    mine,
    cycles: rows
      .filter(({ key }) => isDrillCycle(key))
      .map(({ key, name, value, unit, source }) => ({
        ...{ key, name, value, unit, source },
        use: cycleUse(key, rows, plans),
      })),
    hasCalendar: [...calendar.keys()].some((day) => day.startsWith(`${year}-`)),
  }
}
