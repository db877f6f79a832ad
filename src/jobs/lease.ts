import type { Payload, Where } from 'payload'

/** A run that has not ended after so long is given up for dead: its server crashed. Milliseconds. */
const LEASE_MS = 10 * 60_000
/** A timer's beat may come a moment before the time that the beat before it set. Milliseconds. */
const EARLY_MS = 1_000
/** No lease: over long ago. */
const FREE = new Date(0)

const collection = 'job-leases'

interface ClaimArgs {
  name: string
  /** Who runs it: one name for each instance and run. */
  holder: string
  now: Date
}

/** A job that is ours to run. */
export interface Lease {
  /** Failures in a row before this run. */
  failures: number
}

async function knownNames(payload: Payload, names: string[]): Promise<Set<string>> {
  const { docs } = await payload.find({
    collection,
    depth: 0,
    overrideAccess: true,
    pagination: false,
    select: { name: true },
    where: { name: { in: names } },
  })
  return new Set(docs.map(({ name }) => name))
}

/** Makes the rows of jobs that never ran. Of two instances that do so at once one meets the unique name, which is as good. */
export async function ensureLeases(payload: Payload, names: string[], now: Date): Promise<void> {
  const known = await knownNames(payload, names)
  for (const name of names.filter((candidate) => !known.has(candidate))) {
    const data = { name, until: FREE.toISOString(), nextAt: now.toISOString(), failures: 0 }
    try {
      await payload.db.create({ collection, data })
    } catch (error) {
      if (!(await knownNames(payload, [name])).has(name)) throw error
    }
  }
}

/** One statement that finds and changes: of several instances exactly one gets the row. */
async function change(payload: Payload, and: Where[], data: Record<string, unknown>): Promise<unknown> {
  const row: unknown = await payload.db.updateOne({ collection, where: { and }, data })
  return row ?? null
}

/** Takes a job that is due and that nobody runs; null when it is not due or another instance has it. */
export async function claimLease(payload: Payload, { name, holder, now }: ClaimArgs): Promise<Lease | null> {
  const due = new Date(now.getTime() + EARLY_MS).toISOString()
  const row = await change(
    payload,
    [
      { name: { equals: name } },
      { until: { less_than_equal: now.toISOString() } },
      { nextAt: { less_than_equal: due } },
    ],
    { holder, until: new Date(now.getTime() + LEASE_MS).toISOString(), lastRunAt: now.toISOString() },
  )
  if (typeof row !== 'object' || row === null) return null
  return { failures: 'failures' in row && typeof row.failures === 'number' ? row.failures : 0 }
}

interface EndArgs {
  name: string
  holder: string
  now: Date
  nextAt: Date
  failures: number
  /** Why it failed; null after a success. */
  error: string | null
}

/** Gives the job back and says when it is due again; nothing when the lease ran out and another instance has it now. */
export async function endLease(payload: Payload, { name, holder, now, nextAt, failures, error }: EndArgs) {
  await change(payload, [{ name: { equals: name } }, { holder: { equals: holder } }], {
    holder: null,
    until: FREE.toISOString(),
    nextAt: nextAt.toISOString(),
    failures,
    lastError: error,
    ...(error === null ? { lastOkAt: now.toISOString() } : {}),
  })
}
