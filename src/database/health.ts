import type { Payload } from 'payload'

import { messageOf } from './sqliteFile'

export interface DatabaseStatus {
  /** The database answers. */
  reachable: boolean
  /** Every committed migration has run. */
  migrated: boolean
  /** Why not, for the operator; never for the public: it may name hosts and files. */
  reason?: string
}

/** The migrations this build carries, as the adapter of either database holds them. */
const committedNames = (payload: Payload): string[] => {
  const list: unknown = payload.db.prodMigrations
  if (!Array.isArray(list)) return []
  return list.map((migration: { name: string }) => migration.name)
}

const recordedNames = async (payload: Payload): Promise<Set<unknown>> => {
  const { docs } = await payload.find({ collection: 'payload-migrations', depth: 0, pagination: false })
  return new Set(docs.map(({ name }) => name))
}

/** Drizzle wraps what the database said in the text of the query. */
const rootCause = (error: unknown): unknown =>
  error instanceof Error && error.cause !== undefined ? rootCause(error.cause) : error

/** Asks the database; takes up to five seconds when it is away, and never throws. */
export const databaseStatus = async (payload: Payload): Promise<DatabaseStatus> => {
  try {
    const recorded = await recordedNames(payload)
    const missing = committedNames(payload).filter((name) => !recorded.has(name))
    if (missing.length === 0) return { reachable: true, migrated: true }
    return { reachable: true, migrated: false, reason: `migrations not run: ${missing.join(', ')}` }
  } catch (error) {
    const reason = messageOf(rootCause(error))
    return { reachable: /no such table/i.test(reason), migrated: false, reason }
  }
}
