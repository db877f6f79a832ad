// @ts-check
/**
 * `npm test`: everything that must hold before a change is merged, in order, ending with one line of totals.
 * `-- --only unit,int` or `-- --skip e2e` runs a part; `--list` names the steps.
 */
import { Refusal, runMain } from './lib/refusal.mjs'

/** @param {string} flag @returns {string[] | undefined} */
function listOption(flag) {
  const index = process.argv.indexOf(flag)
  return index < 0 ? undefined : (process.argv[index + 1] ?? '').split(',').filter(Boolean)
}

/** @param {number} since */
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`

/** @param {import('./lib/steps.mjs').Step[]} steps */
function selected(steps) {
  const only = listOption('--only')
  const skip = listOption('--skip') ?? []
  const unknown = [...(only ?? []), ...skip].filter((name) => !steps.some((step) => step.name === name))
  if (unknown.length > 0)
    throw new Refusal(
      `没有这个步骤：${unknown.join(', ')}`,
      `no such step; there are ${steps.map(({ name }) => name).join(', ')}`,
    )
  return steps.filter(({ name }) => (only ? only.includes(name) : true) && !skip.includes(name))
}

/** A step that throws has failed like any other. @param {unknown} error @returns {import('./lib/steps.mjs').Result} */
function broken(error) {
  return {
    passed: 0,
    failed: 1,
    skipped: 0,
    output: error instanceof Error ? (error.stack ?? error.message) : String(error),
  }
}

/** @param {import('./lib/steps.mjs').Step} step */
async function perform(step) {
  const started = Date.now()
  const { summaryLine } = await import('./lib/counts.mjs')
  const { output, note, ...counts } = await step.run().catch(broken)
  const mark = counts.failed > 0 ? '✗' : counts.passed > 0 ? '✓' : '○'
  const result = counts.passed + counts.failed + counts.skipped > 1 ? ` (${summaryLine(counts)})` : ''
  console.log(`${mark} ${step.name.padEnd(10)} ${seconds(started).padStart(8)}${result}${note ? ` – ${note}` : ''}`)
  if (counts.failed > 0) console.log(`\n${output.trimEnd()}\n\n└─ ${step.name} failed\n`)
  return counts
}

await runMain(async () => {
  const { requireNode } = await import('./lib/preflight.mjs')
  requireNode()
  const { needsInstall, install } = await import('./lib/install.mjs')
  const { stopOnSignals } = await import('./lib/processes.mjs')
  stopOnSignals()
  if (needsInstall(process.cwd())) {
    const started = Date.now()
    const { code, output } = await install(process.cwd())
    if (code !== 0) {
      console.log(
        `✗ ${'install'.padEnd(10)} ${seconds(started).padStart(8)}\n\n${output.trimEnd()}\n\n0 passed, 1 failed`,
      )
      process.exitCode = 1
      return
    }
    console.log(`✓ ${'install'.padEnd(10)} ${seconds(started).padStart(8)}`)
  }
  const { STEPS, prepareReports } = await import('./lib/steps.mjs')
  const { summaryLine, total } = await import('./lib/counts.mjs')
  if (process.argv.includes('--list')) {
    for (const { name } of STEPS) console.log(name)
    return
  }
  prepareReports()
  const counts = []
  for (const step of selected(STEPS)) counts.push(await perform(step))
  const all = total(counts)
  console.log(`\n${summaryLine(all)}`)
  process.exitCode = all.failed > 0 ? 1 : 0
})
