import type { CollectionSlug } from 'payload'
import { departmentPath, pagePath } from '@/publishing/paths'
import { asReader, inForce, type Reader } from '@/publishing/reader'

/** How many results of one kind a page shows. */
const LIMIT = 20
/** The longest query that is searched for, in characters. */
export const MAX_QUERY = 80

const kinds = [
  { collection: 'sops', title: '服务标准' },
  { collection: 'emergency-plans', title: '应急预案' },
  { collection: 'manual-editions', title: '应急手册' },
  { collection: 'star-standards', title: '星级评定标准' },
  { collection: 'summaries', title: '工作总结' },
] as const satisfies { collection: CollectionSlug; title: string }[]

/** What was typed, trimmed and cut to what is searched for. */
export function cleanQuery(value: unknown): string {
  const text = Array.isArray(value) ? value[0] : value
  return typeof text === 'string' ? text.normalize('NFKC').replace(/\s+/g, ' ').trim().slice(0, MAX_QUERY) : ''
}

/** Every word of the query stands in one of the fields. */
const contains = (query: string, fields: string[]) =>
  query.split(' ').map((word) => ({ or: fields.map((field) => ({ [field]: { contains: word } })) }))

async function searchDocuments(reader: Reader, query: string, { collection, title }: (typeof kinds)[number]) {
  const isSummary = collection === 'summaries'
  const { docs, totalDocs } = await reader.payload.find({
    collection,
    depth: 0,
    limit: LIMIT,
    select: {
      title: true,
      slug: true,
      visibility: true,
      ...(isSummary ? { lead: true } : { code: true, summary: true }),
    },
    sort: isSummary ? '-year' : 'code',
    where: { and: [inForce, ...contains(query, isSummary ? ['title', 'lead'] : ['title', 'code', 'summary'])] },
    ...asReader(reader),
  })
  const rows = docs.map((doc) => ({
    href: pagePath(collection, doc) ?? '/',
    title: doc.title,
    code: 'code' in doc ? (doc.code ?? null) : null,
    note: 'summary' in doc ? (doc.summary ?? null) : 'lead' in doc ? (doc.lead ?? null) : null,
    isInternal: doc.visibility !== 'public',
  }))
  return { key: collection, title, rows, total: totalDocs }
}

async function searchDepartments(reader: Reader, query: string) {
  const { docs, totalDocs } = await reader.payload.find({
    collection: 'departments',
    depth: 0,
    joins: false,
    limit: LIMIT,
    select: { name: true, code: true, summary: true },
    sort: 'order',
    where: { and: contains(query, ['name', 'code', 'summary']) },
    ...asReader(reader),
  })
  const rows = docs.map((doc) => ({
    href: departmentPath(doc.code),
    title: doc.name,
    code: doc.code,
    note: doc.summary ?? null,
    isInternal: false,
  }))
  return { key: 'departments', title: '部门', rows, total: totalDocs }
}

/** What the reader may see whose title, code or summary holds every word of the query, by kind. */
export async function searchSite(reader: Reader, query: string) {
  if (!query) return []
  const results = await Promise.all([
    ...kinds.map((kind) => searchDocuments(reader, query, kind)),
    searchDepartments(reader, query),
  ])
  return results.filter(({ total }) => total > 0)
}

export type SearchResults = Awaited<ReturnType<typeof searchSite>>
