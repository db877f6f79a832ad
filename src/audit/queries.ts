import type { Payload, PayloadRequest, Where } from 'payload'
import type { AuditLog } from '@/payload-types'
import { isRecord } from '@/shared/record'
import { sha256 } from './hash'
import type { StoredEntry } from './rules/canonical'
import { type ChainResult, GENESIS, type Link, startCheck } from './rules/verify'

const SLUG = 'audit-log'
/** Where the end of the chain is noted apart from it: removed last entries leave no gap. */
export const HEAD_KEY = 'audit-head'
const PAGE = 500

type Transaction = Partial<Pick<PayloadRequest, 'transactionID'>>

function linkOf(value: unknown, seqKey: string, hashKey: string): Link | undefined {
  if (!isRecord(value)) return undefined
  const [seq, hash] = [value[seqKey], value[hashKey]]
  return typeof seq === 'number' && typeof hash === 'string' ? { seq, hash } : undefined
}

/** The end of the chain as noted. */
export async function findHead(payload: Payload, req: Transaction = {}): Promise<Link | undefined> {
  const row = await payload.db.findOne<{ id: string; data?: unknown }>({
    collection: 'payload-kv',
    req,
    where: { key: { equals: HEAD_KEY } },
  })
  return linkOf(row?.data, 'seq', 'hash')
}

async function findNewest(payload: Payload, req: Transaction, where: Where = {}): Promise<AuditLog | undefined> {
  const { docs } = await payload.db.find<AuditLog>({
    collection: SLUG,
    limit: 1,
    pagination: false,
    req,
    sort: '-seq',
    where,
  })
  return docs[0]
}

/**
 * The entry that the next one follows. The note counts, not the newest entry: whoever removed that one would
 * otherwise have its number given again. Without transactions a broken-off write leaves an entry that is not noted.
 */
export async function findLast(payload: Payload, req: Transaction): Promise<Link> {
  const [head, newest] = [await findHead(payload, req), await findNewest(payload, req)]
  const last = newest ? { seq: newest.seq, hash: newest.hash } : GENESIS
  return head && head.seq >= last.seq ? head : last
}

/** The last entry that the retention setting removed, as the newest entry about a removal names it. */
export async function findStart(payload: Payload, req: Transaction = {}): Promise<Link> {
  const pruned = await findNewest(payload, req, { action: { equals: 'audit.pruned' } })
  return linkOf(pruned?.detail, 'uptoSeq', 'uptoHash') ?? GENESIS
}

/** Entries in the order of their numbers, page by page. @param where a further condition */
export async function* pagesOf(payload: Payload, where: Where = {}): AsyncGenerator<AuditLog[]> {
  for (let after = -Number.MAX_SAFE_INTEGER; ; ) {
    const { docs } = await payload.db.find<AuditLog>({
      collection: SLUG,
      limit: PAGE,
      pagination: false,
      sort: 'seq',
      where: { and: [{ seq: { greater_than: after } }, where] },
    })
    const last = docs.at(-1)
    if (!last) return
    yield docs
    after = last.seq
  }
}

/** How many entries meet a condition. */
export async function countEntries(payload: Payload, where: Where, req: Transaction = {}): Promise<number> {
  const { totalDocs } = await payload.db.count({ collection: SLUG, req, where })
  return totalDocs
}

interface ReadBy {
  actorId: string
  collection: string
  ids: string[]
  /** A moment. */
  since: string
}

/** Which of these documents somebody's reading is noted of since then. */
export async function findReadSubjects(payload: Payload, { actorId, collection, ids, since }: ReadBy) {
  const { docs } = await payload.db.find<AuditLog>({
    collection: SLUG,
    limit: 0,
    pagination: false,
    where: {
      and: [
        { subjectId: { in: ids } },
        { actorId: { equals: actorId } },
        { subjectCollection: { equals: collection } },
        { action: { equals: 'document.read' } },
        { at: { greater_than_equal: since } },
      ],
    },
  })
  return new Set(docs.map(({ subjectId }) => subjectId))
}

/** The oldest entries, those before `before` only, as far as they stand at the front of the chain. */
export async function findFront(
  payload: Payload,
  { before, limit }: { before: string; limit: number },
  req: Transaction,
): Promise<Link[]> {
  const { docs } = await payload.db.find<AuditLog>({
    collection: SLUG,
    limit,
    pagination: false,
    req,
    sort: 'seq',
  })
  const end = docs.findIndex(({ at }) => Date.parse(at) >= Date.parse(before))
  return (end === -1 ? docs : docs.slice(0, end)).map(({ seq, hash }) => ({ seq, hash }))
}

const stored = (doc: AuditLog): StoredEntry => ({ ...doc, at: String(new Date(doc.at).toISOString()) })

/** Checks the whole log as it stands in the database. */
export async function verifyAuditLog(payload: Payload): Promise<ChainResult> {
  const check = startCheck({ start: await findStart(payload), head: await findHead(payload), digest: sha256 })
  for await (const page of pagesOf(payload)) for (const doc of page) check.add(stored(doc))
  return check.end()
}
