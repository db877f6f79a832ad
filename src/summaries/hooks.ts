import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { withDescendants } from '@/access/rules'
import { type MetricKey, metrics } from '@/metrics/model'
import { computeMetric } from '@/metrics/queries'
import { idOf } from '@/shared/ids'
import { keysOf } from '@/shared/label'
import { runningStep } from '@/workflow/token'

interface Figure {
  metric?: MetricKey | null
  label?: string | null
  unit?: string | null
  value?: number | null
}

const isMetric = (value: unknown): value is MetricKey => keysOf(metrics).some((key) => key === value)

async function departmentsBelow(req: PayloadRequest, department: unknown) {
  const root = idOf(department)
  if (root === undefined) return []
  const { docs } = await req.payload.find({
    collection: 'departments',
    depth: 0,
    overrideAccess: true,
    pagination: false,
    req,
    select: { parent: true },
  })
  return withDescendants(
    docs.map((doc) => ({ id: doc.id, parent: idOf(doc.parent) })),
    [root],
  )
}

/** Figures that name a metric take value, unit and name from the records of the year, on every save. */
export const takeFigures: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, req }) => {
  // What was submitted is what is approved and released: its figures are not taken anew under way.
  if (runningStep(req, collection.slug, originalDoc?.id) !== undefined) return data
  const merged = { ...originalDoc, ...data }
  const figures: Figure[] = Array.isArray(merged.figures) ? merged.figures : []
  if (!figures.some((figure) => isMetric(figure.metric)) || typeof merged.year !== 'number') return data
  const departments = await departmentsBelow(req, merged.department)
  const taken: Figure[] = []
  for (const figure of figures) {
    if (!isMetric(figure.metric)) {
      taken.push(figure)
      continue
    }
    const { label, unit } = metrics[figure.metric]
    const value = await computeMetric(figure.metric, { payload: req.payload, req, year: merged.year, departments })
    taken.push({ ...figure, label: figure.label || label.zh, unit, value })
  }
  return { ...data, figures: taken }
}
