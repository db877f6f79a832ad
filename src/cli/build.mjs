// @ts-check
/** `npm run build`: the production build, with what the standalone server needs beside it. */
import { build } from './lib/build.mjs'
import { requireNode } from './lib/preflight.mjs'
import { stopOnSignals } from './lib/processes.mjs'
import { runMain } from './lib/refusal.mjs'

await runMain(async () => {
  requireNode()
  stopOnSignals()
  const { code } = await build(process.cwd(), (text) => process.stdout.write(text))
  process.exitCode = code
})
