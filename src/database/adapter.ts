import type { DatabaseAdapterObj } from 'payload'

import { type MongoOptions, mongoAdapter } from './mongo'
import { type SqliteOptions, sqliteQueueAdapter } from './sqlite'

export interface DatabaseOptions extends MongoOptions, SqliteOptions {}

const isMongo = (uri: string): boolean => /^mongodb(\+srv)?:\/\//i.test(uri)

/**
 * The database of a `DATABASE_URI`: `file:…` is the embedded SQLite, `mongodb://…` or `mongodb+srv://…` is MongoDB.
 * @throws Error for any other scheme
 */
export const databaseAdapter = (options: DatabaseOptions): DatabaseAdapterObj => {
  if (isMongo(options.uri)) return mongoAdapter(options)
  if (/^file:/i.test(options.uri)) return sqliteQueueAdapter(options)
  throw new Error(
    `DATABASE_URI 必须以 file:、mongodb:// 或 mongodb+srv:// 开头 / unsupported scheme: ${scheme(options.uri)}`,
  )
}

/** Never the whole address: it may hold a password. */
const scheme = (uri: string): string => uri.split(':', 1)[0] ?? ''
