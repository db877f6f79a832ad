// @ts-check
/**
 * `npm start`: the production server on the last build. A stop request reaches the server, which answers
 * what it has begun and then ends; this process ends with it.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { buildDir } from './lib/build.mjs'
import { requireFreePort, requireNode, requireWritable } from './lib/preflight.mjs'
import { ended, stopOnSignals } from './lib/processes.mjs'
import { Refusal, runMain } from './lib/refusal.mjs'
import { startServer } from './lib/server.mjs'
import { loadDotEnv, productionEnvironment, readSettings } from './lib/settings.mjs'

await runMain(async () => {
  requireNode()
  const root = process.cwd()
  loadDotEnv(root)
  const settings = readSettings(process.env, root)
  if (!existsSync(join(buildDir(root), 'BUILD_ID')))
    throw new Refusal('还没有构建，请先运行 npm run build', 'there is no build yet: run npm run build first')
  requireWritable(settings.dataDir)
  await requireFreePort(settings.host, settings.port)
  stopOnSignals()
  const server = startServer(root, productionEnvironment(settings), 'inherit')
  await ended(server)
  process.exitCode = server.exitCode ?? 1
})
