import type { PayloadRequest } from 'payload'
import { notify } from '@/notifications/actions'
import type { Approval } from '@/payload-types'
import { dayOf } from '@/shared/calendar'
import { type Id, idOf, idsOf } from '@/shared/ids'
import { caseKinds } from '../model'
import { delegationsOn } from '../queries/deciders'
import { decidersNow } from '../rules/deciders'
import { currentStep } from './cases'

/** The page on which a case is looked at and decided. */
export const casePath = (id: Id): string => `/me/approvals/${id}`

const nameOf = (found: Approval) => `《${found.title}》${found.label ? ` ${found.label} 版` : ''}`

/** Everybody who can decide on the waiting step of a case: those asked and their delegates. */
async function decidersOf(req: PayloadRequest, found: Approval): Promise<Id[]> {
  if (found.status !== 'open') return []
  const now = new Date()
  const { asked, barred } = await currentStep(req, found)
  return decidersNow(asked, barred, await delegationsOn(req, now), dayOf(now))
}

/** Tells those whose turn it is. */
export async function askDeciders(req: PayloadRequest, found: Approval): Promise<void> {
  await notify(req, {
    recipients: await decidersOf(req, found),
    kind: 'review',
    title: `请审核${nameOf(found)}（${caseKinds[found.kind].zh}）`,
    text: `${found.submittedByName ?? ''}提交。说明：${found.reason}`,
    href: casePath(found.id),
    key: `review/${found.id}/${found.currentStep}`,
  })
}

/** Tells those who were asked that there is nothing to decide any more. */
export async function tellDeciders(req: PayloadRequest, found: Approval, what: string, key: string): Promise<void> {
  const recipients = (await decidersOf(req, found)).filter((id) => String(id) !== String(req.user?.id))
  await notify(req, {
    recipients,
    kind: 'decision',
    title: `${what}：${nameOf(found)}`,
    href: casePath(found.id),
    key: `case/${found.id}/${key}`,
  })
}

/** Tells those who wrote the text what became of it. */
export async function tellAuthors(
  req: PayloadRequest,
  found: Approval,
  { what, text, key }: { what: string; text?: string | undefined; key: string },
): Promise<void> {
  const author = idOf(found.submittedBy)
  const recipients = [...idsOf(found.contributors), ...(author === undefined ? [] : [author])]
  await notify(req, {
    recipients: recipients.filter((id) => String(id) !== String(req.user?.id)),
    kind: 'decision',
    title: `${what}：${nameOf(found)}`,
    ...(text ? { text } : {}),
    href: casePath(found.id),
    key: `case/${found.id}/${key}`,
  })
}
