import type { Payload } from 'payload'
import { isInsideNext } from '@/config/env'
import { analyze } from '@/database/analyze'

const DAY_MS = 24 * 60 * 60 * 1000

/** What the server does by itself: once a day the planner's statistics are gathered anew. */
export function startTimers(payload: Payload): void {
  if (!isInsideNext()) return
  const refresh = () =>
    analyze(payload).catch((error: unknown) => payload.logger.error({ err: error, msg: 'statistics not refreshed' }))
  setInterval(refresh, DAY_MS).unref()
}
