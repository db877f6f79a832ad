import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { TestProject } from 'vitest/node'

import { runTsx } from './child'
import type { DatabaseSource } from './database'
import { startMongo } from './mongo'

const CACHE = path.resolve('node_modules/.cache/houqin')
const MIGRATIONS = path.resolve('src/migrations')

/** Names the base by what it is made of, so that a new migration makes a new one. */
const migrationsHash = (): string => {
  const hash = createHash('sha256')
  for (const name of readdirSync(MIGRATIONS).sort()) {
    if (name.endsWith('.ts')) hash.update(name).update(readFileSync(path.join(MIGRATIONS, name)))
  }
  return hash.digest('hex').slice(0, 16)
}

/** An empty migrated database file, made once per state of the migrations. */
const migratedBase = async (): Promise<string> => {
  const base = path.join(CACHE, `base-${migrationsHash()}.db`)
  if (existsSync(base)) return base
  const dataDir = path.join(CACHE, `making-${process.pid}`)
  mkdirSync(dataDir, { recursive: true })
  const file = path.join(dataDir, 'houqin.db')
  const env = { DATA_DIR: dataDir, DATABASE_URI: `file:${file}`, PAYLOAD_SECRET: 'x'.repeat(32) }
  const { code, output } = await runTsx('tests/helpers/migratedBase.ts', [], env)
  // Closing the last connection folds the WAL into the file; a file beside it would mean a copy without its newest part.
  const isWhole = existsSync(file) && !existsSync(`${file}-wal`)
  if (code !== 0 || !isWhole) throw new Error(`the migrated base could not be made (exit ${code}):\n${output}`)
  renameSync(file, base)
  rmSync(dataDir, { recursive: true, force: true })
  return base
}

const openSource = async (isMongo: boolean): Promise<{ source: DatabaseSource; stop: () => Promise<void> }> => {
  const nothing = { stop: () => Promise.resolve() }
  if (!isMongo) return { source: { kind: 'sqlite', base: await migratedBase() }, ...nothing }
  const mongo = await startMongo()
  if (mongo.kind === 'none') return { source: mongo, ...nothing }
  return { source: { kind: mongo.kind, uri: mongo.uri }, stop: mongo.stop }
}

const announce = (source: DatabaseSource): void => {
  if (source.kind === 'none') console.warn(`SKIPPED: no integration tests on MongoDB: ${source.reason}`)
  if (source.kind === 'emulator') console.warn('MongoDB tests run on an EMULATOR (mongo-java-server): no transactions')
}

/** One database for the whole run of a project; `HOUQIN_TEST_DB=mongo` chooses MongoDB. @returns how to stop it */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const { source, stop } = await openSource(project.config.env?.HOUQIN_TEST_DB === 'mongo')
  announce(source)
  project.provide('database', source)
  return stop
}
