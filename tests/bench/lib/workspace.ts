import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { MongoClient } from 'mongodb'
import { demoEnvironment, prepareData } from '../../../src/cli/lib/demoData.mjs'
import { findFreePort } from '../../../src/cli/lib/preflight.mjs'
import { run } from '../../../src/cli/lib/processes.mjs'
import { Refusal } from '../../../src/cli/lib/refusal.mjs'
import { commandEnvironment, readSettings } from '../../../src/cli/lib/settings.mjs'
import { splitCompatibility } from '../../../src/database/mongoUri'
import { withDatabase } from '../../helpers/mongo'
import { type Facts, readFacts } from './facts'
import { HOST } from './http'
import type { Options } from './options'
import { say } from './say'

export interface Workspace {
  /** The project. */
  root: string
  /** A folder of our own: `data` is the DATA_DIR, beside it lies the server's log. */
  dir: string
  settings: ReturnType<typeof readSettings>
}

/** Makes the folder; it goes when this process ends, however it ends short of kill −9. */
export const openWorkspace = async (root: string, { isKept, mongo }: Options): Promise<Workspace> => {
  const dir = mkdtempSync(path.join(tmpdir(), 'houqin-bench-'))
  process.on('exit', () => {
    if (isKept) say(`数据保留在 ${dir} / data kept`)
    else rmSync(dir, { recursive: true, force: true })
  })
  const dataDir = path.join(dir, 'data')
  mkdirSync(dataDir)
  const port = await findFreePort()
  const settings = readSettings(
    {
      DATA_DIR: dataDir,
      HOST,
      PORT: String(port),
      SITE_URL: `http://${HOST}:${port}`,
      ...(mongo ? { DATABASE_URI: withDatabase(mongo, path.basename(dir)) } : {}),
    },
    root,
  )
  return { root, dir, settings }
}

/** Runs one step of the preparation, its name and time in front. @throws Refusal when it fails, its output printed */
export const step = async (name: string, work: () => Promise<{ code: number; output: string }>): Promise<void> => {
  const started = Date.now()
  say(`▸ ${name} …`)
  const { code, output } = await work()
  if (code !== 0) process.stderr.write(output)
  if (code !== 0) throw new Refusal(`「${name}」失败（退出码 ${code}），原因见上`, `"${name}" failed with code ${code}`)
  say(`  ${((Date.now() - started) / 1000).toFixed(1)} s`)
}

/** Seeds a database through the hooks, then multiplies what they wrote. */
export const fillDatabase = async (
  { root, dir, settings }: Workspace,
  { documents, records }: Options,
): Promise<Facts> => {
  await prepareData(root, settings, step)
  const file = path.join(dir, 'facts.json')
  const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs')
  const flags = ['--docs', String(documents), '--records', String(records), '--facts', file]
  const args = [tsx, path.join(root, 'tests/bench/multiply.ts'), ...flags]
  const env = commandEnvironment(demoEnvironment(settings))
  await step(`放大到 ${documents} 份标准、${records} 条培训记录 / multiply`, () =>
    run(process.execPath, args, { cwd: root, env }),
  )
  return readFacts(file)
}

/** SQLite's file goes with the folder; on a MongoDB server the database has to be dropped. */
export const dropDatabase = async ({ settings }: Workspace, { isKept }: Options): Promise<void> => {
  if (settings.isSqlite || isKept) return
  const client = new MongoClient(splitCompatibility(settings.databaseUri).url)
  try {
    await client.db().dropDatabase()
  } finally {
    await client.close()
  }
}
