import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { ObjectId } from 'mongodb'
import type { CollectionSlug } from 'payload'
import { type Copy, rowIdOf } from './plan'

/** A document as it lies in the database. */
export type Raw = Record<string, unknown>

const MINUTE_MS = 60_000
/** Documents written at once. */
const BATCH = 1000

const isRow = (value: unknown): value is Raw => typeof value === 'object' && value !== null && 'id' in value

/** As much earlier as the plan says; dates lie there as dates, in a version's document also as text. */
export const earlier = (value: unknown, minutes: number): unknown => {
  if (value instanceof Date) return new Date(value.getTime() - minutes * MINUTE_MS)
  if (typeof value !== 'string') return value
  return new Date(new Date(value).getTime() - minutes * MINUTE_MS).toISOString()
}

const rowsWithOwnIds = (value: unknown, copy: number): unknown =>
  Array.isArray(value)
    ? value.map((row) => (isRow(row) && typeof row.id === 'string' ? { ...row, id: rowIdOf(row.id, copy) } : row))
    : value

/** The same text with ids and dates of its own. */
export const copied = (raw: Raw, { copy, minutes }: Copy): Raw => {
  const fields = Object.entries(raw).map(([name, value]) => [name, rowsWithOwnIds(value, copy)])
  const { createdAt, updatedAt } = raw
  const dates = { createdAt: earlier(createdAt, minutes), updatedAt: earlier(updatedAt, minutes) }
  return { ...Object.fromEntries(fields), ...dates }
}

/** Ids of copies by original and copy. */
export const createIds = (plan: readonly Copy[]) => {
  const key = (source: unknown, copy: number) => `${String(source)} ${copy}`
  const ids = new Map(plan.map(({ source, copy }) => [key(source, copy), new ObjectId()]))
  return {
    of: (source: unknown, copy: number): ObjectId => ids.get(key(source, copy)) ?? new ObjectId(),
    /** A reference in the shape of the original one, which stays where there is no such copy. */
    reference: (original: unknown, copy: number): unknown => {
      const id = ids.get(key(original, copy))
      return id === undefined ? original : typeof original === 'string' ? id.toHexString() : id
    },
  }
}

export type Ids = ReturnType<typeof createIds>

export const modelOf = (adapter: MongooseAdapter, slug: CollectionSlug, kind: 'collections' | 'versions') => {
  const model = adapter[kind][slug]
  if (!model) throw new Error(`no ${kind} of ${slug}`)
  return model.collection
}

type Collection = ReturnType<typeof modelOf>

export const readAll = async (collection: Collection): Promise<Raw[]> => {
  const docs = await collection.find({}).sort({ _id: 1 }).toArray()
  return docs.map((doc) => ({ ...doc }))
}

export const byId = (docs: readonly Raw[]): ReadonlyMap<string, Raw> =>
  new Map(docs.map((doc) => [String(doc._id), doc]))

export const groupedBy = (docs: readonly Raw[], field: string): ReadonlyMap<string, Raw[]> => {
  const groups = new Map<string, Raw[]>()
  for (const doc of docs) groups.set(String(doc[field]), [...(groups.get(String(doc[field])) ?? []), doc])
  return groups
}

/** Writes in batches, so that not all copies stand in memory at once. */
export const insertAll = async (collection: Collection, docs: Iterable<Raw>): Promise<void> => {
  let batch: Raw[] = []
  for (const doc of docs) {
    batch.push(doc)
    if (batch.length < BATCH) continue
    await collection.insertMany(batch)
    batch = []
  }
  if (batch.length > 0) await collection.insertMany(batch)
}
