import { existsSync } from 'node:fs'
import type { Client } from '@libsql/client'

import { type Connection, openConnection } from '../sqliteConnection'
import { isBusy } from '../sqliteErrors'
import { messageOf } from '../sqliteFile'
import { BackupError } from './error'

const BUSY_MS = 5_000

export interface CopyFacts {
  isConsistent: boolean
  counts: Record<string, number>
  migrations: string[]
}

const withConnection = async <T>(file: string, work: (connection: Connection) => Promise<T>): Promise<T> => {
  const connection = openConnection(file, [`busy_timeout = ${BUSY_MS}`])
  try {
    return await work(connection)
  } finally {
    connection.close()
  }
}

const names = async (client: Client, sql: string): Promise<string[]> =>
  (await client.execute(sql)).rows.map((row) => String(row.name))

/**
 * Rows per table and the migrations that ran.
 * @throws BackupError when SQLite finds the file damaged
 */
export const inspectSqlite = (file: string): Promise<Omit<CopyFacts, 'isConsistent'>> =>
  withConnection(file, async ({ client }) => {
    const check = await client.execute('PRAGMA integrity_check(1)')
    const verdict = String(check.rows[0]?.integrity_check ?? '')
    if (verdict !== 'ok') throw new BackupError('数据库文件已损坏', `the database is damaged: ${verdict}`)
    const tables = await names(
      client,
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name",
    )
    const counts: Record<string, number> = {}
    for (const table of tables) {
      const { rows } = await client.execute(`SELECT count(*) AS n FROM "${table}"`)
      counts[table] = Number(rows[0]?.n ?? 0)
    }
    const migrations = tables.includes('payload_migrations')
      ? await names(client, 'SELECT name FROM payload_migrations WHERE batch >= 0 ORDER BY name')
      : []
    return { counts, migrations }
  })

/**
 * Copies the database as of one moment while others write. `VACUUM INTO` reads in one transaction, which in WAL mode holds nobody
 * up; copying the file itself would miss what stands in `-wal`.
 * @throws BackupError when there is no database or it cannot be copied
 */
export const copySqlite = async (source: string, target: string): Promise<CopyFacts> => {
  if (!existsSync(source)) throw new BackupError(`数据库文件不存在：${source}`, 'no database file')
  try {
    const quoted = `'${target.replaceAll("'", "''")}'`
    await withConnection(source, ({ exec }) => Promise.resolve(exec(`VACUUM INTO ${quoted}`)))
  } catch (error) {
    throw new BackupError(`无法复制数据库：${messageOf(error)}`, `cannot copy ${source}`)
  }
  return { isConsistent: true, ...(await inspectSqlite(target)) }
}

/**
 * Runs the work while no other process has the database open, and none can.
 * @throws BackupError when the application (or another program) has it open
 */
export const withExclusive = async <T>(file: string, work: () => Promise<T>): Promise<T> => {
  if (!existsSync(file)) return work()
  const connection = openConnection(file, [])
  try {
    // Leaving WAL mode needs the file to oneself and brings everything from `-wal` home; SQLite's locks cannot go stale.
    connection.exec('PRAGMA locking_mode = EXCLUSIVE')
    connection.exec('PRAGMA journal_mode = DELETE')
    connection.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    connection.close()
    if (isBusy(error)) {
      throw new BackupError(
        '应用正在使用这个数据库，请先停止应用',
        'the application is running on this database; stop it first',
      )
    }
    // A file too damaged to be opened is a reason to restore, not to refuse.
    return work()
  }
  try {
    return await work()
  } finally {
    connection.close()
  }
}
