import type { Client, InStatement, ResultSet } from '@libsql/client'

import { isOutsideOnly, isRead } from './sqliteErrors'
import { connectionHolder, createWriter, DEFAULT_LIMITS, type SqliteLimits } from './sqliteWriter'

const FILE_CHECK_MS = 1000

export interface SqliteClient extends Client {
  /** Opens the file now, so that a wrong path fails at start. */
  connect(): Promise<void>
  /** Runs the work with foreign keys unenforced; the pragma does nothing inside a transaction, so it must be set around it. */
  withoutForeignKeys<T>(work: () => Promise<T>): Promise<T>
  /** Lets the reading connection load fresh statistics. */
  reloadStatistics(): Promise<void>
}

const isSqliteClient = (value: unknown): value is SqliteClient =>
  typeof value === 'object' && value !== null && 'reloadStatistics' in value

/** The client behind an adapter, or undefined when the database is another one. */
export const sqliteClientOf = (adapter: object): SqliteClient | undefined =>
  'client' in adapter && isSqliteClient(adapter.client) ? adapter.client : undefined

/**
 * A `@libsql/client` for one file with one reading and one writing connection. Reads outside transactions see the last
 * committed state and never wait for a writer (WAL). Writes outside transactions take a turn in the same queue as
 * transactions, so the event loop is never stopped by a lock this process itself holds.
 */
export const createSqliteClient = (file: string, limits: SqliteLimits = DEFAULT_LIMITS): SqliteClient => {
  const holder = connectionHolder(file, limits.busyMs)
  const { write, run, transaction, close } = createWriter(holder, limits)

  const execute = async (statement: InStatement): Promise<ResultSet> => {
    const sql = typeof statement === 'string' ? statement : statement.sql
    if (isRead(sql)) return await holder.get(FILE_CHECK_MS).reader.client.execute(statement)
    if (!isOutsideOnly(sql)) return write((client) => client.execute(statement))
    return run(({ client }) => client.execute(statement))
  }

  const setForeignKeys = (value: 'ON' | 'OFF'): Promise<void> =>
    run((writer) => Promise.resolve(writer.exec(`PRAGMA foreign_keys = ${value}`)))

  const withoutForeignKeys = async <T>(work: () => Promise<T>): Promise<T> => {
    await setForeignKeys('OFF')
    try {
      return await work()
    } finally {
      await setForeignKeys('ON')
    }
  }

  /** SQLite counts this as a write, though it only reads: in a turn of the writer, nobody else holds the lock. */
  const reloadStatistics = (): Promise<void> =>
    run(() => {
      const { reader } = holder.get(0)
      reader.exec('PRAGMA query_only = OFF')
      try {
        reader.exec('ANALYZE sqlite_schema')
      } finally {
        reader.exec('PRAGMA query_only = ON')
      }
      return Promise.resolve()
    })

  const batch = (statements: InStatement[]): Promise<ResultSet[]> =>
    write(async (client) => {
      const results: ResultSet[] = []
      for (const statement of statements) results.push(await client.execute(statement))
      return results
    })

  return {
    protocol: 'file',
    execute,
    transaction,
    batch,
    migrate: (statements) => withoutForeignKeys(() => batch(statements)),
    executeMultiple: (sql) => run((writer) => Promise.resolve(writer.exec(sql))),
    sync: () => Promise.reject(new Error('a local file has nothing to synchronise')),
    connect: () => Promise.resolve().then(() => void holder.get(0)),
    reloadStatistics,
    withoutForeignKeys,
    close,
    get closed() {
      return holder.isClosed
    },
  }
}
