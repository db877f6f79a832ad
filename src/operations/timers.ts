import { env, isInsideNext } from '@/config/env'
import { log } from '@/config/logger'
import { JOBS_HEADER, jobsToken } from '@/jobs/token'

/** Between two beats, and before the first, in milliseconds. */
const BEAT_MS = 20_000
const FIRST_MS = 5_000
/** How long a beat waits for its answer; the jobs it began go on without it. */
const PATIENCE_MS = 40_000

/** Next bundles this module more than once, and hot reload loads it anew: the process has one timer. */
const KEY = Symbol.for('houqin.timers')

let isWaiting = false

/** Asks this very server to run what is due. */
async function beat(): Promise<void> {
  if (isWaiting) return
  isWaiting = true
  const { jobsUrl, secret } = env()
  try {
    const answer = await fetch(jobsUrl, {
      method: 'POST',
      headers: { [JOBS_HEADER]: jobsToken(secret) },
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    await answer.arrayBuffer()
    if (!answer.ok) log.warn({ msg: 'jobs not run', status: answer.status })
  } catch (error) {
    log.warn({ msg: 'jobs not run', reason: error instanceof Error ? error.message : String(error) })
  } finally {
    isWaiting = false
  }
}

/** On a stop no further beat begins: one that has begun is answered like every other request. */
function endOnStop(end: () => void): void {
  if (!env().handlesSignals) return
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, end)
}

/**
 * Starts the beat by which the server does things by itself (`app/_lib/jobs`): once a process, and neither in a build
 * nor in a command or test. When each job is due is kept in the database, so a restart forgets nothing.
 */
export function startTimers(): void {
  if (!isInsideNext() || env().isBuilding || Reflect.get(globalThis, KEY) === true) return
  Reflect.set(globalThis, KEY, true)
  const first = setTimeout(() => void beat(), FIRST_MS).unref()
  const regular = setInterval(() => void beat(), BEAT_MS).unref()
  endOnStop(() => {
    clearTimeout(first)
    clearInterval(regular)
  })
}
