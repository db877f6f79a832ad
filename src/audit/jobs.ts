import type { PayloadRequest } from 'payload'
import { inTransaction } from '@/database/inTransaction'
import type { Job } from '@/jobs/model'
import { addMonths } from '@/shared/calendar'
import { recordAudit } from './actions'
import { findFront, findStart } from './queries'

const DAY_SECONDS = 24 * 60 * 60
/** Entries removed in one transaction, and transactions in one run. */
const BATCH = 1000
const MAX_BATCHES = 200
const DEFAULT_MONTHS = 36

/**
 * Removes the oldest entries in one transaction with an entry that names the last of them, so that the rest can
 * still be verified. Through the database: every door of the collection refuses to delete.
 * @returns how many were removed
 */
async function pruneBatch(req: PayloadRequest, before: string): Promise<number> {
  const front = await findFront(req.payload, { before, limit: BATCH }, req)
  const last = front.at(-1)
  if (!last) return 0
  const start = await findStart(req.payload, req)
  // Not when a removal was broken off on a database without transactions: then its entry stands already.
  if (last.seq > start.seq)
    await recordAudit(req, {
      action: 'audit.pruned',
      title: `${front[0]?.seq}–${last.seq}`,
      detail: { uptoSeq: last.seq, uptoHash: last.hash, count: front.length },
    })
  await req.payload.db.deleteMany({ collection: 'audit-log', req, where: { seq: { less_than_equal: last.seq } } })
  return front.length
}

/** Removes entries older than the retention setting, from the front only. */
async function pruneAudit({ req, now }: { req: PayloadRequest; now: Date }): Promise<void> {
  const { auditKeepMonths } = await req.payload.findGlobal({
    slug: 'rules',
    depth: 0,
    overrideAccess: true,
    req,
    select: { auditKeepMonths: true },
  })
  const before = addMonths(now.toISOString(), -(auditKeepMonths ?? DEFAULT_MONTHS))
  for (let batch = 0; batch < MAX_BATCHES; batch += 1) {
    const removed = await inTransaction(req, () => pruneBatch(req, before))
    if (removed < BATCH) return
  }
}

export const pruneAuditJob: Job = { name: 'audit-prune', everySeconds: DAY_SECONDS, run: pruneAudit }
