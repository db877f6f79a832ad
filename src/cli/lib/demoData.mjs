// @ts-check
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprint } from './fingerprint.mjs'
import { run } from './processes.mjs'
import { commandEnvironment, databaseFile, productionEnvironment } from './settings.mjs'

/**
 * @typedef {import('./settings.mjs').Settings} Settings
 * @typedef {{ databaseUri?: string, migrations?: string, isSeeded?: boolean, isMadeHere?: boolean }} State
 *   what was already done to a database, and whether the demo made its file
 * @typedef {{ role: string, email: string, password: string }} Account
 */

/** @param {Settings} settings */
const stateFile = ({ dataDir }) => join(dataDir, 'demo-state.json')
/** @param {Settings} settings */
const accountsFile = ({ dataDir }) => join(dataDir, 'demo-accounts.json')

/**
 * The secret of a demo begins with `demo-`: a production start refuses it.
 * @param {Settings} settings
 */
export function demoSecret({ dataDir }) {
  const file = join(dataDir, 'demo-secret')
  if (!existsSync(file)) writeFileSync(file, `demo-${randomBytes(32).toString('hex')}\n`, { mode: 0o600 })
  return readFileSync(file, 'utf8').trim()
}

/** @param {Settings} settings @returns {NodeJS.ProcessEnv} */
export function demoEnvironment(settings) {
  const secret = process.env['PAYLOAD_SECRET'] || demoSecret(settings)
  return productionEnvironment(settings, { HOUQIN_MODE: 'demo', PAYLOAD_SECRET: secret })
}

/** @param {Settings} settings @returns {State} */
function readState(settings) {
  const file = stateFile(settings)
  /** @type {State} */
  const state = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  const database = databaseFile(settings)
  const isSame = state.databaseUri === settings.databaseUri && (database === undefined || existsSync(database))
  return isSame ? state : {}
}

/** @param {Settings} settings @param {State} state */
function writeState(settings, state) {
  // The address of a MongoDB may hold a password.
  writeFileSync(stateFile(settings), `${JSON.stringify({ ...state, databaseUri: settings.databaseUri })}\n`, {
    mode: 0o600,
  })
}

/**
 * An earlier first run was interrupted while seeding: begin again. Never touches a database that the demo did not make.
 * @param {Settings} settings
 */
function discardHalfSeeded(settings) {
  const file = databaseFile(settings)
  const { isMadeHere, isSeeded } = readState(settings)
  if (!file || !isMadeHere || isSeeded) return
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true })
}

/**
 * Brings the database to the present schema and fills it if it is empty. Quick when there is nothing to do.
 * @param {string} root
 * @param {Settings} settings
 * @param {(name: string, work: () => Promise<{ code: number, output: string }>) => Promise<void>} step reports and runs one step
 */
export async function prepareData(root, settings, step) {
  const env = commandEnvironment(demoEnvironment(settings))
  const migrations = fingerprint(root, ['src/migrations'])
  discardHalfSeeded(settings)
  const before = readState(settings)
  const file = databaseFile(settings)
  const isMadeHere = Boolean(before.isMadeHere) || (file !== undefined && !existsSync(file))
  if (before.migrations !== migrations) {
    writeState(settings, { isSeeded: Boolean(before.isSeeded), isMadeHere })
    const payload = join(root, 'node_modules', 'payload', 'bin.js')
    await step('建立数据库 / migrate', () => run(process.execPath, [payload, 'migrate'], { cwd: root, env }))
  }
  if (!before.isSeeded || !existsSync(accountsFile(settings))) {
    const tsx = join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs')
    const seed = [tsx, join(root, 'src', 'cli', 'seed.ts'), '--if-empty']
    await step('填充示例数据 / seed', () => run(process.execPath, seed, { cwd: root, env }))
  }
  writeState(settings, { migrations, isSeeded: true, isMadeHere })
}

/** @param {Settings} settings @returns {Account[]} */
export function readAccounts(settings) {
  const file = accountsFile(settings)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []
}
