import type { Sop } from '@/payload-types'
import { controlOf } from '@/publishing/control'
import { attachmentsOf, fileFields, pictureOf } from '@/publishing/files'
import type { Release } from '@/publishing/model'
import { decodeParam, pagePath, validPath } from '@/publishing/paths'
import { asReader, inForce, type Reader, released } from '@/publishing/reader'
import { isInForce } from '@/publishing/rules'
import { type Id, idOf } from '@/shared/ids'
import { populated, populatedAll } from '@/shared/populated'
import { findRelease, releasesOf } from '@/workflow/queries/releases'
import { sopKinds } from './model'

/** The most standards that one list holds; beyond it people search or open a department. */
export const STANDARD_LIST_LIMIT = 400

const rowFields = {
  title: true,
  slug: true,
  code: true,
  kind: true,
  summary: true,
  department: true,
  visibility: true,
} as const

export interface StandardRow {
  href: string
  title: string
  code: string | null
  kind: string
  summary: string | null
  department: Id | undefined
  isInternal: boolean
}

interface RowDoc {
  title: string
  slug?: string | null
  code?: string | null
  kind: keyof typeof sopKinds
  summary?: string | null
  department: unknown
  visibility: string
}

const toRow = (doc: RowDoc): StandardRow => ({
  href: pagePath('sops', doc) ?? '/standards',
  title: doc.title,
  code: doc.code ?? null,
  kind: sopKinds[doc.kind].zh,
  summary: doc.summary ?? null,
  department: idOf(doc.department),
  isInternal: doc.visibility !== 'public',
})

/** The standards that a reader may see, by code, with the number of all of them. */
export async function listStandards(reader: Reader, limit = STANDARD_LIST_LIMIT) {
  const { docs, totalDocs } = await reader.payload.find({
    collection: 'sops',
    depth: 0,
    limit,
    select: rowFields,
    sort: 'code',
    where: inForce,
    ...asReader(reader),
  })
  return { rows: docs.map(toRow), total: totalDocs }
}

/** One page of a department's standards. */
export async function listStandardsOfDepartment(reader: Reader, department: Id, page = 1, limit = 30) {
  const { docs, totalDocs, totalPages } = await reader.payload.find({
    collection: 'sops',
    depth: 0,
    limit,
    page,
    select: rowFields,
    sort: 'code',
    where: { and: [inForce, { department: { equals: department } }] },
    ...asReader(reader),
  })
  return { rows: docs.map(toRow), total: totalDocs, pages: totalPages }
}

/** Standards of the posts named. */
export async function listStandardsOfPosts(reader: Reader, posts: Id[]): Promise<StandardRow[]> {
  if (posts.length === 0) return []
  const { docs } = await reader.payload.find({
    collection: 'sops',
    depth: 0,
    limit: 50,
    pagination: false,
    select: rowFields,
    sort: 'code',
    where: { and: [inForce, { posts: { in: posts } }] },
    ...asReader(reader),
  })
  return docs.map(toRow)
}

const relations = {
  departments: { name: true, code: true, phone: true },
  posts: { name: true },
  'certificate-types': { name: true },
  sops: { ...rowFields, state: true },
  media: fileFields,
} as const

/** What the page of a standard shows, of the version in force as well as of an older one. */
function toStandard(id: Id, doc: Omit<Sop, 'id'>, releases: Release[]) {
  return {
    ...toRow(doc),
    /** Where a printed page of this version says whether it still holds. */
    validity: doc.versionLabel ? validPath('sops', id, doc.versionLabel) : null,
    department: populated(doc.department),
    promises: doc.promises ?? [],
    steps: (doc.steps ?? []).map((step) => ({ ...step, picture: pictureOf(step.picture) })),
    scope: doc.scope ?? null,
    tools: doc.tools ?? null,
    content: doc.content,
    servicePlace: doc.servicePlace ?? null,
    serviceTime: doc.serviceTime ?? null,
    servicePhone: doc.servicePhone ?? null,
    posts: populatedAll(doc.posts).map(({ name }) => name),
    certificates: populatedAll(doc.requiredCertificates).map(({ name }) => name),
    related: populatedAll(doc.relatedSops)
      .filter((sop) => sop.slug && isInForce(sop))
      .map(toRow),
    attachments: attachmentsOf(doc.attachments),
    control: controlOf(doc, releases),
  }
}

export type Standard = ReturnType<typeof toStandard>

/** A standard by its address; null for none, a draft, or one that the reader may not see. */
export async function findStandard(reader: Reader, slugParam: string) {
  const { docs } = await reader.payload.find({
    collection: 'sops',
    depth: 1,
    limit: 1,
    pagination: false,
    populate: relations,
    where: { and: [released, { slug: { equals: decodeParam(slugParam) } }] },
    ...asReader(reader),
  })
  const doc = docs[0]
  if (!doc) return null
  return toStandard(doc.id, doc, await releasesOf(reader, 'sops', doc))
}

/** A released version of a standard by its lasting address, with what is in force today. */
export async function findStandardVersion(reader: Reader, slugParam: string, labelParam: string) {
  const found = await findRelease(reader, { collection: 'sops', slugParam, labelParam, populate: relations })
  return found && { facts: found.facts, standard: toStandard(found.id, found.doc, found.releases) }
}
