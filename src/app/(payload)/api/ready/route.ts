import { getPayloadClient } from '@/app/_lib/getPayloadClient'
import { log } from '@/config/logger'
import { databaseStatus } from '@/database/health'

export const dynamic = 'force-dynamic'

const answer = (status: 'ready' | 'unavailable', detail: { database: string; migrations: string }) =>
  Response.json(
    { status, ...detail },
    { status: status === 'ready' ? 200 : 503, headers: { 'Cache-Control': 'no-store' } },
  )

/** Readiness: the database answers and every migration has run. The reason goes to the log: it may name hosts. */
export async function GET() {
  try {
    const { reachable, migrated, reason } = await databaseStatus(await getPayloadClient())
    if (reason) log.warn({ msg: 'not ready', reason })
    return answer(reachable && migrated ? 'ready' : 'unavailable', {
      database: reachable ? 'ok' : 'away',
      migrations: migrated ? 'ok' : 'pending',
    })
  } catch (error) {
    log.warn({ msg: 'not ready', reason: error instanceof Error ? error.message : String(error) })
    return answer('unavailable', { database: 'away', migrations: 'unknown' })
  }
}
