import diagnostics from 'node:diagnostics_channel'
import { Server } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { env } from '@/config/env'
import { log } from '@/config/logger'

/** Requests sent but not yet read look like idle connections: the server closes when none has begun for so long, in milliseconds. */
const QUIET_MS = 400
/** Callers who do not stop asking are refused after so long, in milliseconds. */
const PATIENCE_MS = 4_000
/** Longest wait for requests being answered, in milliseconds; below the ten seconds a container gets. */
const LIMIT_MS = 9_000

let server: Server | undefined
let begun = 0

function remember(message: unknown) {
  begun++
  if (typeof message === 'object' && message !== null && 'server' in message && message.server instanceof Server)
    server = message.server
}

async function stop(signal: NodeJS.Signals) {
  log.info({ msg: 'stopping', signal })
  setTimeout(() => process.exit(1), LIMIT_MS).unref()
  const until = performance.now() + PATIENCE_MS
  for (let seen = -1; seen !== begun && performance.now() < until; ) {
    seen = begun
    await sleep(QUIET_MS)
  }
  const running = server
  if (running) await new Promise((done) => running.close(done))
  process.exit(0)
}

/**
 * On SIGTERM and Ctrl-C what was asked is answered, then the process ends. Next's own handling closes connections
 * whose request has arrived but was not read yet; `NEXT_MANUAL_SIG_HANDLE` switches it off (see `cli/lib/server.mjs`
 * and the Dockerfile).
 */
export function stopGracefully(): void {
  if (!env().handlesSignals) return
  diagnostics.subscribe('http.server.request.start', remember)
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(signal))
}
