import { attachmentsOf, fileFields, pictureOf } from '@/publishing/files'
import { decodeParam, pagePath } from '@/publishing/paths'
import { asReader, type Reader, released } from '@/publishing/reader'
import { type Id, idOf } from '@/shared/ids'
import { populated, populatedAll } from '@/shared/populated'
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
    where: released,
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
    where: { and: [released, { department: { equals: department } }] },
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
    where: { and: [released, { posts: { in: posts } }] },
    ...asReader(reader),
  })
  return docs.map(toRow)
}

/** A standard by its address; null for none, a draft, or one that the reader may not see. */
export async function findStandard(reader: Reader, slugParam: string) {
  const { docs } = await reader.payload.find({
    collection: 'sops',
    depth: 1,
    limit: 1,
    pagination: false,
    populate: {
      departments: { name: true, code: true, phone: true },
      posts: { name: true },
      'certificate-types': { name: true },
      sops: rowFields,
      media: fileFields,
    },
    where: { and: [released, { slug: { equals: decodeParam(slugParam) } }] },
    ...asReader(reader),
  })
  const doc = docs[0]
  if (!doc) return null
  return {
    ...toRow(doc),
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
      .filter((sop) => sop.slug)
      .map(toRow),
    attachments: attachmentsOf(doc.attachments),
    control: {
      versionLabel: doc.versionLabel ?? null,
      effectiveDate: doc.effectiveDate ?? null,
      nextReviewDate: doc.nextReviewDate ?? null,
      updatedAt: doc.updatedAt,
    },
  }
}

export type Standard = NonNullable<Awaited<ReturnType<typeof findStandard>>>
