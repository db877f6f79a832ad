import { isDeepStrictEqual } from 'node:util'
import type { CollectionSlug, Payload } from 'payload'
import type { Plans } from './plans'

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** Differs between an original and its copy by right. */
const OWN = new Set([
  'id',
  'title',
  'slug',
  'code',
  'relatedSops',
  'createdAt',
  'updatedAt',
  'parent',
  'publishedLocale',
])

/** The document without ids and without what a copy has of its own, at every level. */
const essence = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(essence)
  if (!isObject(value)) return value
  const isTop = 'createdAt' in value || 'version' in value
  const entries = Object.entries(value).filter(([name]) => (isTop ? !OWN.has(name) : name !== 'id'))
  return Object.fromEntries(entries.map(([name, entry]) => [name, essence(entry)]))
}

const versionsOf = async (payload: Payload, parent: number | string) => {
  const { docs } = await payload.findVersions({
    collection: 'sops',
    depth: 0,
    overrideAccess: true,
    pagination: false,
    sort: 'updatedAt',
    where: { parent: { equals: parent } },
  })
  return docs
}

/** Whether Payload reads a copy as it reads the original that went through the hooks, versions included. */
const assertSame = async (payload: Payload, { source, code, slug }: Plans['standards'][number]): Promise<void> => {
  const original = await payload.findByID({ collection: 'sops', id: source, depth: 0, overrideAccess: true })
  const { docs } = await payload.find({
    collection: 'sops',
    depth: 0,
    overrideAccess: true,
    where: { and: [{ code: { equals: code } }, { slug: { equals: slug } }] },
  })
  const copy = docs[0]
  if (!copy || docs.length !== 1) throw new Error(`${docs.length} standards have the code ${code}`)
  if (!isDeepStrictEqual(essence(original), essence(copy))) throw new Error(`${code} is no true copy`)
  const [before, after] = [await versionsOf(payload, source), await versionsOf(payload, copy.id)]
  if (!isDeepStrictEqual(essence(before), essence(after))) throw new Error(`the versions of ${code} are no true copies`)
  const rowIds = (rows: { id?: string | null }[] | null | undefined) => (rows ?? []).map(({ id }) => id)
  const latest = after.at(-1)?.version
  if (!isDeepStrictEqual(rowIds(latest?.steps), rowIds(copy.steps)))
    throw new Error(`the rows of ${code} and of its version have different ids`)
}

const assertCount = async (payload: Payload, collection: CollectionSlug, wanted: number): Promise<void> => {
  const { totalDocs } = await payload.count({ collection, overrideAccess: true })
  if (totalDocs < wanted) throw new Error(`${collection}: ${totalDocs} / ${wanted}`)
}

/**
 * Looks at what was written through Payload.
 * @throws Error when something is missing or a copy differs from what the hooks wrote
 */
export const assertCopies = async (
  payload: Payload,
  plans: Plans,
  documents: number,
  records: number,
): Promise<void> => {
  await assertCount(payload, 'sops', documents)
  await assertCount(payload, 'training-records', records)
  const { standards } = plans
  // Every original once, among the first copies and among the last.
  const sources = new Set(standards.map(({ source }) => source)).size
  for (const line of [...standards.slice(0, sources), ...standards.slice(-sources)]) await assertSame(payload, line)
}
