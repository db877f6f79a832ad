import { closeSync, existsSync, openSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { build, buildDir, isBuildCurrent } from '../../../src/cli/lib/build.mjs'
import { demoEnvironment } from '../../../src/cli/lib/demoData.mjs'
import { Refusal } from '../../../src/cli/lib/refusal.mjs'
import { startServer } from '../../../src/cli/lib/server.mjs'
import { ask } from './http'
import { listenerOf } from './process'
import { say } from './say'
import { step, type Workspace } from './workspace'

export interface Product {
  port: number
  /** The process that answers, as far as the system tells. */
  pid: number | undefined
  /** From starting the process to the first 200 of /api/health, milliseconds. */
  healthMs: number
  /** … and to the first home page. */
  firstPageMs: number
}

const isBuilt = (root: string) => existsSync(path.join(buildDir(root), 'standalone', 'server.js'))

/** Makes the build where it is missing or, unless the old one is to be kept, out of date. */
export const ensureBuild = async (root: string, isBuildKept: boolean): Promise<void> => {
  const isCurrent = isBuildCurrent(root)
  if (!isBuilt(root) || !(isBuildKept || isCurrent)) await step('构建 / next build', () => build(root))
  else if (!isCurrent) say('注意：沿用旧的构建 / the build is older than its sources')
}

const POLL_MS = 10
const START_SECONDS = 120

/** @returns milliseconds from `startedAt` until the path was answered with 200, or undefined when the server ended */
const untilAnswered = async (port: number, path: string, startedAt: number, isOver: () => boolean) => {
  while (!isOver() && performance.now() - startedAt < START_SECONDS * 1000) {
    const answer = await ask(port, { path }).catch(() => undefined)
    if (answer?.status === 200) return performance.now() - startedAt
    await sleep(POLL_MS)
  }
  return undefined
}

const environmentFor = ({ settings }: Workspace): NodeJS.ProcessEnv => {
  // The flags of this process and the operator's mail, proxy and log settings are none of the server's business.
  const { NODE_OPTIONS: _options, SMTP_URL: _mail, TRUST_PROXY: _proxy, ...rest } = demoEnvironment(settings)
  return { ...rest, LOG_LEVEL: 'info' }
}

/** Starts the production server and waits for its first page. */
export const startProduct = async (workspace: Workspace): Promise<Product> => {
  const { root, dir, settings } = workspace
  const { port } = settings
  const file = path.join(dir, 'server.log')
  const log = openSync(file, 'a', 0o600)
  const startedAt = performance.now()
  const child = startServer(root, environmentFor(workspace), ['ignore', log, log])
  closeSync(log)
  const isOver = () => child.exitCode !== null || child.signalCode !== null
  const healthMs = await untilAnswered(port, '/api/health', startedAt, isOver)
  const firstPageMs = await untilAnswered(port, '/', startedAt, isOver)
  if (healthMs === undefined || firstPageMs === undefined || child.pid === undefined) {
    process.stderr.write(readFileSync(file, 'utf8').slice(-6000))
    throw new Refusal('服务没有启动成功，日志见上', 'the server did not start, its log is above')
  }
  return { port, pid: listenerOf(port, child.pid) ?? child.pid, healthMs, firstPageMs }
}
