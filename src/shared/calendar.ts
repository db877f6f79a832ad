export const DEFAULT_TIME_ZONE = 'Asia/Shanghai'

const DAY_MS = 86_400_000

/**
 * The date so many months later; the last day of a short month where the day does not exist. Days are stored as
 * moments of their own UTC day, so this reckons in UTC: the server's time zone must not move a due date.
 * @param date ISO date-time
 * @returns ISO date-time; what is no date comes back as it is, for the field's own check to refuse
 */
export function addMonths(date: string, months: number): string {
  const from = new Date(date)
  if (Number.isNaN(from.getTime())) return date
  const target = new Date(from)
  target.setUTCDate(1)
  target.setUTCMonth(from.getUTCMonth() + months)
  const lastDay = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate()
  target.setUTCDate(Math.min(from.getUTCDate(), lastDay))
  return target.toISOString()
}

/** The date so many days later (negative: earlier), as an ISO date-time. */
export function addDays(date: string, days: number): string {
  return new Date(new Date(date).getTime() + days * DAY_MS).toISOString()
}

/** The calendar day of a moment in a time zone, as `2026-11-23`. */
export function dayOf(moment: Date, timeZone: string = DEFAULT_TIME_ZONE): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    moment,
  )
}

/**
 * The day (`YYYY-MM-DD`) of a stored date: days are moments of their own UTC day, whichever hour the form gave them.
 * Undefined for what is no date.
 */
export function storedDay(value: unknown): string | undefined {
  const date = new Date(String(value))
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 10)
}

/** Minutes that the time zone is ahead of UTC at that moment. */
function offsetMinutes(moment: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }).formatToParts(moment)
  const match = /GMT([+-])(\d{2}):(\d{2})/.exec(parts.find((part) => part.type === 'timeZoneName')?.value ?? '')
  if (!match) return 0
  const minutes = Number(match[2]) * 60 + Number(match[3])
  return match[1] === '-' ? -minutes : minutes
}

function startOfYear(year: number, timeZone: string): Date {
  const utc = new Date(Date.UTC(year, 0, 1))
  return new Date(utc.getTime() - offsetMinutes(utc, timeZone) * 60_000)
}

/** A calendar year in a time zone as a half-open range of ISO date-times. */
export function yearRange(year: number, timeZone: string = DEFAULT_TIME_ZONE): { from: string; before: string } {
  return { from: startOfYear(year, timeZone).toISOString(), before: startOfYear(year + 1, timeZone).toISOString() }
}

/** The calendar year of a moment in a time zone. */
export function yearOf(moment: Date, timeZone: string = DEFAULT_TIME_ZONE): number {
  return Number(new Intl.DateTimeFormat('en-US', { timeZone, year: 'numeric' }).format(moment))
}
