import type { PayloadRequest } from 'payload'
import { recordAudit } from '@/audit/actions'
import { isDatabaseAway } from '@/database/away'
import { inTransaction } from '@/database/inTransaction'
import type { Job } from '@/jobs/model'
import type { Approval } from '@/payload-types'
import type { Id } from '@/shared/ids'
import { addTo, entryOf, subjectOf, tryClaim } from './actions/cases'
import { markDraft } from './actions/documents'
import { takeEffect } from './actions/effect'
import { tellAuthors } from './actions/tell'
import { loadCase } from './queries/cases'

/** Approved cases looked at in one run; the next run takes the next ones. */
const BATCH = 20

async function listDue(req: PayloadRequest, now: Date): Promise<Approval[]> {
  const { docs } = await req.payload.find({
    collection: 'approvals',
    depth: 0,
    limit: BATCH,
    overrideAccess: true,
    pagination: false,
    req,
    sort: 'takesEffectAt',
    where: { and: [{ status: { equals: 'approved' } }, { takesEffectAt: { less_than_equal: now.toISOString() } }] },
  })
  return docs
}

/** A version that cannot take effect goes back to its authors with the reason: it must not be tried for ever. */
async function giveBack(req: PayloadRequest, id: Id, error: unknown, now: Date): Promise<boolean> {
  const comment = error instanceof Error ? error.message : String(error)
  return inTransaction(req, async () => {
    // Read anew: where there are no transactions the attempt before has left its mark.
    const found = await loadCase(req, id)
    if (found?.status !== 'approved' || !(await tryClaim(req, found))) return false
    await addTo(req, found, {
      entries: [entryOf(req, { kind: 'return', comment }, now)],
      status: 'returned',
      closedAt: now.toISOString(),
    })
    await recordAudit(req, {
      action: 'review.returned',
      title: found.title,
      subject: subjectOf(req, found),
      detail: { because: 'effect-failed', case: String(found.id) },
    })
    await tellAuthors(req, found, { what: '定时生效失败，已退回', text: comment, key: 'effect-failed' })
    return true
  })
}

const isRefusal = (error: unknown) =>
  error instanceof Error && 'status' in error && typeof error.status === 'number' && error.status < 500

/** A draft that cannot be saved keeps its state: the case is closed all the same, so that no other one waits for it. */
async function markReturned(req: PayloadRequest, found: Approval): Promise<void> {
  try {
    await inTransaction(req, () => markDraft(req, subjectOf(req, found), 'returned'))
  } catch (error) {
    if (isDatabaseAway(error)) throw error
    req.payload.logger.error({ err: error, msg: 'returned version could not be marked', case: found.id })
  }
}

/** Carries out what was approved for a date: each in a transaction of its own. */
export async function takeEffectOfDue({ req, now }: { req: PayloadRequest; now: Date }): Promise<void> {
  for (const found of await listDue(req, now)) {
    try {
      await inTransaction(req, async () => {
        // Another instance has it already.
        if (await tryClaim(req, found)) await takeEffect(req, found, now)
      })
    } catch (error) {
      // A database that is away says nothing about the document: the next run tries again.
      if (isDatabaseAway(error)) throw error
      req.payload.logger.error({ err: error, msg: 'approved version did not take effect', case: found.id })
      // A fault of ours is tried again by the next run; it must not hold up the others.
      if (!isRefusal(error)) continue
      if (await giveBack(req, found.id, error, now)) await markReturned(req, found)
    }
  }
}

/** Scheduled releases and retirements: readers see them within a minute of their time. */
export const takeEffectJob: Job = { name: 'take-effect', everySeconds: 20, run: takeEffectOfDue }
