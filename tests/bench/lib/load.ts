import autocannon, { type Options, type Request, type Result } from 'autocannon'
import { HOST } from './http'
import { cpuMs } from './process'
import { percentile } from './statistics'

/** One kind of request; a body is made anew for each. */
export interface Exchange {
  method: 'GET' | 'POST' | 'PATCH'
  path: string
  headers: Record<string, string>
  body?: () => string
}

export interface Target {
  port: number
  /** The process that answers there; its CPU time is read. */
  pid: number | undefined
  connections: number
}

export interface Run {
  perSecond: number
  p50: number
  p99: number
  /** CPU time of the server for one answer, milliseconds; unknown off Linux. */
  cpuMs: number | undefined
  /** Answers that were no 2xx, and requests without an answer. */
  failed: number
}

const SAMPLE_MS = 100
const TIMEOUT_SECONDS = 60

const toRequest = ({ method, path, headers, body }: Exchange): Request => ({
  method,
  path,
  headers,
  ...(body ? { setupRequest: (request: Request) => ({ ...request, body: body() }) } : {}),
})

const optionsFor = ({ port, connections }: Target, exchange: Exchange): Options => ({
  url: `http://${HOST}:${port}`,
  connections,
  requests: [toRequest(exchange)],
  sampleInt: SAMPLE_MS,
  timeout: TIMEOUT_SECONDS,
})

const shoot = (options: Options, onAnswer: (milliseconds: number) => void = () => undefined): Promise<Result> =>
  new Promise((resolve, reject) => {
    const instance = autocannon(options, (error, result) => (error ? reject(error) : resolve(result)))
    instance.on('response', (_client, _status, _bytes, milliseconds) => onAnswer(milliseconds))
  })

/** Requests whose answers nobody counts, so that code is compiled and caches are filled. */
export const warmUp = async (target: Target, exchange: Exchange, seconds: number): Promise<void> => {
  await shoot({ ...optionsFor(target, exchange), duration: seconds })
}

/** A fixed number of requests; CPU and time end with the last answer. */
export const runLoad = async (target: Target, exchange: Exchange, amount: number): Promise<Run> => {
  const { pid, connections } = target
  const times: number[] = []
  const cpu = () => (pid === undefined ? undefined : cpuMs(pid))
  const [cpuBefore, startedAt] = [cpu(), performance.now()]
  let [cpuAfter, endedAt] = [cpuBefore, startedAt]
  const options = { ...optionsFor(target, exchange), amount, connections: Math.min(connections, amount) }
  const result = await shoot(options, (milliseconds) => {
    times.push(milliseconds)
    if (times.length === amount) [cpuAfter, endedAt] = [cpu(), performance.now()]
  })
  // Lost requests: the last answer never came.
  if (times.length < amount) [cpuAfter, endedAt] = [cpu(), performance.now()]
  return {
    perSecond: (times.length * 1000) / (endedAt - startedAt),
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    cpuMs: cpuBefore === undefined || cpuAfter === undefined ? undefined : (cpuAfter - cpuBefore) / times.length,
    failed: amount - result['2xx'],
  }
}
