import { documentHref } from '@/dashboard/rules/links'
import { pagePath } from '@/publishing/paths'
import { dayOf } from '@/shared/calendar'
import { type Id, idOf } from '@/shared/ids'
import { addWorkingDays } from '@/shared/workingDays'
import { shiftDay } from '../rules/days'
import { reachToWhere } from '../rules/reach'
import {
  chosenDepartment,
  type DueRead,
  inForce,
  isAskedFor,
  nothing,
  type PageOptions,
  readOptions,
  readPages,
  type SourceAnswer,
  unbounded,
} from './read'

/** A minor revision changes nothing that the authority keeps (art. 37): a filing holds for its major version. */
const majorOf = (label: string | null | undefined) => label?.split('.', 1)[0] ?? ''
const versionOf = (plan: unknown, label: string | null | undefined) => `${idOf(plan)} ${majorOf(label)}`

async function filedVersions(read: DueRead, plans: Id[]): Promise<Set<string>> {
  if (plans.length === 0) return new Set()
  const { docs } = await read.req.payload.find({
    collection: 'filings',
    select: { plan: true, versionLabel: true },
    where: { plan: { in: plans } },
    ...readOptions(read),
    ...unbounded,
  })
  return new Set(docs.map(({ plan, versionLabel }) => versionOf(plan, versionLabel)))
}

/**
 * Released versions of plans that no filing proves: due 20 working days (as set) after publication
 * (《生产安全事故应急预案管理办法》第二十六条).
 */
export async function filings(read: DueRead): Promise<SourceAnswer> {
  if (read.staff !== undefined) return nothing
  const { filingWorkingDays, timeZone, calendar } = read.office
  const find = (page: PageOptions) =>
    read.req.payload.find({
      collection: 'emergency-plans',
      joins: false,
      select: { title: true, slug: true, department: true, releasedAt: true, versionLabel: true },
      sort: ['releasedAt', 'id'],
      where: {
        and: [
          ...inForce,
          { releasedAt: { exists: true } },
          // A day more than asked for: the office's day may begin before the stored one.
          { releasedAt: { less_than: `${shiftDay(read.to, 1)}T00:00:00.000Z` } },
          ...reachToWhere(read.reach),
          ...chosenDepartment(read),
        ],
      },
      ...readOptions(read),
      ...page,
    })
  return readPages(read, find, async (docs) => {
    const filed = await filedVersions(
      read,
      docs.map(({ id }) => id),
    )
    return docs.flatMap(({ id, title, slug, department, releasedAt, versionLabel }) => {
      if (!releasedAt || filed.has(versionOf(id, versionLabel))) return []
      const { day, estimatedYears } = addWorkingDays(dayOf(new Date(releasedAt), timeZone), filingWorkingDays, calendar)
      if (!isAskedFor(day, read)) return []
      return {
        key: `emergency-plans/${id}/filing/${majorOf(versionLabel)}`,
        kind: 'filing' as const,
        title: versionLabel ? `${title}（${versionLabel} 版）` : title,
        dueOn: day,
        department: idOf(department),
        href: pagePath('emergency-plans', { slug: slug ?? null }),
        adminHref: documentHref('emergency-plans', id),
        estimatedYears,
      }
    })
  })
}
