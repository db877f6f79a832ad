import type { PayloadRequest } from 'payload'
import { drillMonths } from '@/drills/rules/programme'
import { DEFAULT_TIME_ZONE } from '@/shared/calendar'
import type { Id } from '@/shared/ids'
import type { WorkCalendar } from '@/shared/workingDays'
import type { OfficeRules } from '../sources/read'

/** The working-day calendar: a few dozen rows for each year. */
async function readCalendar(req: PayloadRequest): Promise<WorkCalendar> {
  const { docs } = await req.payload.find({
    collection: 'calendar-days',
    depth: 0,
    overrideAccess: true,
    pagination: false,
    req,
    select: { date: true, kind: true },
  })
  return new Map(docs.map(({ date, kind }) => [date, kind]))
}

/** What due days depend on: the rules with their figures, the office's time zone, the working-day calendar. */
export async function findOfficeRules(req: PayloadRequest): Promise<OfficeRules> {
  const common = { depth: 0, overrideAccess: true, req } as const
  const [rules, settings, calendar] = await Promise.all([
    req.payload.findGlobal({
      slug: 'rules',
      select: { filingWorkingDays: true, noticeDays: true, drillRule: true, cycles: true },
      ...common,
    }),
    req.payload.findGlobal({ slug: 'site-settings', select: { timeZone: true }, ...common }),
    readCalendar(req),
  ])
  return {
    timeZone: settings.timeZone || DEFAULT_TIME_ZONE,
    filingWorkingDays: rules.filingWorkingDays,
    noticeDays: rules.noticeDays,
    drillRule: rules.drillRule,
    drillMonths: drillMonths(rules.cycles ?? []),
    calendar,
  }
}

export interface NamedDepartment {
  id: Id
  name: string
}

/** All departments in their own order: their names stand beside items and in filters. */
export async function listDepartmentNames(req: PayloadRequest): Promise<NamedDepartment[]> {
  const { docs } = await req.payload.find({
    collection: 'departments',
    depth: 0,
    joins: false,
    overrideAccess: true,
    pagination: false,
    req,
    select: { name: true },
    sort: ['order', 'code'],
  })
  return docs.map(({ id, name }) => ({ id, name }))
}
