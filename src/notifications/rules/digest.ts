import { DEFAULT_TIME_ZONE } from '@/shared/calendar'
import { type Group, groupBy } from '@/shared/group'
import { idOf } from '@/shared/ids'
import { keysOf } from '@/shared/label'
import { type NoticeKind, noticeKinds } from '../model'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** Milliseconds since midnight in a time zone. */
function sinceMidnight(moment: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(moment)
  const numberOf = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0)
  return ((numberOf('hour') * 60 + numberOf('minute')) * 60 + numberOf('second')) * 1000 + moment.getUTCMilliseconds()
}

/**
 * The latest moment at which a digest was due. What was noticed before it goes into that digest, what comes later waits for
 * the next: so there is one a day, whenever the server was up.
 * @param hour full hour of the day, 0–23, in the office's time zone
 */
export function lastDigestAt(now: Date, hour: number, timeZone: string = DEFAULT_TIME_ZONE): Date {
  const passed = sinceMidnight(now, timeZone) - hour * HOUR_MS
  return new Date(now.getTime() - (passed >= 0 ? passed : passed + DAY_MS))
}

/** A notice as it waits for the digest. */
export interface Waiting {
  recipient: unknown
  mailNextAt?: string | null | undefined
}

/**
 * Notices by person, without those whose last digest failed and is to be tried later: two digests a day would come of it.
 */
export function digestsDue<Notice extends Waiting>(notices: Notice[], now: Date): Notice[][] {
  const isLater = ({ mailNextAt }: Waiting) => typeof mailNextAt === 'string' && Date.parse(mailNextAt) > now.getTime()
  return groupBy(notices, ({ recipient }) => idOf(recipient))
    .map(({ items }) => items)
    .filter((items) => !items.some(isLater))
}

/** Notices under the headings of their kinds, in the vocabulary's order. */
export function byKind<Notice extends { kind: NoticeKind }>(notices: Notice[]): Group<NoticeKind, Notice>[] {
  return keysOf(noticeKinds)
    .map((key) => ({ key, items: notices.filter(({ kind }) => kind === key) }))
    .filter(({ items }) => items.length > 0)
}
