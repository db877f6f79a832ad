import path from 'node:path'
import {
  compatibilityOptions,
  type MigrateDownArgs,
  type MigrateUpArgs,
  type MongooseAdapter,
  mongooseAdapter,
} from '@payloadcms/db-mongodb'
import type { BaseDatabaseAdapter, DatabaseAdapterObj } from 'payload'

import { migrations as committedMigrations } from '@/migrations/mongo'
import { MONGO_APP_NAME, SERVER_SELECTION_MS, splitCompatibility } from './mongoUri'

export interface MongoMigration {
  name: string
  up: (args: MigrateUpArgs) => Promise<void>
  down: (args: MigrateDownArgs) => Promise<void>
}

export interface MongoOptions {
  /** `mongodb:` or `mongodb+srv:` address; `compatibility=documentdb` in its query is meant for us, not for the driver. */
  uri: string
  /** Directory of the SQLite migrations; those of MongoDB lie in `mongo` below it. */
  migrationDir?: string
  /**
   * Data migrations, oldest first. Indexes need none: they are built from the collections at every start. A change of what stored
   * documents mean needs one here and one for SQLite: `DATABASE_URI=mongodb://… npm run migrate:create -- <name>` makes the
   * file. Which have run is recorded in the collection `payload-migrations`.
   */
  mongoMigrations?: MongoMigration[]
}

const isCompatibility = (value: string): value is keyof typeof compatibilityOptions => value in compatibilityOptions

/** @throws Error for a database Payload knows no settings for */
const optionsFor = (compatibility: string | undefined) => {
  if (compatibility === undefined) return {}
  if (isCompatibility(compatibility)) return compatibilityOptions[compatibility]
  throw new Error(`DATABASE_URI 的 compatibility 只能是 ${Object.keys(compatibilityOptions).join('、')}`)
}

/** Tells Payload's adapter for MongoDB from the others. */
export const isMongoose = (adapter: { name: string }): adapter is MongooseAdapter => adapter.name === 'mongoose'

/** A connection that failed keeps monitors running; without this every retry would leave some behind. */
const closeAfterFailure = (adapter: BaseDatabaseAdapter): MongooseAdapter => {
  if (!isMongoose(adapter)) throw new Error('not the adapter of MongoDB')
  const { connect } = adapter
  adapter.connect = async (args) => {
    try {
      await connect?.call(adapter, args)
    } catch (error) {
      await adapter.connection.close().catch(() => undefined)
      throw error
    }
  }
  return adapter
}

/**
 * MongoDB. Transactions are on when the address names a `replicaSet`. Indexes are built before the first request, at every start
 * (a no-op when they exist), so that a unique field is never unguarded; `autoIndex` would do the same behind our back.
 */
export const mongoAdapter = ({
  uri,
  migrationDir,
  mongoMigrations,
}: MongoOptions): DatabaseAdapterObj<MongooseAdapter> => {
  const { url, compatibility } = splitCompatibility(uri)
  const base = mongooseAdapter({
    connectOptions: { appName: MONGO_APP_NAME, autoIndex: false, serverSelectionTimeoutMS: SERVER_SELECTION_MS },
    ensureIndexes: true,
    migrationDir: path.join(migrationDir ?? path.resolve('src/migrations'), 'mongo'),
    prodMigrations: mongoMigrations ?? committedMigrations,
    transactionOptions: { readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority' } },
    url,
    ...optionsFor(compatibility),
  })
  return { ...base, init: (args) => closeAfterFailure(base.init(args)) }
}
