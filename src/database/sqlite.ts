import path from 'node:path'
import { type MigrateDownArgs, type MigrateUpArgs, type SQLiteAdapter, sqliteAdapter } from '@payloadcms/db-sqlite'
import type { DatabaseAdapterObj } from 'payload'

import { migrations as committedMigrations } from '@/migrations'
import { createSqliteClient } from './sqliteClient'
import { sqlitePath } from './sqliteFile'
import { protectMigrations } from './sqliteMigrate'
import { beginTransaction, commitTransaction } from './sqliteSessions'
import { DEFAULT_LIMITS, type SqliteLimits } from './sqliteWriter'

export interface SqliteMigration {
  name: string
  up: (args: MigrateUpArgs) => Promise<void>
  down: (args: MigrateDownArgs) => Promise<void>
}

export interface SqliteOptions {
  /** `file:` address. */
  uri: string
  migrationDir?: string
  migrations?: SqliteMigration[]
  limits?: Partial<SqliteLimits>
}

/** Puts our client and our transactions into Payload's adapter; everything else stays Payload's. */
const install = (adapter: SQLiteAdapter, file: string, limits: SqliteLimits): SQLiteAdapter => {
  let client = createSqliteClient(file, limits)
  const { connect, destroy } = adapter

  adapter.connect = async (args) => {
    // A destroyed adapter is connected again by hot reload.
    if (client.closed) client = createSqliteClient(file, limits)
    adapter.client = client
    // A failed connect rejects this promise as well; without a listener that would end the process.
    adapter.initializing.catch(() => undefined)
    await client.connect()
    await connect?.call(adapter, args)
  }
  adapter.destroy = async () => {
    client.close()
    await destroy?.call(adapter)
  }
  adapter.beginTransaction = () => beginTransaction(adapter)
  adapter.commitTransaction = (id) => commitTransaction(adapter, id)
  protectMigrations(adapter, () => client)
  return adapter
}

/** SQLite with transactions, one writer at a time, WAL and foreign keys; see `sqliteClient.ts` for how. */
export const sqliteQueueAdapter = (options: SqliteOptions): DatabaseAdapterObj<SQLiteAdapter> => {
  const file = sqlitePath(options.uri)
  const base = sqliteAdapter({
    client: { url: `file:${file}` },
    idType: 'number',
    migrationDir: options.migrationDir ?? path.resolve('src/migrations'),
    prodMigrations: options.migrations ?? committedMigrations,
    push: false,
    transactionOptions: { behavior: 'immediate' },
  })
  return {
    ...base,
    init: (args) => install(base.init(args), file, { ...DEFAULT_LIMITS, ...options.limits }),
  }
}
