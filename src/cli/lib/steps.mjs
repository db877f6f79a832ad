// @ts-check
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build, isBuildCurrent } from './build.mjs'
import { blame, NONE, playwrightCounts, vitestCounts } from './counts.mjs'
import { ensureBrowser } from './ensureBrowser.mjs'
import { ensureOffice } from './ensureOffice.mjs'
import { findFreePort } from './preflight.mjs'
import { run } from './processes.mjs'
import { commandEnvironment } from './settings.mjs'

/**
 * @typedef {import('./counts.mjs').Counts} Counts
 * @typedef {Counts & { output: string, note?: string }} Result
 * @typedef {{ name: string, group: string, run: () => Promise<Result> }} Step
 */

const root = process.cwd()
const reports = join(root, '.cache', 'reports')
/** @param {...string} path */
const modules = (...path) => join(root, 'node_modules', ...path)

const FOREIGN = ['PORT', 'HOST', 'DATABASE_URI', 'PAYLOAD_SECRET', 'SITE_URL', 'HOUQIN_MODE', 'BASE_URL', 'NODE_ENV']
const COMMAND_MINUTES = 10
/** Of one step; twice what the longest takes on two slow cores, so that only what hangs is killed. */
const TESTS_MINUTES = 30

/** Settings of a running installation have no say in a test. */
export function testEnvironment() {
  /** @type {NodeJS.ProcessEnv} */
  const environment = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', DATA_DIR: join(root, '.cache', 'test-data') }
  for (const name of FOREIGN) delete environment[name]
  return environment
}

/** @param {{ code: number, output: string }} outcome @returns {Result} */
const once = ({ code, output }) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, output })

/**
 * Runs commands one after the other until one fails.
 * @param {...string[]} commands a script and its arguments
 */
async function scripts(...commands) {
  let output = ''
  for (const args of commands) {
    const result = await run(process.execPath, args, {
      cwd: root,
      env: commandEnvironment(testEnvironment()),
      minutes: COMMAND_MINUTES,
    })
    output += result.output
    if (result.code !== 0) return once({ code: result.code, output })
  }
  return once({ code: 0, output })
}

/** @param {string} file @returns {object} */
function report(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
}

/** @param {string} project */
async function vitest(project) {
  const file = join(reports, `${project}.json`)
  rmSync(file, { force: true })
  const args = [modules('vitest', 'vitest.mjs'), 'run', '--project', project, '--passWithNoTests']
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const options = { cwd: root, env: testEnvironment(), minutes: TESTS_MINUTES }
  const { code, output } = await run(process.execPath, [...args, ...reporters], options)
  // The integration tests say so when there is no MongoDB, or only an emulator of one.
  const note = /^.*\b(?:SKIPPED:|EMULATOR).*$/m.exec(output)?.[0].trim()
  return { ...blame(vitestCounts(report(file)), code), output, ...(note ? { note } : {}) }
}

/** @returns {Promise<Result>} */
async function integration() {
  const office = await ensureOffice()
  const result = await vitest('int')
  return office ? { ...result, note: [office, result.note].filter(Boolean).join('; ') } : result
}

/** @returns {Promise<Result>} */
async function production() {
  if (isBuildCurrent(root)) return { ...NONE, passed: 1, note: 'unchanged since the last build', output: '' }
  return once(await build(root))
}

/** @returns {Promise<Result>} */
async function browser() {
  if (!isBuildCurrent(root)) return { ...NONE, failed: 1, note: 'not run: there is no production build', output: '' }
  const ready = await ensureBrowser()
  if (ready.code !== 0) return once(ready)
  const file = join(reports, 'e2e.json')
  rmSync(file, { force: true })
  const port = String(await findFreePort())
  const env = { ...testEnvironment(), E2E_PORT: port, PLAYWRIGHT_JSON_OUTPUT_NAME: file, CI: '1' }
  const args = [modules('@playwright', 'test', 'cli.js'), 'test', '--pass-with-no-tests']
  const { code, output } = await run(process.execPath, args, { cwd: root, env, minutes: TESTS_MINUTES })
  const counts = blame(playwrightCounts(report(file)), code)
  return { ...counts, output: `${ready.output}\n${output}`, ...(ready.output ? { note: ready.output } : {}) }
}

/** @returns {Promise<Result>} */
async function generated() {
  const args = [modules('tsx', 'dist', 'cli.mjs'), join(root, 'src', 'cli', 'check-generated.ts')]
  return once(
    await run(process.execPath, args, {
      cwd: root,
      env: commandEnvironment(testEnvironment()),
      minutes: COMMAND_MINUTES,
    }),
  )
}

const biome = modules('@biomejs', 'biome', 'bin', 'biome')

/** In this order: what is quick and often wrong comes first. @type {Step[]} */
export const STEPS = [
  { name: 'format', group: 'check', run: () => scripts([biome, 'check', '--linter-enabled=false']) },
  { name: 'lint', group: 'check', run: () => scripts([biome, 'lint', '--error-on-warnings']) },
  {
    name: 'types',
    group: 'check',
    run: () =>
      scripts(
        [modules('next', 'dist', 'bin', 'next'), 'typegen'],
        [modules('typescript', 'lib', 'tsc.js'), '--noEmit'],
      ),
  },
  { name: 'imports', group: 'check', run: () => scripts([join(root, 'src', 'cli', 'import-rules.mjs')]) },
  { name: 'unused', group: 'check', run: () => scripts([modules('knip', 'bin', 'knip.js'), '--no-progress']) },
  { name: 'generated', group: 'check', run: generated },
  { name: 'unit', group: 'test', run: () => vitest('unit') },
  { name: 'int', group: 'test', run: integration },
  { name: 'int-mongo', group: 'test', run: () => vitest('int-mongo') },
  { name: 'build', group: 'build', run: production },
  { name: 'e2e', group: 'test', run: browser },
]

export function prepareReports() {
  mkdirSync(reports, { recursive: true })
}
