import type { Id } from '@/shared/ids'
import type { Day, DueItem, Viewer } from '../model'
import { isReached, reachOf } from './reach'
import { noticeKey, stageOf } from './stages'

export interface Account {
  id: Id
  viewer: Viewer
}

export interface PlannedNotice {
  item: DueItem
  key: string
  recipients: Id[]
}

/**
 * Whom an item is told to: those who look after it and the person concerned. Administrators see every list, but are
 * told only what falls to them by another role.
 */
function isTold({ viewer }: Account, item: DueItem): boolean {
  const roles = viewer.roles.filter((role) => role !== 'admin')
  const reach = reachOf({ ...viewer, roles }, item.kind)
  return reach !== undefined && isReached(reach, item)
}

interface Planning {
  items: DueItem[]
  accounts: Account[]
  today: Day
  noticeDays: number
}

/** What is to be told to whom today; items that are too far off, or concern nobody with an account, are left out. */
export function noticesFor({ items, accounts, today, noticeDays }: Planning): PlannedNotice[] {
  return items.flatMap((item) => {
    const stage = stageOf(item.dueOn, today, noticeDays)
    if (!stage) return []
    const recipients = accounts.filter((account) => isTold(account, item)).map(({ id }) => id)
    return recipients.length > 0 ? [{ item, key: noticeKey(item, stage), recipients }] : []
  })
}
