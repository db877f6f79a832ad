import { mkdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The database file disappeared (or was exchanged) under a running application. */
export class DatabaseFileError extends Error {
  override readonly name = 'DatabaseFileError'
}

/**
 * The absolute path of a `file:` address, relative ones counted from the working directory.
 * @throws Error for an in-memory database: reader and writer are two connections and would see two databases
 */
export const sqlitePath = (uri: string): string => {
  if (/^file::memory:|mode=memory/i.test(uri))
    throw new Error('内存数据库不受支持，请使用文件 / in-memory SQLite is not supported')
  const file = uri.startsWith('file://') ? fileURLToPath(uri) : uri.slice('file:'.length).split('?', 1)[0]
  if (!file) throw new Error('DATABASE_URI 缺少文件路径 / DATABASE_URI names no file')
  return path.resolve(file)
}

export interface FileWatch {
  /** @throws DatabaseFileError when the file is gone or another one has taken its place */
  assertSame(): void
}

/**
 * A deleted file stays writable through an open connection: what is written there would be acknowledged and lost. Another file at its
 * place must not be opened either while this process lives: SQLite would play the old `-wal` into it.
 */
export const watchFile = (file: string): FileWatch => {
  const opened = statSync(file)
  return {
    assertSame: () => {
      const now = statSync(file, { throwIfNoEntry: false })
      if (!now) throw new DatabaseFileError(`数据库文件不存在 / database file is missing: ${file}`)
      if (now.ino === opened.ino && now.dev === opened.dev) return
      throw new DatabaseFileError(`数据库文件已被替换，请重启应用 / the database file was exchanged, restart: ${file}`)
    },
  }
}

/** Makes the directory of a new database. @throws Error with one line when that is impossible */
export const makeDirectoryFor = (file: string): void => {
  try {
    mkdirSync(path.dirname(file), { recursive: true })
  } catch (error) {
    throw new DatabaseFileError(`无法创建数据目录 / cannot create ${path.dirname(file)}: ${messageOf(error)}`)
  }
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
