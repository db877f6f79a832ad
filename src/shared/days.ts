import { storedDay } from './calendar'

/** A calendar day of the office, `2026-11-23`. */
export type Day = string

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

/** `2026-10-01`, `2026/10/1`, `2026.10.1` or `2026年10月1日` as a day; undefined for anything else. */
export function readDay(text: string): Day | undefined {
  const [, year = '', month = '', day = ''] =
    /^(\d{4})(?:-|\/|\.|年)(\d{1,2})(?:-|\/|\.|月)(\d{1,2})日?$/.exec(text) ?? []
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(written) ? written : undefined
}

/** A day as dates are stored: the first moment of its own UTC day. */
export const storedMoment = (day: Day): string => `${day}T00:00:00.000Z`
