import { setTimeout as sleep } from 'node:timers/promises'
import { stopAll } from '../../../src/cli/lib/processes.mjs'
import { type Memory, memoryOf } from './process'
import { type Product, startProduct } from './product'
import { say } from './say'
import { median } from './statistics'
import type { Workspace } from './workspace'

export interface Startup {
  /** From starting the process to /api/health, median of all starts. Milliseconds. */
  healthMs: number
  /** … to a home page that had to be made, on the first start. */
  firstPageMs: number
  /** … to a home page kept from before, median of the later starts; undefined when there was one start only. */
  keptPageMs: number | undefined
  idle: Memory | undefined
}

const STARTS = 4
const SETTLE_MS = 3000

/** Starts the server several times; the last one goes on running. */
export const measureStartup = async (
  workspace: Workspace,
  isSmall: boolean,
): Promise<{ product: Product; startup: Startup }> => {
  say('▸ 启动 / start …')
  const first = await startProduct(workspace)
  const starts = [first]
  let product = first
  while (starts.length < (isSmall ? 2 : STARTS)) {
    await stopAll()
    product = await startProduct(workspace)
    starts.push(product)
  }
  await sleep(SETTLE_MS)
  const startup = {
    healthMs: median(starts.map(({ healthMs }) => healthMs)),
    firstPageMs: first.firstPageMs,
    keptPageMs: median(starts.slice(1).map(({ firstPageMs }) => firstPageMs)),
    idle: product.pid === undefined ? undefined : memoryOf(product.pid),
  }
  return { product, startup }
}
