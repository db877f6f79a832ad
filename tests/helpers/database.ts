import { randomUUID } from 'node:crypto'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { getPayload, type Payload } from 'payload'
import { inject } from 'vitest'

import { withDatabase } from './mongo'

/** What the global setup hands to every test file. */
export type DatabaseSource =
  | { kind: 'sqlite'; base: string }
  | { kind: 'server' | 'memory' | 'emulator'; uri: string }
  | { kind: 'none'; reason: string }

declare module 'vitest' {
  interface ProvidedContext {
    database: DatabaseSource
  }
}

export interface TestDatabase {
  uri: string
  /** A directory of its own, removed by `remove`. */
  dataDir: string
  kind: 'sqlite' | 'mongodb'
  /** The emulator and a MongoDB that is no replica set have none. */
  hasTransactions: boolean
  remove: () => void
}

const hasTransactions = (source: DatabaseSource): boolean =>
  source.kind === 'sqlite' ||
  source.kind === 'memory' ||
  (source.kind === 'server' && source.uri.includes('replicaSet='))

/** An empty, migrated database: a copied file on SQLite (0.1 s), a new name on MongoDB. */
export const testDatabase = (): TestDatabase => {
  const source = inject('database')
  if (source.kind === 'none') throw new Error(source.reason)
  const dataDir = mkdtempSync(path.join(tmpdir(), 'houqin-int-'))
  const remove = (): void => rmSync(dataDir, { recursive: true, force: true })
  const common = { dataDir, hasTransactions: hasTransactions(source), remove }
  if (source.kind === 'sqlite') {
    const file = path.join(dataDir, 'houqin.db')
    copyFileSync(source.base, file)
    return { ...common, uri: `file:${file}`, kind: 'sqlite' }
  }
  return { ...common, uri: withDatabase(source.uri, `int_${randomUUID().slice(0, 8)}`), kind: 'mongodb' }
}

export interface TestPayload {
  payload: Payload
  database: TestDatabase
  /** Closes the connection and removes the data. */
  stop: () => Promise<void>
}

/**
 * The real configuration on a database of its own. One per test file: the configuration reads the environment when it is imported.
 */
export const startPayload = async (database: TestDatabase = testDatabase()): Promise<TestPayload> => {
  process.env.DATA_DIR = database.dataDir
  process.env.DATABASE_URI = database.uri
  process.env.PAYLOAD_SECRET ??= 'integration-tests-only-0123456789abcdef'
  const { default: config } = await import('@payload-config')
  const payload = await getPayload({ config })
  return {
    payload,
    database,
    stop: async () => {
      await payload.destroy()
      database.remove()
    },
  }
}
