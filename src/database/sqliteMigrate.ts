import type { SQLiteAdapter } from '@payloadcms/db-sqlite'

import type { SqliteClient } from './sqliteClient'

/**
 * Generated migrations rebuild a table (`DROP TABLE`, `RENAME`) between `PRAGMA foreign_keys=OFF` and `ON`. Inside a transaction
 * these two do nothing, and the drop would cascade into every child table. So the pragma is set around the whole run,
 * and what the migrations left behind is checked afterwards.
 */
export const protectMigrations = (adapter: SQLiteAdapter, client: () => SqliteClient): void => {
  const protect = <A extends unknown[]>(run: (...args: A) => Promise<void>) => {
    return async (...args: A): Promise<void> => {
      const before = await countRows(client(), 'payload_migrations')
      await client().withoutForeignKeys(() => run.apply(adapter, args))
      if ((await countRows(client(), 'payload_migrations')) === before) return
      await assertForeignKeys(client())
      await refreshStatistics(client())
    }
  }
  adapter.migrate = protect(adapter.migrate)
  adapter.migrateDown = protect(adapter.migrateDown)
  adapter.migrateFresh = protect(adapter.migrateFresh)
  adapter.migrateRefresh = protect(adapter.migrateRefresh)
  adapter.migrateReset = protect(adapter.migrateReset)
}

/** Gathers the planner's statistics and lets the reading connection see them. */
export const refreshStatistics = async (client: SqliteClient): Promise<void> => {
  await client.execute('ANALYZE')
  await client.reloadStatistics()
}

/** @returns the number of rows, 0 when the table does not exist */
const countRows = async (client: SqliteClient, table: string): Promise<number> => {
  const exists = await client.execute({ sql: 'SELECT 1 FROM sqlite_master WHERE name = ?', args: [table] })
  if (exists.rows.length === 0) return 0
  const { rows } = await client.execute(`SELECT count(*) AS n FROM "${table}"`)
  return Number(rows[0]?.n ?? 0)
}

const assertForeignKeys = async (client: SqliteClient): Promise<void> => {
  const { rows } = await client.execute('PRAGMA foreign_key_check')
  if (rows.length === 0) return
  const tables = [...new Set(rows.map((row) => String(row.table)))]
  throw new Error(
    `迁移后外键不一致，请从备份恢复 / the migration broke ${rows.length} references in ${tables.join(', ')}`,
  )
}
