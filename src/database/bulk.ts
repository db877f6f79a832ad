import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { CollectionSlug, Payload, PayloadRequest } from 'payload'

/** Rows of one statement; a row has about 15 values and SQLite takes 32,766. */
const CHUNK = 500

const isSqlite = (adapter: object): adapter is SQLiteAdapter => 'name' in adapter && adapter.name === 'sqlite'

/** Drizzle types a transaction for every database at once; on SQLite it can do what the connection can. */
const isDatabase = (value: unknown): value is SQLiteAdapter['drizzle'] =>
  typeof value === 'object' && value !== null && 'insert' in value

/**
 * Inserts many rows of a collection whose fields are single values and single relations (no lists, no versions), in
 * the caller's transaction and without running hooks: ten times faster than one by one on SQLite.
 * @param rows complete rows, `createdAt` and `updatedAt` included
 */
export const insertFlatRows = async (
  payload: Payload,
  req: PayloadRequest,
  collection: CollectionSlug,
  rows: readonly Record<string, unknown>[],
): Promise<void> => {
  const adapter: object = payload.db
  if (!isSqlite(adapter)) {
    for (const data of rows) await payload.db.create({ collection, data: { ...data }, req, returning: false })
    return
  }
  const table = adapter.tables[collection.replaceAll('-', '_')]
  const transaction = await req.transactionID
  const session: unknown = transaction === undefined ? undefined : adapter.sessions[transaction]?.db
  const db = isDatabase(session) ? session : adapter.drizzle
  if (!table) throw new Error(`no table of ${collection}`)
  for (let start = 0; start < rows.length; start += CHUNK) {
    await db.insert(table).values(rows.slice(start, start + CHUNK))
  }
}
