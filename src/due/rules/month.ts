import type { Day } from '../model'
import { shiftDay } from './days'

/** A calendar month, `2026-11`. */
export type Month = string

/** The month named, or the one of today for anything that is no month of this or the next century. */
export function monthOf(value: unknown, today: Day): Month {
  return typeof value === 'string' && /^20\d{2}-(0[1-9]|1[0-2])$/.test(value) ? value : today.slice(0, 7)
}

/** The month so many months later (negative: earlier). */
export function shiftMonth(month: Month, months: number): Month {
  const date = new Date(`${month}-01T00:00:00Z`)
  date.setUTCMonth(date.getUTCMonth() + months)
  return date.toISOString().slice(0, 7)
}

/** First and last day of a month. */
export function monthRange(month: Month): { from: Day; to: Day } {
  return { from: `${month}-01`, to: shiftDay(`${shiftMonth(month, 1)}-01`, -1) }
}

/** A month's weeks, Monday first; null where a day belongs to another month. */
export function monthGrid(month: Month): (Day | null)[][] {
  const { from, to } = monthRange(month)
  const lead = (new Date(`${from}T00:00:00Z`).getUTCDay() + 6) % 7
  const length = Number(to.slice(8))
  const weeks = Math.ceil((lead + length) / 7)
  return Array.from({ length: weeks }, (_week, week) =>
    Array.from({ length: 7 }, (_day, weekday) => {
      const day = week * 7 + weekday - lead
      return day >= 0 && day < length ? shiftDay(from, day) : null
    }),
  )
}
