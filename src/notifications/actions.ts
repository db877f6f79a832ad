import type { Payload, PayloadRequest, TypedUser } from 'payload'
import { env } from '@/config/env'
import { insertFlatRows } from '@/database/bulk'
import type { Id } from '@/shared/ids'
import type { MailPreference, NoticeKind } from './model'
import { mailStateFor, type Preferences } from './rules/preference'

export interface Notice {
  recipients: Id[]
  kind: NoticeKind
  title: string
  text?: string
  href: string
  /** What happened; the same is never told twice to one person. */
  key: string
}

const keyFor = (notice: Notice, recipient: Id) => `${notice.key}/${recipient}`

/** Accounts that can still sign in, with their choices; each once. */
async function findRecipients(req: PayloadRequest, ids: Id[]): Promise<({ id: Id } & Preferences)[]> {
  const { docs } = await req.payload.find({
    collection: 'users',
    depth: 0,
    overrideAccess: true,
    pagination: false,
    req,
    select: { mailDecisions: true, mailDue: true },
    where: { and: [{ id: { in: ids } }, { disabled: { not_equals: true } }] },
  })
  return docs
}

/** One look-up suffices: SQLite has one writer, and on MongoDB the unique key ends the transaction that comes second. */
async function findTold(req: PayloadRequest, keys: string[]): Promise<Set<string>> {
  const { docs } = await req.payload.find({
    collection: 'notifications',
    depth: 0,
    overrideAccess: true,
    pagination: false,
    req,
    select: { key: true },
    where: { key: { in: keys } },
  })
  return new Set(docs.map(({ key }) => key))
}

function rowFor(notice: Notice, recipient: { id: Id } & Preferences, now: string) {
  const mail = mailStateFor(notice.kind, recipient, env().smtpUrl !== undefined)
  return {
    recipient: recipient.id,
    kind: notice.kind,
    title: notice.title,
    text: notice.text ?? null,
    href: notice.href,
    mail,
    mailAttempts: 0,
    ...(mail === 'pending' ? { mailNextAt: now } : {}),
    key: keyFor(notice, recipient.id),
    createdAt: now,
    updatedAt: now,
  }
}

/**
 * Tells people something, in the caller's transaction: a change that is rolled back was never told. Whether and when a
 * mail goes out follows each person's choice; the mail itself is sent by a job, after the commit.
 */
export async function notify(req: PayloadRequest, notice: Notice): Promise<void> {
  if (notice.recipients.length === 0) return
  const recipients = await findRecipients(req, notice.recipients)
  if (recipients.length === 0) return
  const told = await findTold(
    req,
    recipients.map(({ id }) => keyFor(notice, id)),
  )
  const now = new Date().toISOString()
  const rows = recipients.filter(({ id }) => !told.has(keyFor(notice, id))).map((person) => rowFor(notice, person, now))
  if (rows.length > 0) await insertFlatRows(req.payload, req, 'notifications', rows)
}

interface ReadArgs {
  payload: Payload
  user: TypedUser
  now: Date
}

/** Marks everything a person has been told as read; of others' notices nothing. */
export async function markAllRead({ payload, user, now }: ReadArgs): Promise<void> {
  await payload.db.updateMany({
    collection: 'notifications',
    data: { readAt: now.toISOString() },
    returning: false,
    where: { and: [{ recipient: { equals: user.id } }, { readAt: { exists: false } }] },
  })
}

/** Marks one notice as read, if it is the person's own. @param id as `findOwnNotice` gave it */
export async function markRead({ payload, user, now, id }: ReadArgs & { id: Id }): Promise<void> {
  await payload.db.updateMany({
    collection: 'notifications',
    data: { readAt: now.toISOString() },
    returning: false,
    where: { and: [{ id: { equals: id } }, { recipient: { equals: user.id } }, { readAt: { exists: false } }] },
  })
}

interface SaveArgs {
  payload: Payload
  user: TypedUser
  mailDecisions: MailPreference
  mailDue: MailPreference
}

/** Saves how a person wants to be told by mail, with the person's own rights. */
export async function savePreferences({ payload, user, ...data }: SaveArgs): Promise<void> {
  await payload.update({ collection: 'users', id: user.id, data, depth: 0, overrideAccess: false, user })
}
