import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { createLocalReq, type Payload } from 'payload'
import { claimLease, endLease, ensureLeases } from './lease'
import type { Job } from './model'
import { errorLine, nextRun } from './rules'

interface RunArgs {
  payload: Payload
  jobs: Job[]
  now: Date
}

export type JobOutcome = 'ran' | 'failed' | 'skipped'

/** Does the work in a request of its own, so that one job's transaction and user never reach another. */
async function attempt(payload: Payload, job: Job, now: Date): Promise<string | null> {
  try {
    await job.run({ req: await createLocalReq({}, payload), now })
    return null
  } catch (error) {
    payload.logger.error({ err: error, msg: 'job failed', job: job.name })
    return errorLine(error)
  }
}

async function runIfDue(payload: Payload, job: Job, now: Date): Promise<JobOutcome> {
  const holder = `${hostname()}/${process.pid}/${randomUUID()}`
  const lease = await claimLease(payload, { name: job.name, holder, now })
  if (!lease) return 'skipped'
  const error = await attempt(payload, job, now)
  const failures = error === null ? 0 : lease.failures + 1
  const nextAt = nextRun(job.everySeconds, failures, now)
  await endLease(payload, { name: job.name, holder, now, nextAt, failures, error })
  return error === null ? 'ran' : 'failed'
}

/**
 * Runs the jobs that are due and that no other instance is running, side by side: a slow one delays none, a failing
 * one stops none. How each went is kept in its row.
 * @throws Error when the database cannot be asked
 */
export async function runDueJobs({ payload, jobs, now }: RunArgs): Promise<Record<string, JobOutcome>> {
  await ensureLeases(
    payload,
    jobs.map(({ name }) => name),
    now,
  )
  const settled = await Promise.allSettled(jobs.map((job) => runIfDue(payload, job, now)))
  const outcomes: Record<string, JobOutcome> = {}
  for (const [index, result] of settled.entries()) {
    const name = jobs[index]?.name ?? String(index)
    if (result.status === 'rejected') payload.logger.error({ err: result.reason, msg: 'job not recorded', job: name })
    outcomes[name] = result.status === 'fulfilled' ? result.value : 'failed'
  }
  return outcomes
}
