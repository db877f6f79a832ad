import { setTimeout as sleep } from 'node:timers/promises'
import type { Client, InStatement, ResultSet, Transaction } from '@libsql/client'

import { type Connection, type Connections, openConnections } from './sqliteConnection'
import { isBusy, isOutsideOnly, isRead } from './sqliteErrors'
import { rollBack, writerTransaction } from './sqliteTransaction'
import { createWriterQueue, WriterClosedError, WriterTimeoutError } from './writerQueue'

const FILE_CHECK_MS = 1000
const RETRY_MS = { first: 2, longest: 50 }

export interface SqliteLimits {
  /** How long a write waits for its turn, in this process and then behind another one. Milliseconds. */
  readonly waitMs: number
  /** How long a transaction may do nothing before it is rolled back; longer than `waitMs`, so that a transaction which waits for itself fails first. */
  readonly idleMs: number
  /** `busy_timeout` of the reading connection. Milliseconds. */
  readonly busyMs: number
}

export const DEFAULT_LIMITS: SqliteLimits = { waitMs: 20_000, idleMs: 30_000, busyMs: 5_000 }

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

/** Begins a transaction, again and again while another process holds the lock, without stopping the event loop. */
const begin = async (writer: Connection, waitMs: number): Promise<void> => {
  const deadline = Date.now() + waitMs
  for (let pause = RETRY_MS.first; ; pause = Math.min(pause * 2, RETRY_MS.longest)) {
    try {
      return writer.exec('BEGIN IMMEDIATE')
    } catch (error) {
      if (!isBusy(error)) throw error
      if (Date.now() >= deadline) throw new WriterTimeoutError(waitMs)
      await sleep(pause)
    }
  }
}

/** Opens when first needed and after a failure, so that no restart is needed once the file can be opened. */
const connectionHolder = (file: string, busyMs: number) => {
  let current: Connections | undefined
  let checkedAt = 0
  let isClosed = false

  /** The connections, after a look at the file if the last one is older than `maximumAgeMs`. */
  const get = (maximumAgeMs: number): Connections => {
    if (isClosed) throw new WriterClosedError()
    current ??= openConnections(file, busyMs)
    const now = Date.now()
    if (now - checkedAt >= maximumAgeMs) {
      current.watch.assertSame()
      checkedAt = now
    }
    return current
  }
  return {
    get,
    close: (): void => {
      isClosed = true
      current?.reader.close()
      current?.writer.close()
    },
    get isClosed() {
      return isClosed
    },
  }
}

/**
 * A `@libsql/client` for one file with one reading and one writing connection. Reads outside transactions see the last
 * committed state and never wait for a writer (WAL). Writes outside transactions take a turn in the same queue as
 * transactions, so the event loop is never stopped by a lock this process itself holds.
 */
export const createSqliteClient = (file: string, limits: SqliteLimits = DEFAULT_LIMITS): SqliteClient => {
  const queue = createWriterQueue({ waitMs: limits.waitMs })
  const holder = connectionHolder(file, limits.busyMs)

  /** Work in a turn of its own, in a transaction of its own: only its begin can meet a lock. */
  const write = <T>(work: (client: Client) => Promise<T>): Promise<T> =>
    queue.run(async () => {
      const { writer } = holder.get(0)
      await begin(writer, limits.waitMs)
      try {
        const result = await work(writer.client)
        writer.exec('COMMIT')
        return result
      } catch (error) {
        rollBack(writer)
        throw error
      }
    })

  const transaction = async (): Promise<Transaction> => {
    const release = await queue.acquire()
    try {
      const { writer, watch } = holder.get(0)
      await begin(writer, limits.waitMs)
      return writerTransaction({ writer, assertSameFile: watch.assertSame, idleMs: limits.idleMs, onEnd: release })
    } catch (error) {
      release()
      throw error
    }
  }

  const execute = async (statement: InStatement): Promise<ResultSet> => {
    const sql = typeof statement === 'string' ? statement : statement.sql
    if (isRead(sql)) return await holder.get(FILE_CHECK_MS).reader.client.execute(statement)
    if (!isOutsideOnly(sql)) return write((client) => client.execute(statement))
    return queue.run(() => holder.get(0).writer.client.execute(statement))
  }

  const setForeignKeys = (value: 'ON' | 'OFF'): Promise<void> =>
    queue.run(() => Promise.resolve(holder.get(0).writer.exec(`PRAGMA foreign_keys = ${value}`)))

  const withoutForeignKeys = async <T>(work: () => Promise<T>): Promise<T> => {
    await setForeignKeys('OFF')
    try {
      return await work()
    } finally {
      await setForeignKeys('ON')
    }
  }

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
    executeMultiple: (sql) => queue.run(() => Promise.resolve(holder.get(0).writer.exec(sql))),
    sync: () => Promise.reject(new Error('a local file has nothing to synchronise')),
    connect: () => Promise.resolve(void holder.get(0)),
    reloadStatistics: () => Promise.resolve(holder.get(0).reader.exec('ANALYZE sqlite_schema')),
    withoutForeignKeys,
    close: () => {
      queue.close()
      holder.close()
    },
    get closed() {
      return holder.isClosed
    },
  }
}
