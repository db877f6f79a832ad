import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-mongodb'

interface MongoMigration {
  name: string
  up: (args: MigrateUpArgs) => Promise<void>
  down: (args: MigrateDownArgs) => Promise<void>
}

/**
 * Data migrations of a MongoDB, oldest first; see src/database/mongo.ts. Indexes need none: they are built from the collections at
 * every start.
 */
export const migrations: MongoMigration[] = []
