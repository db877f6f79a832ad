import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-mongodb'
import * as documentControl from './20261123_205351_document_control'

interface MongoMigration {
  name: string
  up: (args: MigrateUpArgs) => Promise<void>
  down: (args: MigrateDownArgs) => Promise<void>
}

/**
 * Data migrations of a MongoDB, oldest first; see src/database/mongo.ts. Indexes need none: they are built from the collections at
 * every start.
 */
export const migrations: MongoMigration[] = [
  { name: '20261123_205351_document_control', up: documentControl.up, down: documentControl.down },
]
