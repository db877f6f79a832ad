import type { PayloadRequest, Where } from 'payload'
import type { DrillMonths, DrillRule } from '@/drills/model'
import { type Id, idsOf } from '@/shared/ids'
import type { WorkCalendar } from '@/shared/workingDays'
import type { Day, DueItem, Reach } from '../model'
import { storedRange } from '../rules/days'

/** How much one source looks through; a list that reaches it says that it is cut. */
export interface DueLimits {
  /** Rows read at once. */
  page: number
  /** Items after which a source stops. */
  items: number
  /** Rows after which it stops, however few of them are due. */
  rows: number
}

/** For what a person looks at. */
export const LIST_LIMITS: DueLimits = { page: 500, items: 500, rows: 20_000 }
/** For jobs, which must not overlook anything: the rows are only a stop for a database gone wrong. */
export const OFFICE_LIMITS: DueLimits = { page: 500, items: Number.POSITIVE_INFINITY, rows: 200_000 }

/** The office's settings that due days depend on, read once for all sources. */
export interface OfficeRules {
  timeZone: string
  filingWorkingDays: number
  noticeDays: number
  drillRule: DrillRule
  drillMonths: DrillMonths
  calendar: WorkCalendar
}

/** One question to a source: what is due from one day to another, of whose business. */
export interface DueRead {
  req: PayloadRequest
  /** False for what a person sees: he reads with his own rights. */
  overrideAccess: boolean
  office: OfficeRules
  now: Date
  today: Day
  /** Both days included. */
  from: Day
  to: Day
  reach: Reach
  limits: DueLimits
  department?: Id | undefined
  staff?: Id | undefined
}

export interface SourceAnswer {
  items: DueItem[]
  /** More was found than a list takes. */
  isCut: boolean
}

/** Where one kind of due items comes from. */
export type Source = (read: DueRead) => Promise<SourceAnswer>

export const nothing: SourceAnswer = { items: [], isCut: false }

/** What every read of a source has in common. */
export const readOptions = ({ req, overrideAccess }: DueRead) =>
  ({ depth: 0, overrideAccess, req, user: req.user }) as const

/** Of a read that is bounded by what it asks for. */
export const unbounded = { limit: 0, pagination: false } as const

/** Which rows a read takes. */
export interface PageOptions {
  limit: number
  page: number
  pagination: boolean
}

/**
 * Reads a source page by page, until it has as many items as a list takes or there are no more rows. Rows that turn
 * out not to be due take no place in the list.
 * @param find one page, in an order that is the same for every page
 * @param toItems what of a page is due
 */
export async function readPages<Doc>(
  { limits }: Pick<DueRead, 'limits'>,
  find: (options: PageOptions) => Promise<{ docs: Doc[] }>,
  toItems: (docs: Doc[]) => DueItem[] | Promise<DueItem[]>,
): Promise<SourceAnswer> {
  const items: DueItem[] = []
  for (let page = 1; ; page += 1) {
    // Without pagination MongoDB knows no second page; the first does without the counting.
    const { docs } = await find({ limit: limits.page, page, pagination: page > 1 })
    items.push(...(await toItems(docs)))
    if (docs.length < limits.page) return { items, isCut: false }
    if (items.length >= limits.items || page * limits.page >= limits.rows) return { items, isCut: true }
  }
}

/** A stored day within the time asked for. */
export function dueBetween(field: string, { from, to }: Pick<DueRead, 'from' | 'to'>): Where[] {
  const range = storedRange(from, to)
  return [{ [field]: { greater_than_equal: range.from } }, { [field]: { less_than: range.before } }]
}

/** The ids of relations, each once. */
export const uniqueIds = (relations: unknown[]): Id[] => [
  ...new Map(idsOf(relations).map((id) => [String(id), id])).values(),
]

/** The department chosen as a filter. */
export function chosenDepartment({ department }: DueRead): Where[] {
  return department === undefined ? [] : [{ department: { equals: department } }]
}

/** Whether a day lies in the time asked for. */
export function isAskedFor(day: Day | undefined, { from, to }: Pick<DueRead, 'from' | 'to'>): day is Day {
  return day !== undefined && day >= from && day <= to
}

/** Released and not retired. */
export const inForce: Where[] = [{ _status: { equals: 'published' } }, { state: { not_equals: 'retired' } }]
