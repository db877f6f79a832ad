import { metrics } from '@/metrics/model'
import type { Summary as SummaryDoc } from '@/payload-types'
import { controlOf } from '@/publishing/control'
import type { Release } from '@/publishing/model'
import { decodeParam, pagePath } from '@/publishing/paths'
import { asReader, inForce, type Reader, released } from '@/publishing/reader'
import { populated } from '@/shared/populated'
import { findRelease, releasesOf } from '@/workflow/queries/releases'

const rowFields = {
  title: true,
  slug: true,
  year: true,
  lead: true,
  figures: true,
  department: true,
  visibility: true,
} as const

interface FigureDoc {
  id?: string | null
  metric?: keyof typeof metrics | null
  label?: string | null
  value?: number | null
  unit?: string | null
  note?: string | null
}

/** A figure with where it comes from; one without a value says nothing and is left out. */
function toFigures(figures: FigureDoc[] | null | undefined) {
  return (figures ?? []).flatMap(({ id, metric, label, value, unit, note }) => {
    const known = metric ? metrics[metric] : undefined
    const name = label ?? known?.label.zh
    if (value === null || value === undefined || !name) return []
    return [
      {
        key: id ?? name,
        name,
        value,
        unit: unit ?? known?.unit ?? null,
        note: note ?? null,
        definition: known?.definition ?? null,
      },
    ]
  })
}

export type Figure = ReturnType<typeof toFigures>[number]

interface RowDoc {
  title: string
  slug?: string | null
  year: number
  lead?: string | null
  figures?: FigureDoc[] | null
  department?: { name: string } | number | string | null
  visibility: string
}

const toRow = (doc: RowDoc) => ({
  href: pagePath('summaries', doc) ?? '/summaries',
  title: doc.title,
  year: doc.year,
  lead: doc.lead ?? null,
  figures: toFigures(doc.figures),
  department: populated(doc.department)?.name ?? null,
  isInternal: doc.visibility !== 'public',
})

/** The summaries that a reader may see, newest year first. */
export async function listSummaries(reader: Reader, limit = 60) {
  const { docs } = await reader.payload.find({
    collection: 'summaries',
    depth: 1,
    limit,
    pagination: false,
    populate: { departments: { name: true } },
    select: rowFields,
    sort: ['-year', 'title'],
    where: inForce,
    ...asReader(reader),
  })
  return docs.map(toRow)
}

export type SummaryRow = Awaited<ReturnType<typeof listSummaries>>[number]

const relations = { departments: { name: true } } as const

/** What the page of a summary shows, of the version in force as well as of an older one. */
function toSummary(doc: Omit<SummaryDoc, 'id'>, releases: Release[]) {
  return {
    ...toRow(doc),
    achievements: doc.achievements ?? [],
    highlights: doc.highlights ?? [],
    problems: doc.problems ?? [],
    nextYear: doc.nextYear ?? [],
    updatedAt: doc.updatedAt,
    control: controlOf(doc, releases),
  }
}

export type Summary = ReturnType<typeof toSummary>

/** A summary by its address; null for none, a draft, or one that the reader may not see. */
export async function findSummary(reader: Reader, slugParam: string) {
  const { docs } = await reader.payload.find({
    collection: 'summaries',
    depth: 1,
    limit: 1,
    pagination: false,
    populate: relations,
    where: { and: [released, { slug: { equals: decodeParam(slugParam) } }] },
    ...asReader(reader),
  })
  const doc = docs[0]
  if (!doc) return null
  return toSummary(doc, await releasesOf(reader, 'summaries', doc))
}

/** A released version of a summary by its lasting address, with what is in force today. */
export async function findSummaryVersion(reader: Reader, slugParam: string, labelParam: string) {
  const found = await findRelease(reader, { collection: 'summaries', slugParam, labelParam, populate: relations })
  return found && { facts: found.facts, summary: toSummary(found.doc, found.releases) }
}
