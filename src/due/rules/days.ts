import { DEFAULT_TIME_ZONE, dayOf, storedDay } from '@/shared/calendar'
import type { Day } from '../model'

const DAY_MS = 86_400_000

/** The day so many days later (negative: earlier). */
export function shiftDay(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}

/** Whole days from one day to another; negative when the other comes first. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS)
}

/** Whether something that looks like a day is one: 2026-02-30 is none. */
export function isDay(value: unknown): value is Day {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && storedDay(`${value}T00:00:00Z`) === value
}

/** The moments of stored days from one day to another, both included, as a half-open range. */
export function storedRange(from: Day, to: Day): { from: string; before: string } {
  return { from: `${from}T00:00:00.000Z`, before: `${shiftDay(to, 1)}T00:00:00.000Z` }
}

/** First and last day of the half-year in which a day lies. */
export function halfYearOf(day: Day): { from: Day; to: Day } {
  const year = day.slice(0, 4)
  return day <= `${year}-06-30`
    ? { from: `${year}-01-01`, to: `${year}-06-30` }
    : { from: `${year}-07-01`, to: `${year}-12-31` }
}

/** The office's today. */
export function todayIn(now: Date, timeZone: string = DEFAULT_TIME_ZONE): Day {
  return dayOf(now, timeZone)
}
