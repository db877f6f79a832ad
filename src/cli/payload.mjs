// @ts-check
/**
 * Runs Payload's own command, or with `--tsx <file>` a TypeScript command of ours, in an environment in which
 * Payload loads reliably (see commandEnvironment). Arguments are passed on.
 */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { requireNode } from './lib/preflight.mjs'
import { ended, start, stopOnSignals } from './lib/processes.mjs'
import { runMain } from './lib/refusal.mjs'
import { commandEnvironment, loadDotEnv } from './lib/settings.mjs'

await runMain(async () => {
  requireNode()
  const root = process.cwd()
  loadDotEnv(root)
  const [first = '', ...rest] = process.argv.slice(2)
  const modules = join(root, 'node_modules')
  const args =
    first === '--tsx'
      ? // Not tsx's own command: that kills a child which, being busy, does not confirm a Ctrl-C within 60 ms.
        ['--import', pathToFileURL(join(modules, 'tsx', 'dist', 'loader.mjs')).href, ...rest]
      : [join(modules, 'payload', 'bin.js'), first, ...rest]
  stopOnSignals()
  // No group of its own: migrate:create asks questions on the terminal.
  const child = start(process.execPath, args, {
    env: commandEnvironment(process.env),
    stdio: 'inherit',
    detached: false,
  })
  await ended(child)
  process.exitCode = child.exitCode ?? 1
})
