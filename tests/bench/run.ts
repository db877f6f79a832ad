/**
 * `npm run bench`: the production build on seeded and multiplied data, beside Node's plain `http`. See docs/bench.md.
 * Prints figures and targets; only a wrong answer or a broken step ends it with an error, never a slow one.
 */
import { writeFileSync } from 'node:fs'
import { requireNode } from '../../src/cli/lib/preflight.mjs'
import { stopAll, stopOnSignals } from '../../src/cli/lib/processes.mjs'
import { runMain } from '../../src/cli/lib/refusal.mjs'
import { measureBoard } from './lib/board'
import { casesFor } from './lib/cases'
import type { Facts } from './lib/facts'
import { scorePages } from './lib/lighthouse'
import { createLongPlan } from './lib/longPlan'
import { type Measured, measure } from './lib/measure'
import { type Options, readOptions } from './lib/options'
import { startPlain } from './lib/plain'
import { memoryOf } from './lib/process'
import { ensureBuild, type Product, startProduct } from './lib/product'
import { describeMachine, type Results, reportText, wordTable } from './lib/report'
import { say } from './lib/say'
import { signIn } from './lib/session'
import { measureStartup } from './lib/startup'
import { measureVisible } from './lib/visible'
import { weighPages } from './lib/weight'
import { measureWordManual } from './lib/word'
import { dropDatabase, fillDatabase, openWorkspace, type Workspace } from './lib/workspace'

const measureRequests = async (
  workspace: Workspace,
  product: Product,
  facts: Facts,
  { parts, isSmall }: Options,
): Promise<Measured[]> => {
  const sessions = {
    staff: await signIn(workspace, 'staff'),
    reviewer: await signIn(workspace, 'reviewer'),
    editor: await signIn(workspace, 'editor'),
    hr: await signIn(workspace, 'hr'),
  }
  const longPlan = await createLongPlan(product.port, sessions.editor, facts)
  const cases = casesFor(facts, sessions, longPlan).filter(({ part }) => parts.has(part))
  const plain = await startPlain(workspace.root)
  const measured: Measured[] = []
  for (const one of cases) measured.push(await measure(one, product, plain, isSmall))
  return measured
}

/** Weight and Lighthouse come before the load: afterwards thousands of new documents stand in the lists. */
const measureAll = async (workspace: Workspace, facts: Facts, options: Options): Promise<Results> => {
  const { parts, isSmall, mongo } = options
  const machine = describeMachine()
  const { product, startup } = parts.has('start')
    ? await measureStartup(workspace, isSmall)
    : { product: await startProduct(workspace), startup: undefined }
  const weights = parts.has('weight') ? await weighPages(workspace, facts, await signIn(workspace, 'staff')) : []
  const lighthouse = parts.has('lighthouse') ? await scorePages(workspace, facts, isSmall) : []
  const isLoaded = parts.has('pages') || parts.has('rest')
  const requests = isLoaded ? await measureRequests(workspace, product, facts, options) : []
  const visible = parts.has('rest')
    ? await measureVisible(
        {
          port: product.port,
          editor: await signIn(workspace, 'editor'),
          reviewer: await signIn(workspace, 'reviewer'),
        },
        facts,
      )
    : undefined
  const board = parts.has('rest') ? await measureBoard(product, await signIn(workspace, 'staff')) : undefined
  const loaded = isLoaded && product.pid !== undefined ? memoryOf(product.pid) : undefined
  const { documents, publicDocuments, records, staff } = facts
  return {
    machine,
    database: mongo ? 'MongoDB' : 'SQLite',
    isSmall,
    data: { documents, publicDocuments, records, staff },
    requests,
    weights,
    lighthouse,
    ...(startup ? { startup } : {}),
    ...(loaded ? { loaded } : {}),
    ...(visible ? { visible } : {}),
    ...(board ? { board } : {}),
  }
}

await runMain(async () => {
  requireNode()
  const options = readOptions(process.argv.slice(2))
  stopOnSignals(() => say('\n正在停止 … / stopping …'))
  const wordManual = options.parts.has('word') ? await measureWordManual(process.cwd()) : undefined
  if (wordManual && options.parts.size === 1) {
    process.stdout.write(`\n${describeMachine()}\n${wordTable(wordManual)}\n`)
    return
  }
  const workspace = await openWorkspace(process.cwd(), options)
  try {
    await ensureBuild(workspace.root, options.isBuildKept)
    const facts = await fillDatabase(workspace, options)
    const results = { ...(await measureAll(workspace, facts, options)), ...(wordManual ? { wordManual } : {}) }
    process.stdout.write(`\n${reportText(results)}`)
    if (options.json) writeFileSync(options.json, `${JSON.stringify(results, null, 2)}\n`)
  } finally {
    await stopAll()
    await dropDatabase(workspace, options)
  }
})
process.exit()
