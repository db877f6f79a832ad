import { yearOf } from '@/shared/calendar'
import type { Day, Moment } from './content/types'

/** The day for which the content is written. */
export const REFERENCE_DAY: Day = '2026-11-23'

const DAY_MS = 86_400_000
const DAY_PATTERN = /^\d{4}-\d{2}-\d{2}$/

export interface Calendar {
  /** A day of the content as an ISO date-time: noon in Shanghai, the same day in UTC. */
  day: (day: string) => string
  /** A moment of the content (Shanghai time) as an ISO date-time. */
  moment: (moment: Moment) => string
  /** The year of the latest summary: the last one with at least ten months of records. */
  summaryYear: number
}

/** Whether a text is a real calendar day, `YYYY-MM-DD`. */
export const isDay = (value: string): value is Day =>
  DAY_PATTERN.test(value) &&
  !Number.isNaN(Date.parse(`${value}T00:00:00Z`)) &&
  new Date(`${value}T00:00:00Z`).toISOString().startsWith(value)

/** Moves every date of the content by the days between the reference day and today. */
export const createCalendar = (today: Day): Calendar => {
  const shift = Date.parse(`${today}T00:00:00Z`) - Date.parse(`${REFERENCE_DAY}T00:00:00Z`)
  const move = (iso: string) => new Date(Date.parse(iso) + Math.round(shift / DAY_MS) * DAY_MS).toISOString()
  const now = new Date(`${today}T04:00:00Z`)
  const isLate = now.getUTCMonth() >= 9
  return {
    day: (day) => move(`${day}T12:00:00+08:00`),
    moment: (moment) => move(`${moment.replace(' ', 'T')}:00+08:00`),
    summaryYear: yearOf(now) - (isLate ? 0 : 1),
  }
}
