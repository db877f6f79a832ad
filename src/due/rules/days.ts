import { DEFAULT_TIME_ZONE, dayOf } from '@/shared/calendar'
import { shiftDay } from '@/shared/days'
import type { Day } from '../model'

export { daysBetween, isDay, shiftDay } from '@/shared/days'

/** The moments of stored days from one day to another, both included, as a half-open range. */
export function storedRange(from: Day, to: Day): { from: string; before: string } {
  return { from: `${from}T00:00:00.000Z`, before: `${shiftDay(to, 1)}T00:00:00.000Z` }
}

/** The office's today. */
export function todayIn(now: Date, timeZone: string = DEFAULT_TIME_ZONE): Day {
  return dayOf(now, timeZone)
}
