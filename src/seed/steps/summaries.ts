import type { PayloadRequest } from 'payload'
import { type MetricKey, metrics } from '@/metrics/model'
import { computeMetric } from '@/metrics/queries'
import { keysOf } from '@/shared/label'
import { summaries } from '../content/summaries'
import type { Seeding } from '../context'
import { fillIn } from '../fillIn'

const valuesOf = async (payload: Seeding['payload'], req: PayloadRequest, year: number) => {
  const values = new Map<string, number>([
    ['year', year],
    ['next', year + 1],
  ])
  const keys: MetricKey[] = keysOf(metrics)
  for (const key of keys) values.set(key, await computeMetric(key, { payload, req, year }))
  return values
}

/** Summaries come last: their figures and the numbers in their words are taken from the records. */
export const seedSummaries = async ({ payload, ids, calendar }: Seeding, req: PayloadRequest) => {
  for (const summary of summaries) {
    const year = calendar.summaryYear - summary.yearsBefore
    const values = await valuesOf(payload, req, year)
    const fill = (text: string) => fillIn(text, values)
    const part = ({ title, body }: { title: string; body: string }) => ({ title: fill(title), body: fill(body) })
    const created = await payload.create({
      collection: 'summaries',
      depth: 0,
      req,
      data: {
        title: fill(summary.title),
        year,
        lead: fill(summary.lead),
        visibility: 'public',
        _status: 'published',
        figures: summary.figures.map((figure) => ({ ...figure })),
        achievements: summary.achievements.map(part),
        highlights: summary.highlights.map(part),
        problems: summary.problems.map((problem) => ({
          ...part(problem),
          owner: problem.owner,
          measure: fill(problem.measure),
        })),
        nextYear: summary.nextYear.map((task) => ({
          ...part(task),
          owner: task.owner,
          dueOn: calendar.day(task.dueOn),
        })),
      },
    })
    ids.put('summaries', String(year), created.id)
  }
}
