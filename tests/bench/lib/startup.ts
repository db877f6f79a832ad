import { setTimeout as sleep } from 'node:timers/promises'
import { stopAll } from '../../../src/cli/lib/processes.mjs'
import { type Memory, memoryOf } from './process'
import { type Product, startProduct } from './product'
import { say } from './say'
import { median } from './statistics'
import type { Workspace } from './workspace'

/** Medians of several starts. */
export interface Startup {
  /** From starting the process to /api/health, milliseconds. */
  healthMs: number
  /** … to the home page: the database is open and the page made, for cached pages do not outlive the process. */
  firstPageMs: number
  /** Some seconds after the last start. */
  idle: Memory | undefined
}

const STARTS = 3
const SETTLE_MS = 3000

/** Starts the server several times; the last one goes on running. */
export const measureStartup = async (
  workspace: Workspace,
  isSmall: boolean,
): Promise<{ product: Product; startup: Startup }> => {
  say('▸ 启动 / start …')
  const starts = [await startProduct(workspace)]
  while (starts.length < (isSmall ? 1 : STARTS)) {
    await stopAll()
    starts.push(await startProduct(workspace))
  }
  await sleep(SETTLE_MS)
  const product = starts.at(-1)
  if (!product) throw new Error('nothing was started')
  const startup = {
    healthMs: median(starts.map(({ healthMs }) => healthMs)),
    firstPageMs: median(starts.map(({ firstPageMs }) => firstPageMs)),
    idle: product.pid === undefined ? undefined : memoryOf(product.pid),
  }
  return { product, startup }
}
