import type { PayloadRequest } from 'payload'
import { notify } from '@/notifications/actions'
import { formatDate } from '@/shared/format'
import { groupBy } from '@/shared/group'
import { type Id, idOf } from '@/shared/ids'
import type { ReleaseEvent } from '@/workflow/model'
import { majorOf } from '@/workflow/rules/labels'
import { type AskingDocument, type Missing, noticeKey } from '../model'
import { toAskingDocument } from '../queries/documents'
import { loadAccounts, loadActiveStaff, loadDays, loadTree } from '../queries/people'
import { systemSource } from '../queries/source'
import { askedOf, asksAnybody, startsMajor } from '../rules/asked'
import { lastDayOf, stageOf } from '../rules/due'

const stages = { asked: '请阅读确认', soon: '阅读确认即将到期', overdue: '阅读确认已逾期' } as const

interface Told {
  document: AskingDocument
  /** With the same due date. */
  recipients: Id[]
  dueOn: string
  stage: keyof typeof stages
  /** Tells this notice from others about the same version. */
  step: string
}

/** Tells people what they have yet to confirm, and until when. */
export async function tell(req: PayloadRequest, { document, recipients, dueOn: due, stage, step }: Told) {
  if (recipients.length === 0) return
  const { title, versionLabel, href } = document
  const until = stage === 'overdue' ? `期限为 ${formatDate(due)}，已逾期，请尽快` : `请在 ${formatDate(due)} 前`
  await notify(req, {
    recipients,
    kind: 'acknowledge',
    title: `${stages[stage]}：${title}`,
    text: `${until}阅读《${title}》${versionLabel} 版，并在文末确认。`,
    href: `${href ?? '/me'}#acknowledge`,
    key: noticeKey(document, majorOf(versionLabel), step),
  })
}

interface Unconfirmed {
  document: AskingDocument
  /** The office's days to confirm, where the document says nothing. */
  days: number
  people: (Missing & { account: Id })[]
  now: Date
}

/**
 * Tells those who have yet to confirm, each with his own due date and in the stage in which he is now. Whoever got
 * another date than the rest by a move is told of it, though he was told of the old one.
 */
export async function tellMissing(req: PayloadRequest, { document, days, people, now }: Unconfirmed) {
  const common = lastDayOf(document, days, null)
  const staged = people.map((one) => ({ ...one, stage: stageOf(one.dueOn, now) }))
  for (const { items } of groupBy(staged, ({ stage, dueOn: due }) => `${stage}/${due}`)) {
    const [first] = items
    if (!first) continue
    const { stage } = first
    const recipients = items.map(({ account }) => account)
    const step = first.dueOn === common ? stage : `${stage}/${first.dueOn.slice(0, 10)}`
    await tell(req, { document, recipients, dueOn: first.dueOn, stage, step: stage === 'asked' ? '' : step })
  }
}

/** Asks everybody concerned to read a new major version, inside the transaction of its release. */
export async function askToAcknowledge({ req, collection, doc, label, previousLabel }: ReleaseEvent): Promise<void> {
  if (!startsMajor(label, previousLabel)) return
  const releasedAt = typeof doc.releasedAt === 'string' ? doc.releasedAt : new Date().toISOString()
  const stored = { slug: typeof doc.slug === 'string' ? doc.slug : null, code: null, department: idOf(doc.department) }
  const document = toAskingDocument(collection, {
    ...stored,
    id: doc.id,
    title: doc.title,
    state: 'released',
    versionLabel: label,
    releasedAt,
    updatedAt: releasedAt,
    ackDepartments: doc.ackDepartments,
    ackPosts: doc.ackPosts,
    ackDays: typeof doc.ackDays === 'number' ? doc.ackDays : null,
  })
  if (!asksAnybody(document)) return
  const source = systemSource(req.payload, req)
  const [people, tree, days] = [await loadActiveStaff(source), await loadTree(source), await loadDays(source)]
  const asked = askedOf(document, people, tree)
  const accounts = await loadAccounts(source, asked)
  const reachable = asked.flatMap((person) => {
    const account = accounts.get(String(person.id))
    return account === undefined ? [] : [{ account, due: lastDayOf(document, days, person.since) }]
  })
  for (const { key, items } of groupBy(reachable, ({ due }) => due)) {
    const recipients = items.map(({ account }) => account)
    await tell(req, { document, recipients, dueOn: key, stage: 'asked', step: '' })
  }
}
