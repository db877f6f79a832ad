import { documentHref } from '@/dashboard/rules/links'
import { type FilingState, filingProgress, majorOf, newFilingHref } from '@/plans/rules/filing'
import { pagePath } from '@/publishing/paths'
import { dayOf } from '@/shared/calendar'
import { type Id, idOf } from '@/shared/ids'
import { addWorkingDays } from '@/shared/workingDays'
import { majorReleases } from '@/workflow/queries/releases'
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

const versionOf = (plan: unknown, label: string | null | undefined) => `${idOf(plan)} ${majorOf(label)}`

interface Known {
  filed: Set<string>
  /** What is being worked on, by plan and major version. */
  running: Map<string, FilingState & { id: Id }>
}

/** The filings of plans: the authority's receipt ends a due date, work on it does not. */
async function knownFilings(read: DueRead, plans: Id[]): Promise<Known> {
  const known: Known = { filed: new Set(), running: new Map() }
  if (plans.length === 0) return known
  const { docs } = await read.req.payload.find({
    collection: 'filings',
    select: { plan: true, versionLabel: true, status: true, bundle: true },
    sort: 'id',
    where: { plan: { in: plans } },
    ...readOptions(read),
    ...unbounded,
  })
  for (const { id, plan, versionLabel, status, bundle } of docs) {
    const version = versionOf(plan, versionLabel)
    if (status === 'filed') known.filed.add(version)
    else known.running.set(version, { id, status, bundle })
  }
  return known
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
          // Not by its day: that of a minor version is later than the one from which the time runs.
          { releasedAt: { exists: true } },
          ...reachToWhere(read.reach),
          ...chosenDepartment(read),
        ],
      },
      ...readOptions(read),
      ...page,
    })
  return readPages(read, find, async (docs) => {
    const { filed, running } = await knownFilings(
      read,
      docs.map(({ id }) => id),
    )
    // A minor version binds to nothing new, so it does not start the time for the filing anew.
    const majors = await majorReleases({ payload: read.req.payload, req: read.req }, 'emergency-plans', docs)
    return docs.flatMap(({ id, title, slug, department, versionLabel, ...doc }) => {
      const releasedAt = majors.get(String(id)) ?? doc.releasedAt
      if (!releasedAt || filed.has(versionOf(id, versionLabel))) return []
      const { day, estimatedYears } = addWorkingDays(dayOf(new Date(releasedAt), timeZone), filingWorkingDays, calendar)
      if (!isAskedFor(day, read)) return []
      const filing = running.get(versionOf(id, versionLabel))
      const form = { plan: id, versionLabel: versionLabel ?? '1.0', department: idOf(department) }
      return {
        key: `emergency-plans/${id}/filing/${majorOf(versionLabel)}`,
        kind: 'filing' as const,
        title: versionLabel ? `${title}（${versionLabel} 版）` : title,
        dueOn: day,
        department: idOf(department),
        href: pagePath('emergency-plans', { slug: slug ?? null }),
        adminHref: filing ? documentHref('filings', filing.id) : newFilingHref(form),
        estimatedYears,
        ...(filing ? { progress: filingProgress(filing) } : {}),
      }
    })
  })
}
