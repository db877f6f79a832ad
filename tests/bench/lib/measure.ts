import type { Case } from './cases'
import { type Answer, ask } from './http'
import { type Run, runLoad, type Target, warmUp } from './load'
import type { PlainServer } from './plain'
import { say } from './say'
import { median, medianIfKnown } from './statistics'

export interface Measured {
  key: string
  label: string
  target: number | undefined
  bytes: number
  product: Run
  /** Node's plain `http` with the same bytes, measured in turn with the product. */
  plain: Run
}

const ROUNDS = 3
const WARM_UP_SECONDS = 2
/** The plain server is so quick that the clock of the CPU time needs more answers. */
const PLAIN_FACTOR = 5
const PLAIN_MINIMUM = 5000
const PLAIN_SMALL = 1000

const medianRun = (runs: readonly Run[]): Run => ({
  perSecond: median(runs.map((run) => run.perSecond)),
  p50: median(runs.map((run) => run.p50)),
  p99: median(runs.map((run) => run.p99)),
  cpuMs: medianIfKnown(runs.map((run) => run.cpuMs)),
  failed: runs.reduce((sum, run) => sum + run.failed, 0),
})

/** Asks once for the cache's sake and once to look at the answer. */
const sampleOf = async (port: number, { label, exchange, verify }: Case): Promise<Answer> => {
  const { body, ...request } = exchange
  const once = () => ask(port, { ...request, ...(body ? { body: body() } : {}) })
  const first = await once()
  const answer = exchange.method === 'GET' ? await once() : first
  if (answer.status >= 300) throw new Error(`${label}: ${answer.status} ${answer.body.toString('utf8').slice(0, 400)}`)
  try {
    verify(answer)
  } catch (error) {
    throw new Error(`${label}: ${error instanceof Error ? error.message : String(error)}`)
  }
  return answer
}

/** Measures product and plain server in turn, so that a noisy moment strikes both. */
export const measure = async (
  one: Case,
  product: { port: number; pid: number | undefined },
  plain: PlainServer,
  isSmall: boolean,
): Promise<Measured> => {
  const { key, label, exchange, connections, target } = one
  say(`▸ ${label} …`)
  const answer = await sampleOf(product.port, one)
  await plain.serve(answer)
  const amount = isSmall ? Math.max(connections, Math.ceil(one.amount / 20)) : one.amount
  const plainAmount = Math.max(isSmall ? PLAIN_SMALL : PLAIN_MINIMUM, amount * PLAIN_FACTOR)
  // A body for the plain server need not be a new one: nobody reads it.
  const sameBody = exchange.body?.()
  const plainExchange = { ...exchange, ...(sameBody ? { body: () => sameBody } : {}) }
  const targets: [Target, Target] = [
    { ...product, connections },
    { port: plain.port, pid: plain.pid, connections },
  ]
  const seconds = isSmall ? 1 : WARM_UP_SECONDS
  await warmUp(targets[0], exchange, seconds)
  await warmUp(targets[1], plainExchange, seconds)
  const runs: { product: Run; plain: Run }[] = []
  for (let round = 0; round < ROUNDS; round += 1)
    runs.push({
      product: await runLoad(targets[0], exchange, amount),
      plain: await runLoad(targets[1], plainExchange, plainAmount),
    })
  return {
    key,
    label,
    target,
    bytes: answer.body.length,
    product: medianRun(runs.map((run) => run.product)),
    plain: medianRun(runs.map((run) => run.plain)),
  }
}
