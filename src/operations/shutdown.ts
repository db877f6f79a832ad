import diagnostics from 'node:diagnostics_channel'
import { Server } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { env } from '@/config/env'
import { log } from '@/config/logger'

/** Requests already sent but not yet read look like idle connections; they get this long to be seen, in milliseconds. */
const GRACE_MS = 500
/** Longest wait for requests being answered, in milliseconds; below the ten seconds a container gets. */
const LIMIT_MS = 9_000

let server: Server | undefined

function remember(message: unknown) {
  if (typeof message === 'object' && message !== null && 'server' in message && message.server instanceof Server)
    server = message.server
}

async function stop(signal: NodeJS.Signals) {
  log.info({ msg: 'stopping', signal })
  setTimeout(() => process.exit(1), LIMIT_MS).unref()
  await sleep(GRACE_MS)
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
