import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

/**
 * The review cycle of a new document comes from 周期与依据 now, no longer from the column's default. The columns keep the
 * default that they had: a document always names its cycle, and eight tables would be written anew for nothing.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`staff\` ADD \`assigned_on\` text;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`staff\` DROP COLUMN \`assigned_on\`;`)
}
