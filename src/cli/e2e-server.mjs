// @ts-check
/**
 * The server of the browser tests: the production build on a fresh copy of a seeded database in DATA_DIR, which
 * is emptied first. The seeded original is kept in .cache as long as what it is made of stays the same.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build, isBuildCurrent } from './lib/build.mjs'
import { demoEnvironment, prepareData } from './lib/demoData.mjs'
import { seedFingerprint } from './lib/fingerprint.mjs'
import { requireNode } from './lib/preflight.mjs'
import { ended, stopOnSignals } from './lib/processes.mjs'
import { Refusal, runMain } from './lib/refusal.mjs'
import { startServer } from './lib/server.mjs'
import { readSettings } from './lib/settings.mjs'

const root = process.cwd()
/** Marks a folder as ours to empty. */
const MARK = '.houqin-e2e'

/** @param {string} name @param {() => Promise<{ code: number, output: string }>} work */
async function step(name, work) {
  const { code, output } = await work()
  if (code === 0) return
  process.stderr.write(output)
  throw new Refusal(`「${name}」失败`, `"${name}" failed with code ${code}`)
}

/** @returns {Promise<string>} folder with the seeded original */
async function seededOriginal() {
  const bases = join(root, '.cache', 'e2e')
  const wanted = join(bases, seedFingerprint(root).slice(0, 16))
  if (existsSync(wanted)) return wanted
  rmSync(bases, { recursive: true, force: true })
  const making = `${wanted}.making`
  mkdirSync(making, { recursive: true })
  const { DATABASE_URI: _, ...rest } = process.env
  await prepareData(root, readSettings({ ...rest, DATA_DIR: making }, root), step)
  renameSync(making, wanted)
  return wanted
}

/** @param {string} dir */
function empty(dir) {
  if (existsSync(dir) && readdirSync(dir).length > 0 && !existsSync(join(dir, MARK)))
    throw new Refusal(`${dir} 不是测试目录，不会清空`, `${dir} is no test folder and will not be emptied`)
  rmSync(dir, { recursive: true, force: true })
  mkdirSync(dir, { recursive: true })
  writeFileSync(join(dir, MARK), '')
}

await runMain(async () => {
  requireNode()
  if (!process.env['DATA_DIR']) throw new Refusal('请设置 DATA_DIR', 'DATA_DIR is needed')
  stopOnSignals()
  const dataDir = resolve(root, process.env['DATA_DIR'])
  empty(dataDir)
  if (!isBuildCurrent(root)) await step('next build', () => build(root))
  cpSync(await seededOriginal(), dataDir, { recursive: true })
  const { DATABASE_URI: _, SITE_URL: __, ...rest } = process.env
  const server = startServer(root, demoEnvironment(readSettings(rest, root)), 'inherit')
  await ended(server)
  process.exitCode = server.exitCode ?? 1
})
