import { addDays, dayOf } from '@/shared/calendar'
import { type AskingDocument, SOON_DAYS } from '../model'

/**
 * Until when a person confirms: so many days after the major version's first release, or after the day on which he
 * came to his post where that is later.
 * @param askedSince ISO date-time of that release
 * @param days days to confirm
 * @param since ISO date-time from which he works in his department and posts, where known
 * @returns ISO date-time of the last day
 */
export function dueOn(askedSince: string, days: number, since: string | null): string {
  return addDays(since && since > askedSince ? since : askedSince, days)
}

/**
 * The same for a document: its own days to confirm, else the office's.
 * @param days the office's
 */
export const lastDayOf = (
  { askedSince, ackDays }: Pick<AskingDocument, 'askedSince' | 'ackDays'>,
  days: number,
  since: string | null,
): string => dueOn(askedSince, ackDays ?? days, since)

/** Whether the last day is over in the office's time zone. */
export function isOverdue(due: string, now: Date): boolean {
  return dayOf(now) > dayOf(new Date(due))
}

/** What a person who has not confirmed is told now: that he is asked, that the day is near, or that it is over. */
export function stageOf(due: string, now: Date): 'asked' | 'soon' | 'overdue' {
  if (isOverdue(due, now)) return 'overdue'
  return dayOf(new Date(due)) <= dayOf(new Date(addDays(now.toISOString(), SOON_DAYS))) ? 'soon' : 'asked'
}
