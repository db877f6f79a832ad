import type { CollectionSlug, Payload, PayloadRequest, TypedUser } from 'payload'
import { decodeParam } from '@/publishing/paths'
import { dayOf } from '@/shared/calendar'
import type { Id } from '@/shared/ids'
import { type AuditEntry, appendApart, appendWithin } from './append'
import { findReadSubjects } from './queries'
import { startOfDay } from './rules/period'
import { maskEmail } from './rules/words'
import { inTurn, laneDone } from './turns'

/** Entries that are written by themselves, not as a part of somebody's change. */
const APART = 'apart'

/**
 * Adds an entry to the log, in the caller's transaction, or in one of its own when the caller has none.
 * @throws APIError 409 when another instance added one at the same moment and the caller's transaction is lost
 */
export async function recordAudit(req: PayloadRequest, entry: AuditEntry): Promise<void> {
  const transaction = await req.transactionID
  if (transaction) return inTurn(req.payload, String(transaction), () => appendWithin(req, entry))
  return inTurn(req.payload, APART, () => appendApart(req.payload, req.user, [entry]))
}

interface Later {
  payload: Payload
  user: TypedUser | null
  entries: AuditEntry[]
  /** Those of them that are wanted, asked for when their turn has come. */
  wanted?: () => Promise<AuditEntry[]>
}

/** Entries of one transaction: short enough for other writers not to wait. */
const BATCH = 25

/**
 * Adds entries soon, outside every transaction, without anybody waiting for it: neither a failure nor the time it
 * takes reaches the person. A failure stands in the server's log.
 */
function recordLater({ payload, user, entries, wanted }: Later): void {
  const work = async () => {
    const rest = wanted ? await wanted() : entries
    for (let start = 0; start < rest.length; start += BATCH)
      await appendApart(payload, user, rest.slice(start, start + BATCH))
  }
  inTurn(payload, APART, work).catch((error: unknown) =>
    payload.logger.error({ err: error, msg: 'audit entry not written', action: entries[0]?.action }),
  )
}

/** Resolves when every entry that was to be written soon is written. */
export const auditWritten = (payload: Payload): Promise<void> => laneDone(payload, APART)

/** A person has signed in. Not in the transaction of signing in: on MongoDB two people at once would shut each other out. */
export function recordSignIn(payload: Payload, user: TypedUser): void {
  const entry: AuditEntry = {
    action: 'session.opened',
    title: user.name,
    subject: { collection: 'users', id: user.id },
  }
  recordLater({ payload, user, entries: [entry] })
}

/** Somebody was refused: of the address that was typed only what shows a pattern. */
export function recordRefusedSignIn(payload: Payload, email: unknown): void {
  const entry: AuditEntry = { action: 'session.refused', title: maskEmail(email) }
  recordLater({ payload, user: null, entries: [entry] })
}

export interface ReadDocument {
  id: Id
  title?: string | null
  visibility?: string | null
  versionLabel?: string | null
}

export interface Reading {
  payload: Payload
  user: TypedUser | null | undefined
  collection: string
  docs: ReadDocument[]
}

/** Who has read what today, so that a page opened again asks the database nothing. */
const readToday = new Set<string>()
let readDay = ''
const READS_KEPT = 20_000

function isFirstToday(key: string, day: string): boolean {
  if (day !== readDay || readToday.size > READS_KEPT) readToday.clear()
  readDay = day
  const isFirst = !readToday.has(key)
  readToday.add(key)
  return isFirst
}

const entryOf = (collection: string, { id, title, versionLabel }: ReadDocument): AuditEntry => ({
  action: 'document.read',
  title: title ?? '',
  subject: { collection, id },
  detail: versionLabel ? { versionLabel } : {},
})

/** A signed-in person reads restricted documents: one entry for each person, document and day. Never fails. */
export function recordReads({ payload, user, collection, docs }: Reading): void {
  if (!user) return
  const day = dayOf(new Date())
  const actorId = String(user.id)
  const keyOf = ({ id }: ReadDocument) => [payload.db.name, actorId, collection, String(id)].join('/')
  const entries = docs
    .filter((doc) => doc.visibility === 'restricted' && isFirstToday(keyOf(doc), day))
    .map((doc) => entryOf(collection, doc))
  if (entries.length === 0) return
  const wanted = async () => {
    const ids = entries.map(({ subject }) => String(subject?.id))
    const noted = await findReadSubjects(payload, {
      actorId,
      collection,
      ids,
      since: startOfDay(day)?.toISOString() ?? day,
    })
    return entries.filter(({ subject }) => !noted.has(String(subject?.id)))
  }
  recordLater({ payload, user, entries, wanted })
}

type OpenedPage = {
  reader: { payload: Payload; user: TypedUser | null }
  collection: CollectionSlug
} & (
  | { /** Of a page that was found for this reader. */ slug: string }
  | { /** Today's address of the document, for a page that may have been found by a former one. */ href: string }
)

/** The same for a page of the site, which names its document by the address; looked up while the page is made. */
export function recordPageRead({ reader: { payload, user }, collection, ...page }: OpenedPage): void {
  if (!user) return
  const slug = 'slug' in page ? page.slug : decodeParam(page.href.split('/').at(-1) ?? '')
  payload.db
    .findOne<{ id: Id; title?: string; versionLabel?: string }>({
      collection,
      select: { title: true, versionLabel: true },
      where: { and: [{ slug: { equals: slug } }, { visibility: { equals: 'restricted' } }] },
    })
    .then((doc) => doc && recordReads({ payload, user, collection, docs: [{ ...doc, visibility: 'restricted' }] }))
    .catch((error: unknown) => payload.logger.error({ err: error, msg: 'reading not recorded' }))
}
