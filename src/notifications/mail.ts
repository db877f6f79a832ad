import type { Payload } from 'payload'
import type { Id } from '@/shared/ids'
import type { Mail } from './rules/compose'
import { type Failure, failureLine, MAX_ATTEMPTS, readFailure, retryAt } from './rules/retry'

interface Waiting {
  id: Id
  mailAttempts: number
}

/** One mail that tells one notice or several of one person. */
export interface Letter {
  /** At least one; the first stands for all when they are claimed. */
  notices: [Waiting, ...Waiting[]]
  /** The state in which they wait. */
  state: 'pending' | 'digest'
  to: { name: string; address: string }
  mail: Mail
  /** The same for every attempt: a server or mailbox that got the letter already drops the second. */
  messageId: string
}

/** What became of a letter; `taken`: another runner has it. */
export type Delivery = 'sent' | 'taken' | Failure

const collection = 'notifications'

async function change(payload: Payload, letter: Letter, data: Record<string, unknown>, now: Date): Promise<void> {
  await payload.db.updateMany({
    collection,
    data: { ...data, updatedAt: now.toISOString() },
    returning: false,
    where: { and: [{ id: { in: letter.notices.map(({ id }) => id) } }, { mail: { equals: letter.state } }] },
  })
}

/**
 * Counts the attempt and sets the time of the next before the letter goes out: whoever reads the same rows meanwhile loses
 * the comparison, and a crash is followed by a pause, not by a second letter at once.
 * @returns attempts made, this one included; null when another runner was first
 */
async function claim(payload: Payload, letter: Letter, now: Date): Promise<number | null> {
  const [{ id, mailAttempts }] = letter.notices
  const attempts = Math.max(...letter.notices.map((notice) => notice.mailAttempts)) + 1
  const data = { mailAttempts: attempts, mailNextAt: retryAt(attempts, now).toISOString() }
  const row: unknown = await payload.db.updateOne({
    collection,
    data: { ...data },
    where: {
      and: [{ id: { equals: id } }, { mail: { equals: letter.state } }, { mailAttempts: { equals: mailAttempts } }],
    },
  })
  if (!row) return null
  if (letter.notices.length > 1) await change(payload, letter, data, now)
  return attempts
}

/**
 * Sends a letter, once. Between the server's acceptance and our record of it a crash would send it again; the message id
 * that stays the same lets the receiving side drop the second one.
 */
export async function deliver(payload: Payload, letter: Letter, now: Date): Promise<Delivery> {
  const attempts = await claim(payload, letter, now)
  if (attempts === null) return 'taken'
  try {
    await payload.sendEmail({
      to: letter.to,
      ...letter.mail,
      messageId: letter.messageId,
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
  } catch (error) {
    const failure = readFailure(error)
    const isOver = failure === 'refused' || attempts >= MAX_ATTEMPTS
    const end = isOver ? { mail: 'failed', mailNextAt: null } : {}
    await change(payload, letter, { ...end, mailError: failureLine(error) }, now)
    payload.logger.warn({ msg: 'mail not sent', failure, attempts, notices: letter.notices.length })
    return failure
  }
  await change(payload, letter, { mail: 'sent', mailSentAt: now.toISOString(), mailNextAt: null, mailError: null }, now)
  return 'sent'
}

/** Takes back what is no longer to be mailed: the account is disabled or gone, or its owner chose otherwise meanwhile. */
export async function withdraw(payload: Payload, ids: Id[]): Promise<void> {
  if (ids.length === 0) return
  await payload.db.updateMany({
    collection,
    data: { mail: 'none', mailNextAt: null },
    returning: false,
    where: { and: [{ id: { in: ids } }, { mail: { in: ['pending', 'digest'] } }] },
  })
}
