import type { CollectionSlug, Payload, PayloadRequest, Where } from 'payload'
import { DEFAULT_TIME_ZONE, yearRange } from '@/shared/calendar'
import type { Id } from '@/shared/ids'
import type { MetricKey } from './model'
import { average, share, sum } from './rules'

export interface MetricScope {
  payload: Payload
  /** Joins the caller's transaction. */
  req?: PayloadRequest
  year: number
  timeZone?: string
  /** Only records of these departments; all when empty. */
  departments?: Id[]
}

const PAGE = 500

/** The records of a year behind one kind of figure. */
function conditions(
  { year, timeZone = DEFAULT_TIME_ZONE, departments = [] }: MetricScope,
  dateField: string,
  ...more: Where[]
): Where {
  const { from, before } = yearRange(year, timeZone)
  const inYear: Where[] = [{ [dateField]: { greater_than_equal: from } }, { [dateField]: { less_than: before } }]
  return { and: [...inYear, ...more, ...(departments.length > 0 ? [{ department: { in: departments } }] : [])] }
}

async function count(scope: MetricScope, collection: CollectionSlug, where: Where): Promise<number> {
  const { totalDocs } = await scope.payload.count({
    collection,
    overrideAccess: true,
    where,
    ...(scope.req ? { req: scope.req } : {}),
  })
  return totalDocs
}

/** One number of every matching record, fetched page by page. */
async function values(
  scope: MetricScope,
  collection: 'drills' | 'training-records' | 'evaluations',
  field: string,
  where: Where,
): Promise<number[]> {
  const found: number[] = []
  for (let page = 1; ; page++) {
    const { docs, hasNextPage } = await scope.payload.find({
      collection,
      depth: 0,
      limit: PAGE,
      overrideAccess: true,
      page,
      select: { [field]: true },
      sort: 'id',
      where,
      ...(scope.req ? { req: scope.req } : {}),
    })
    for (const doc of docs) {
      const value: unknown = Object.entries(doc).find(([key]) => key === field)?.[1]
      if (typeof value === 'number') found.push(value)
    }
    if (!hasNextPage) return found
  }
}

const published: Where = { _status: { equals: 'published' } }
const present: Where = { attendance: { equals: 'present' } }
const held: Where = { status: { equals: 'held' } }

function publishedBefore(scope: MetricScope): Where {
  const { before } = yearRange(scope.year, scope.timeZone)
  const effective: Where = { or: [{ effectiveDate: { less_than: before } }, { effectiveDate: { exists: false } }] }
  const standing: Where = {
    or: [{ state: { not_equals: 'retired' } }, { retiredAt: { greater_than_equal: before } }],
  }
  return {
    and: [
      published,
      effective,
      standing,
      ...((scope.departments ?? []).length > 0 ? [{ department: { in: scope.departments } }] : []),
    ],
  }
}

const compute: Record<MetricKey, (scope: MetricScope) => Promise<number>> = {
  'standards-published': (scope) => count(scope, 'sops', publishedBefore(scope)),
  'plans-published': (scope) => count(scope, 'emergency-plans', publishedBefore(scope)),
  'drills-held': (scope) => count(scope, 'drills', conditions(scope, 'heldOn', held)),
  'drill-participants': async (scope) =>
    sum(await values(scope, 'drills', 'participantCount', conditions(scope, 'heldOn', held))),
  'sessions-held': (scope) => count(scope, 'training-sessions', conditions(scope, 'startsAt', held)),
  'training-attendances': (scope) => count(scope, 'training-records', conditions(scope, 'completedOn', present)),
  'training-hours': async (scope) =>
    sum(await values(scope, 'training-records', 'hours', conditions(scope, 'completedOn', present))),
  'training-pass-rate': async (scope) =>
    share(
      await count(scope, 'training-records', conditions(scope, 'completedOn', present, { passed: { equals: true } })),
      await count(scope, 'training-records', conditions(scope, 'completedOn', present)),
    ),
  'certificates-issued': (scope) => count(scope, 'certifications', conditions(scope, 'issuedOn')),
  'evaluations-done': (scope) => count(scope, 'evaluations', conditions(scope, 'evaluatedOn', published)),
  'average-score': async (scope) =>
    average(await values(scope, 'evaluations', 'totalScore', conditions(scope, 'evaluatedOn', published))),
  'five-star-count': (scope) =>
    count(scope, 'evaluations', conditions(scope, 'evaluatedOn', published, { stars: { equals: 5 } })),
}

/** A metric's value for a calendar year, from the records as they are now. Its unit stands in the model. */
export function computeMetric(key: MetricKey, scope: MetricScope): Promise<number> {
  return compute[key](scope)
}
