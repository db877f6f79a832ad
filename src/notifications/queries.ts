import type { Payload, TypedUser, Where } from 'payload'
import type { Reader } from '@/publishing/reader'
import type { Id } from '@/shared/ids'

/** Unread notices shown at once, and read ones on a page. */
const UNREAD = 100
const PAGE = 20
/** Notices looked at by one run of a mail job. */
const BATCH = 50
/** Notices with mail problems looked at for the report. */
const REPORTED = 1000
/** How long a notice that could not be mailed is reported, in days. */
const REPORT_DAYS = 14
const DAY_MS = 86_400_000

const collection = 'notifications'
const shown = { kind: true, title: true, text: true, href: true, readAt: true, createdAt: true } as const

const unreadOf = (user: TypedUser): Where => ({
  and: [{ recipient: { equals: user.id } }, { readAt: { exists: false } }],
})

/** How many notices a person has not read. */
export async function countUnread(payload: Payload, user: TypedUser): Promise<number> {
  const { totalDocs } = await payload.count({ collection, overrideAccess: false, user, where: unreadOf(user) })
  return totalDocs
}

/** What a person has not read, the newest first. */
export async function listUnread(payload: Payload, user: TypedUser) {
  const { docs } = await payload.find({
    collection,
    depth: 0,
    limit: UNREAD,
    overrideAccess: false,
    pagination: false,
    select: shown,
    sort: '-createdAt',
    user,
    where: unreadOf(user),
  })
  return docs
}

/** A page of what a person has read, the newest first. */
export async function listRead(payload: Payload, user: TypedUser, page: number) {
  const found = await payload.find({
    collection,
    depth: 0,
    limit: PAGE,
    overrideAccess: false,
    page,
    select: shown,
    sort: '-createdAt',
    user,
    where: { and: [{ recipient: { equals: user.id } }, { readAt: { exists: true } }] },
  })
  return { rows: found.docs, page: found.page ?? 1, pages: found.totalPages }
}

export type NoticeRow = Awaited<ReturnType<typeof listUnread>>[number]

/** Ids of SQLite and of MongoDB: anything else names nothing. */
const ID = /^(?:[1-9]\d{0,14}|[\da-f]{24})$/

/** A notice of the reader's own by the id in an address. */
export async function findOwnNotice({ payload, user }: Reader, id: string): Promise<{ id: Id; href: string } | null> {
  if (!user || !ID.test(id)) return null
  const { docs } = await payload.find({
    collection,
    depth: 0,
    limit: 1,
    overrideAccess: false,
    pagination: false,
    select: { href: true },
    user,
    where: { id: { equals: id } },
  })
  return docs[0] ? { id: docs[0].id, href: docs[0].href ?? '' } : null
}

const mailed = { recipient: true, kind: true, title: true, text: true, href: true, mailAttempts: true } as const

/** Notices whose mail is to go out now, the longest waiting first. */
export async function listPendingMail(payload: Payload, now: Date) {
  const { docs } = await payload.find({
    collection,
    depth: 0,
    limit: BATCH,
    overrideAccess: true,
    pagination: false,
    select: mailed,
    sort: 'mailNextAt',
    where: { and: [{ mail: { equals: 'pending' } }, { mailNextAt: { less_than_equal: now.toISOString() } }] },
  })
  return docs
}

/** Notices that belong into the digest of a moment or of an earlier one. */
export async function listForDigest(payload: Payload, moment: Date) {
  const { docs } = await payload.find({
    collection,
    depth: 0,
    overrideAccess: true,
    pagination: false,
    select: { ...mailed, mailNextAt: true },
    sort: 'createdAt',
    where: { and: [{ mail: { equals: 'digest' } }, { createdAt: { less_than_equal: moment.toISOString() } }] },
  })
  return docs
}

/** The accounts to which notices are to be mailed. */
export async function listMailRecipients(payload: Payload, ids: Id[]) {
  const { docs } = await payload.find({
    collection: 'users',
    depth: 0,
    overrideAccess: true,
    pagination: false,
    select: { email: true, name: true, disabled: true, mailDecisions: true, mailDue: true },
    where: { id: { in: ids } },
  })
  return docs
}

/** When the digest goes out, by the office's clock. */
export async function findDigestTime(payload: Payload): Promise<{ hour: number; timeZone: string | undefined }> {
  const [rules, settings] = await Promise.all([
    payload.findGlobal({ slug: 'rules', depth: 0, overrideAccess: true, select: { digestHour: true } }),
    payload.findGlobal({ slug: 'site-settings', depth: 0, overrideAccess: true, select: { timeZone: true } }),
  ])
  return { hour: rules.digestHour, timeZone: settings.timeZone || undefined }
}

export interface MailProblems {
  /** Notices that will be tried again, and those that were given up. */
  waiting: number
  failed: number
  /** What the server said last. */
  error: string
  /** Since when, and when the next attempt is made. */
  since: string
  nextAt: string | null
}

/**
 * What is wrong with mail, for the administrator; null when nothing is. Numbers and the server's words only: what others
 * were told stays theirs.
 */
export async function findMailProblems(payload: Payload, now: Date): Promise<MailProblems | null> {
  const since = new Date(now.getTime() - REPORT_DAYS * DAY_MS).toISOString()
  const { docs } = await payload.find({
    collection,
    depth: 0,
    limit: REPORTED,
    overrideAccess: true,
    pagination: false,
    select: { mail: true, mailError: true, mailNextAt: true, createdAt: true, updatedAt: true },
    sort: '-updatedAt',
    where: {
      and: [
        { mail: { in: ['pending', 'digest', 'failed'] } },
        { mailAttempts: { greater_than: 0 } },
        { mailError: { exists: true } },
        { createdAt: { greater_than: since } },
      ],
    },
  })
  const [latest] = docs
  if (!latest) return null
  const waiting = docs.filter(({ mail }) => mail !== 'failed')
  const moments = waiting.flatMap(({ mailNextAt }) => (mailNextAt ? [mailNextAt] : [])).sort()
  return {
    waiting: waiting.length,
    failed: docs.length - waiting.length,
    error: latest.mailError ?? '',
    since: docs.map(({ createdAt }) => createdAt).sort()[0] ?? latest.createdAt,
    nextAt: moments[0] ?? null,
  }
}
