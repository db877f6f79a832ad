import { getPayloadClient } from '@/app/_lib/getPayloadClient'
import { jobs } from '@/app/_lib/jobs'
import { env } from '@/config/env'
import { log } from '@/config/logger'
import { runDueJobs } from '@/jobs/run'
import { isJobsToken, JOBS_HEADER } from '@/jobs/token'

export const dynamic = 'force-dynamic'

/**
 * Runs what is due. The server's own timer asks for it: only inside a request can a job renew cached pages.
 * For everybody else there is nothing here.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isJobsToken(request.headers.get(JOBS_HEADER), env().secret)) return new Response(null, { status: 404 })
  try {
    const outcomes = await runDueJobs({ payload: await getPayloadClient(), jobs, now: new Date() })
    return Response.json(outcomes, { headers: { 'Cache-Control': 'no-store' } })
  } catch (error) {
    log.warn({ msg: 'jobs not run', reason: error instanceof Error ? error.message : String(error) })
    return new Response(null, { status: 503 })
  }
}
