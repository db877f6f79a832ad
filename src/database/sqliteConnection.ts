import { type Client, Sqlite3Client } from '@libsql/client/sqlite3'
import Database from 'libsql'

import { DatabaseFileError, type FileWatch, makeDirectoryFor, messageOf, watchFile } from './sqliteFile'

const JOURNAL_LIMIT_BYTES = 64 * 1024 * 1024

export interface Connection {
  /** Statements with parameters and rows. */
  readonly client: Client
  /**
   * Control statements (`BEGIN`, `COMMIT`, pragmas). They do not go through `client`: a statement that fails there because of a lock
   * stays unfinished until the garbage collector comes, and SQLite commits nothing while a writing statement is unfinished.
   */
  exec(sql: string): void
  readonly isInTransaction: boolean
  close(): void
}

export interface Connections {
  /** Reads outside transactions; SQLite itself refuses it a write (`query_only`). */
  readonly reader: Connection
  /** Everything that writes, one after the other. */
  readonly writer: Connection
  readonly watch: FileWatch
}

/**
 * One connection with its pragmas. Only what went through `exec` ends with `close`: the statements of `client` keep the connection (and
 * its locks) alive until they are collected.
 */
export const openConnection = (file: string, pragmas: string[]): Connection => {
  const options = {}
  const database = new Database(file, options)
  const client = new Sqlite3Client(file, options, database, 'number')
  try {
    for (const pragma of pragmas) database.exec(`PRAGMA ${pragma}`)
  } catch (error) {
    client.close()
    throw error
  }
  return {
    client,
    exec: (sql) => database.exec(sql),
    get isInTransaction() {
      return database.inTransaction
    },
    close: () => client.close(),
  }
}

const common = ['synchronous = NORMAL', 'foreign_keys = ON', `journal_size_limit = ${JOURNAL_LIMIT_BYTES}`]

/**
 * Opens the two connections of the process. `@libsql/client` gives its connection to a transaction and opens a fresh one, without
 * our pragmas, for the rest; so no transaction is ever begun through it, and both connections live as long as the process.
 * The writer does not wait inside SQLite (that would stop the event loop): its callers wait and repeat.
 * @throws DatabaseFileError in one line when the file cannot be opened
 */
export const openConnections = (file: string, busyMs: number): Connections => {
  makeDirectoryFor(file)
  try {
    // WAL is a property of the file; the first connection sets it, waiting for whoever holds the lock.
    const writer = openConnection(file, [
      `busy_timeout = ${busyMs}`,
      'journal_mode = WAL',
      ...common,
      'busy_timeout = 0',
    ])
    const reader = openConnection(file, [`busy_timeout = ${busyMs}`, ...common, 'query_only = ON'])
    return { reader, writer, watch: watchFile(file) }
  } catch (error) {
    throw new DatabaseFileError(`无法打开数据库 / cannot open the database ${file}: ${messageOf(error)}`)
  }
}
