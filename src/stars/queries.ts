import type { StarStandard as StarStandardDoc } from '@/payload-types'
import { controlOf } from '@/publishing/control'
import type { Release } from '@/publishing/model'
import { decodeParam, departmentPath, pagePath, validPath } from '@/publishing/paths'
import { asReader, inForce, type Reader, released } from '@/publishing/reader'
import { type Id, idOf } from '@/shared/ids'
import { populated, populatedAll } from '@/shared/populated'
import { findRelease, releasesOf } from '@/workflow/queries/releases'
import { latestPerSubject } from './board'
import { type Grade, grades } from './model'

/** How many evaluations the board looks through; newer ones first, so that each subject's latest is among them. */
const BOARD_LIMIT = 400

const evaluationFields = {
  standard: true,
  department: true,
  post: true,
  evaluatedOn: true,
  validUntil: true,
  totalScore: true,
  stars: true,
  grade: true,
} as const

const relations = {
  departments: { name: true, code: true },
  posts: { name: true },
  'star-standards': { title: true, slug: true },
} as const

interface EvaluationDoc {
  id: Id
  standard: { title: string; slug?: string | null } | Id
  department: { name: string; code: string } | Id
  post?: { name: string } | Id | null
  evaluatedOn: string
  validUntil?: string | null
  totalScore?: number | null
  stars?: number | null
  grade?: Grade | null
}

function toEvaluation(doc: EvaluationDoc) {
  const standard = populated(doc.standard)
  const department = populated(doc.department)
  return {
    id: doc.id,
    subject: [doc.standard, doc.department, doc.post].map((relation) => String(idOf(relation))).join('/'),
    /** What was rated: the post, or the whole department. */
    name: populated(doc.post)?.name ?? department?.name ?? '',
    department: department ? { name: department.name, href: departmentPath(department.code) } : null,
    standard: standard ? { title: standard.title, href: pagePath('star-standards', standard) } : null,
    evaluatedOn: doc.evaluatedOn,
    validUntil: doc.validUntil ?? null,
    totalScore: doc.totalScore ?? 0,
    stars: doc.stars ?? 0,
    grade: doc.grade ? grades[doc.grade].zh : null,
  }
}

export type Evaluation = ReturnType<typeof toEvaluation>

/** The star board: of every department or post the latest evaluation by each standard that is still valid; best first. */
export async function listBoard(reader: Reader, department?: Id): Promise<Evaluation[]> {
  const { docs } = await reader.payload.find({
    collection: 'evaluations',
    depth: 1,
    limit: BOARD_LIMIT,
    pagination: false,
    populate: relations,
    select: evaluationFields,
    sort: '-evaluatedOn',
    where: {
      and: [
        released,
        { validUntil: { greater_than: reader.now.toISOString() } },
        ...(department === undefined ? [] : [{ department: { equals: department } }]),
      ],
    },
    ...asReader(reader),
  })
  return latestPerSubject(docs.map(toEvaluation))
}

/** The star standards that a reader may see. */
export async function listStarStandards(reader: Reader) {
  const { docs } = await reader.payload.find({
    collection: 'star-standards',
    depth: 0,
    joins: false,
    limit: 200,
    pagination: false,
    select: { title: true, slug: true, code: true, summary: true, visibility: true },
    sort: 'code',
    where: inForce,
    ...asReader(reader),
  })
  return docs.map((doc) => ({
    href: pagePath('star-standards', doc) ?? '/stars',
    title: doc.title,
    code: doc.code ?? null,
    note: doc.summary ?? null,
    isInternal: doc.visibility !== 'public',
  }))
}

/** The evaluations made by a standard, latest first, with what they found. */
async function listEvaluations(reader: Reader, standard: Id) {
  const { docs } = await reader.payload.find({
    collection: 'evaluations',
    depth: 1,
    limit: 60,
    pagination: false,
    populate: relations,
    select: { ...evaluationFields, findings: true, inspectionScore: true, userScore: true },
    sort: '-evaluatedOn',
    where: { and: [released, { standard: { equals: standard } }] },
    ...asReader(reader),
  })
  return docs.map((doc) => ({
    ...toEvaluation(doc),
    findings: doc.findings ?? null,
    inspectionScore: doc.inspectionScore ?? null,
    userScore: doc.userScore ?? null,
  }))
}

const standardRelations = { departments: { name: true, code: true }, posts: { name: true } } as const

type FoundEvaluation = Awaited<ReturnType<typeof listEvaluations>>[number]

/** What the page of a star standard shows, of the version in force as well as of an older one. */
function toStarStandard(
  id: Id,
  doc: Omit<StarStandardDoc, 'id'>,
  { releases, evaluations }: { releases: Release[]; evaluations: FoundEvaluation[] },
) {
  return {
    /** Where a printed page of this version says whether it still holds. */
    validity: doc.versionLabel ? validPath('star-standards', id, doc.versionLabel) : null,
    href: pagePath('star-standards', doc) ?? '/stars',
    title: doc.title,
    code: doc.code ?? null,
    summary: doc.summary ?? null,
    isInternal: doc.visibility !== 'public',
    department: populated(doc.department),
    posts: populatedAll(doc.posts).map(({ name }) => name),
    groups: doc.groups ?? [],
    thresholds: [...(doc.thresholds ?? [])].sort((a, b) => b.stars - a.stars),
    inspectionShare: doc.inspectionShare,
    userShare: doc.userShare,
    vetoEffect: doc.vetoEffect,
    vetoCapStars: doc.vetoCapStars ?? null,
    validMonths: doc.validMonths,
    evaluations,
    control: controlOf(doc, releases),
  }
}

export type StarStandard = ReturnType<typeof toStarStandard>

/** A star standard by its address with its evaluations; null for none, a draft, or one that the reader may not see. */
export async function findStarStandard(reader: Reader, slugParam: string) {
  const { docs } = await reader.payload.find({
    collection: 'star-standards',
    depth: 1,
    joins: false,
    limit: 1,
    pagination: false,
    populate: standardRelations,
    where: { and: [released, { slug: { equals: decodeParam(slugParam) } }] },
    ...asReader(reader),
  })
  const doc = docs[0]
  if (!doc) return null
  const [releases, evaluations] = await Promise.all([
    releasesOf(reader, 'star-standards', doc),
    listEvaluations(reader, doc.id),
  ])
  return toStarStandard(doc.id, doc, { releases, evaluations })
}

/** A released version of a star standard by its lasting address, with what is in force today; without evaluations. */
export async function findStarStandardVersion(reader: Reader, slugParam: string, labelParam: string) {
  const wanted = { collection: 'star-standards', slugParam, labelParam, populate: standardRelations } as const
  const found = await findRelease(reader, wanted)
  return (
    found && {
      facts: found.facts,
      standard: toStarStandard(found.id, found.doc, { releases: found.releases, evaluations: [] }),
    }
  )
}
