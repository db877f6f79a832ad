import type { DatabaseAdapterObj } from 'payload'

import { type MongoOptions, mongoAdapter } from './mongo'
import { isMongoUri } from './mongoUri'
import { type SqliteOptions, sqliteQueueAdapter } from './sqlite'

export interface DatabaseOptions extends MongoOptions, SqliteOptions {}

/**
 * The database of a `DATABASE_URI`: `file:…` is the embedded SQLite, `mongodb://…` or `mongodb+srv://…` is MongoDB.
 * @throws Error for any other scheme
 */
export const databaseAdapter = (options: DatabaseOptions): DatabaseAdapterObj => {
  if (isMongoUri(options.uri)) return mongoAdapter(options)
  if (/^file:/i.test(options.uri)) return sqliteQueueAdapter(options)
  throw new Error(
    `DATABASE_URI 必须以 file:、mongodb:// 或 mongodb+srv:// 开头 / unsupported scheme: ${scheme(options.uri)}`,
  )
}

/** Never the whole address: it may hold a password. */
const scheme = (uri: string): string => uri.split(':', 1)[0] ?? ''
