import type { MongoMigration } from '@/database/mongo'

/**
 * Data migrations of a MongoDB, oldest first. Indexes need none: they are built from the collections at every start. A change of
 * what stored documents mean needs one here *and* one in `src/migrations` for SQLite. Make the file with
 * `DATABASE_URI=mongodb://… npm run migrate:create <name>`; which have run is recorded in the collection `payload-migrations`.
 */
export const migrations: MongoMigration[] = []
