import type { Payload } from 'payload'
import { env } from '@/config/env'
import type { Job } from '@/jobs/model'
import { type Id, idOf } from '@/shared/ids'
import { deliver, type Letter, withdraw } from './mail'
import type { NoticeKind } from './model'
import { findDigestTime, listForDigest, listMailRecipients, listPendingMail } from './queries'
import { composeDigest, composeMail, type Told } from './rules/compose'
import { digestsDue, lastDigestAt } from './rules/digest'
import { preferenceFor } from './rules/preference'

type Recipient = Awaited<ReturnType<typeof listMailRecipients>>[number]

interface Queued extends Told {
  id: Id
  recipient: unknown
  mailAttempts: number
}

const keyOf = (relation: unknown) => String(idOf(relation))

async function recipientsOf(payload: Payload, notices: Queued[]): Promise<Map<string, Recipient>> {
  const ids = new Map(notices.map(({ recipient }) => [keyOf(recipient), idOf(recipient)]))
  const found = await listMailRecipients(
    payload,
    [...ids.values()].filter((id) => id !== undefined),
  )
  return new Map(found.map((person) => [String(person.id), person]))
}

/** Whether a person still can and wants to be mailed about this. */
function wants(person: Recipient | undefined, kind: NoticeKind): person is Recipient {
  return person !== undefined && person.disabled !== true && preferenceFor(kind, person) !== 'off'
}

const messageIdOf = (name: string) => `<${name}@${new URL(env().siteUrl).hostname}>`
const addressOf = ({ name, email }: Recipient) => ({ name, address: email })

function noticeLetter(notice: Queued, person: Recipient): Letter {
  return {
    notices: [notice],
    state: 'pending',
    to: addressOf(person),
    mail: composeMail(notice, { name: person.name, siteUrl: env().siteUrl }),
    messageId: messageIdOf(`notice-${notice.id}`),
  }
}

async function mailNotices(payload: Payload, now: Date): Promise<void> {
  const notices = await listPendingMail(payload, now)
  const people = await recipientsOf(payload, notices)
  for (const notice of notices) {
    const person = people.get(keyOf(notice.recipient))
    if (!wants(person, notice.kind)) await withdraw(payload, [notice.id])
    // What stopped this one would stop the others: they keep their turn.
    else if ((await deliver(payload, noticeLetter(notice, person), now)) === 'away') return
  }
}

/** Mails what is to be told at once. */
export const mailNoticesJob: Job = {
  name: 'mail-notices',
  everySeconds: 20,
  run: async ({ req, now }) => {
    if (env().smtpUrl) await mailNotices(req.payload, now)
  },
}

function digestLetter([first, ...rest]: [Queued, ...Queued[]], person: Recipient, moment: Date): Letter {
  const notices: [Queued, ...Queued[]] = [first, ...rest]
  return {
    notices,
    state: 'digest',
    to: addressOf(person),
    mail: composeDigest(notices, { name: person.name, siteUrl: env().siteUrl }),
    messageId: messageIdOf(`digest-${person.id}-${moment.toISOString().slice(0, 13)}`),
  }
}

async function mailDigests(payload: Payload, now: Date): Promise<void> {
  const { hour, timeZone } = await findDigestTime(payload)
  const moment = lastDigestAt(now, hour, timeZone)
  const notices = await listForDigest(payload, moment)
  const people = await recipientsOf(payload, notices)
  for (const own of digestsDue(notices, now)) {
    const person = people.get(keyOf(own[0]?.recipient))
    const [first, ...rest] = own.filter(({ kind }) => wants(person, kind))
    const unwanted = own.filter(({ kind }) => !wants(person, kind)).map(({ id }) => id)
    await withdraw(payload, unwanted)
    if (!person || !first) continue
    if ((await deliver(payload, digestLetter([first, ...rest], person, moment), now)) === 'away') return
  }
}

/** Mails each person's digest once a day; looks more often, for the day's hour and for what failed. */
export const digestJob: Job = {
  name: 'mail-digests',
  everySeconds: 60,
  run: async ({ req, now }) => {
    if (env().smtpUrl) await mailDigests(req.payload, now)
  },
}
