import type { PayloadRequest } from 'payload'
import { inTransaction } from '@/database/inTransaction'
import type { Job } from '@/jobs/model'
import { notify } from '@/notifications/actions'
import { formatDate } from '@/shared/format'
import type { Id } from '@/shared/ids'
import { type DueItem, dueKinds } from './model'
import { listOfficeDue } from './queries/list'
import { findOfficeRules } from './queries/office'
import { listAccounts } from './queries/people'
import { findToldKeys } from './queries/told'
import { shiftDay, todayIn } from './rules/days'
import { remainingWords } from './rules/lists'
import { noticesFor, type PlannedNotice } from './rules/notices'

/** Notices told in one transaction: short enough for other writers not to wait. */
const BATCH = 25

/** How long ago a due day may lie to be told, in days: what is older was told long since, and stands in the lists. */
const BACK_DAYS = 365

interface Telling extends PlannedNotice {
  recipients: Id[]
}

async function tell(req: PayloadRequest, { item, key, recipients }: Telling, today: string): Promise<void> {
  const when = remainingWords(item.dueOn, today).zh
  await notify(req, {
    recipients,
    kind: 'due',
    title: `${dueKinds[item.kind].zh}（${when}）：${item.title}`,
    text: textOf(item),
    href: `/me/due?kind=${item.kind}`,
    key,
  })
}

const textOf = ({ dueOn, estimatedYears = [] }: DueItem) =>
  `到期日：${formatDate(dueOn)}${estimatedYears.map((year) => `（${year} 年节假日尚未导入，按周一至周五计算）`).join('')}`

/** Leaves out who has been told already: an hour later nearly everybody has. */
async function untold(req: PayloadRequest, planned: PlannedNotice[]): Promise<Telling[]> {
  const keyOf = (notice: PlannedNotice, recipient: Id) => `${notice.key}/${recipient}`
  const told = await findToldKeys(
    req,
    planned.flatMap((notice) => notice.recipients.map((recipient) => keyOf(notice, recipient))),
  )
  return planned
    .map((notice) => ({ ...notice, recipients: notice.recipients.filter((id) => !told.has(keyOf(notice, id))) }))
    .filter(({ recipients }) => recipients.length > 0)
}

/**
 * Tells people what becomes due and what is overdue: the office's items are read once, then handed to whom they
 * concern. Nothing is told twice at one stage.
 */
async function tellDue({ req, now }: { req: PayloadRequest; now: Date }): Promise<void> {
  const office = await findOfficeRules(req)
  const today = todayIn(now, office.timeZone)
  const to = shiftDay(today, office.noticeDays)
  const from = shiftDay(today, -BACK_DAYS)
  const { items, cut } = await listOfficeDue(req, { office, now, today, from, to })
  if (cut.length > 0) req.payload.logger.warn({ msg: 'more is due than was looked through', kinds: cut })
  const accounts = await listAccounts(req)
  const planned = noticesFor({ items, accounts, today, noticeDays: office.noticeDays })
  const waiting = await untold(req, planned)
  for (let start = 0; start < waiting.length; start += BATCH)
    await inTransaction(req, async () => {
      for (const notice of waiting.slice(start, start + BATCH)) await tell(req, notice, today)
    })
}

/** Due dates as notices, looked through every hour. */
export const dueNoticesJob: Job = { name: 'due-notices', everySeconds: 60 * 60, run: tellDue }
