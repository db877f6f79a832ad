import type { CollectionSlug, Payload } from 'payload'
import { computeMetric } from '@/metrics/queries'
import { accounts } from './content/accounts'
import { calendarDays } from './content/calendarDays'
import { certificateTypes } from './content/certificateTypes'
import { certifications } from './content/certifications'
import { departments } from './content/departments'
import { drills } from './content/drills'
import { evaluations } from './content/evaluations'
import { people } from './content/people'
import { plans } from './content/plans'
import { posts } from './content/posts'
import { contacts, supplies } from './content/registers'
import { drillResponse } from './content/responses'
import { filings } from './content/review'
import { sops } from './content/sops'
import { starStandards } from './content/stars'
import { summaries } from './content/summaries'
import { courses, sessions } from './content/training'
import { trainingRecords } from './content/trainingRecords'
import { pictures } from './pictures'

export type Counts = Partial<Record<CollectionSlug, number>>

/** How many documents of each collection the seed writes. */
export const expectedCounts = (scale: number) =>
  ({
    departments: departments.length,
    posts: posts.length,
    staff: people.length * scale,
    users: accounts.length,
    media: pictures.length,
    sops: sops.length * scale,
    'star-standards': starStandards.length,
    evaluations: evaluations.length * scale,
    contacts: contacts.length,
    supplies: supplies.length,
    'emergency-plans': plans.length,
    'manual-editions': 1,
    drills: drills.length * scale,
    responses: 1,
    'response-entries': drillResponse.entries.length,
    courses: courses.length,
    'training-sessions': sessions.length * scale,
    'training-records': trainingRecords.length * scale,
    'certificate-types': certificateTypes.length,
    certifications: certifications.length * scale,
    summaries: summaries.length,
    filings: filings.length,
    'calendar-days': calendarDays.length,
  }) satisfies Counts

/**
 * Counts what is in the database.
 * @throws Error naming every collection that holds another number of documents than was written
 */
export const assertCounts = async (payload: Payload, scale: number): Promise<Counts> => {
  const expected: Counts = expectedCounts(scale)
  const counts: Counts = {}
  const wrong: string[] = []
  for (const collection of payload.config.collections) {
    const want = expected[collection.slug]
    if (want === undefined) continue
    const { totalDocs } = await payload.count({ collection: collection.slug, overrideAccess: true })
    counts[collection.slug] = totalDocs
    if (totalDocs !== want) wrong.push(`${collection.slug}: ${totalDocs} / ${want}`)
  }
  if (wrong.length > 0) throw new Error(`示例数据不完整（实有 / 应有）：${wrong.join('，')}`)
  return counts
}

/**
 * Compares every figure of the summaries with the records of its year.
 * @throws Error naming the figures that disagree
 */
export const assertFigures = async (payload: Payload) => {
  const { docs } = await payload.find({
    collection: 'summaries',
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
  })
  const wrong: string[] = []
  let compared = 0
  for (const { year, figures } of docs) {
    for (const { metric, value } of figures ?? []) {
      if (!metric) continue
      const actual = await computeMetric(metric, { payload, year })
      compared += 1
      if (actual !== value || actual === 0) wrong.push(`${year} ${metric}: ${value} / ${actual}`)
    }
  }
  if (compared === 0) throw new Error('年度总结没有取自记录的数据')
  if (wrong.length > 0) throw new Error(`年度总结与记录不一致（总结 / 记录）：${wrong.join('，')}`)
}
