import { DEFAULT_TIME_ZONE } from './calendar'

const LOCALE = 'zh-CN'
/** A thin space, which stands between a figure and a unit in Latin letters. */
const THIN_SPACE = '\u2009'
const DAY_MS = 86_400_000

function parse(value: string | null | undefined): Date | undefined {
  if (!value) return undefined
  const date = new Date(value)
  return Number.isNaN(date.getTime()) ? undefined : date
}

/** `2026年11月23日`, in the office's time zone; empty for no or a broken date. */
export function formatDate(value: string | null | undefined, timeZone: string = DEFAULT_TIME_ZONE): string {
  const date = parse(value)
  if (!date) return ''
  return new Intl.DateTimeFormat(LOCALE, { timeZone, year: 'numeric', month: 'long', day: 'numeric' }).format(date)
}

/** `2026年11月23日 14:05`, in the office's time zone; empty for no or a broken date. */
export function formatMoment(value: string | null | undefined, timeZone: string = DEFAULT_TIME_ZONE): string {
  const date = parse(value)
  if (!date) return ''
  const time = new Intl.DateTimeFormat(LOCALE, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  return `${formatDate(value, timeZone)} ${time.format(date)}`
}

/** `2026年11月`, in the office's time zone. */
export function formatMonth(value: string | null | undefined, timeZone: string = DEFAULT_TIME_ZONE): string {
  const date = parse(value)
  return date ? new Intl.DateTimeFormat(LOCALE, { timeZone, year: 'numeric', month: 'long' }).format(date) : ''
}

/** `2026-11-23` for the `datetime` attribute: the calendar day in the office's time zone. */
export function machineDate(value: string | null | undefined, timeZone: string = DEFAULT_TIME_ZONE): string {
  const date = parse(value)
  return date ? new Intl.DateTimeFormat('en-CA', { timeZone }).format(date) : ''
}

/** Two days joined by a dash; one of them alone when the other is missing. */
export function formatDateRange(from: string | null | undefined, to: string | null | undefined): string {
  return [formatDate(from), formatDate(to)].filter(Boolean).join('—')
}

/** A number in Chinese form: grouped thousands, at most `digits` decimals. */
export function formatNumber(value: number, digits = 2): string {
  return new Intl.NumberFormat(LOCALE, { maximumFractionDigits: digits }).format(value)
}

/** A score: at least one decimal, so that scores under each other line up. */
export function formatScore(value: number): string {
  return new Intl.NumberFormat(LOCALE, { minimumFractionDigits: 1, maximumFractionDigits: 2 }).format(value)
}

/** A figure and its unit: `15 kWh` with a thin space, `15分钟` and `98%` without. */
export function formatQuantity(value: number, unit: string | null | undefined): string {
  const figure = formatNumber(value)
  if (!unit) return figure
  return `${figure}${/^[A-Za-zµΩ℃°]/.test(unit) ? THIN_SPACE : ''}${unit}`
}

/** Whole days from now until a date; negative when it lies in the past. */
export function daysUntil(value: string | null | undefined, now: Date): number | undefined {
  const date = parse(value)
  return date && Math.ceil((date.getTime() - now.getTime()) / DAY_MS)
}

/** The first `length` characters of a text, for a description; an ellipsis marks a cut. */
export function excerpt(text: string | null | undefined, length = 120): string {
  const flat = (text ?? '').replace(/\s+/g, ' ').trim()
  const characters = [...flat]
  return characters.length > length ? `${characters.slice(0, length - 1).join('')}…` : flat
}

/** The lines of a textarea that say something; list marks typed in front are dropped. */
export function linesOf(text: string | null | undefined): string[] {
  return (text ?? '')
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*(?:[-·•]|\d{1,2}(?:[、．)）]|\.(?!\d))|[(（]\d{1,2}[)）])\s*/, '').trim())
    .filter(Boolean)
}

/** What a `tel:` link needs: digits and a leading plus. The extension after 转 is left to the caller. */
export function dialable(phone: string): string {
  const [main = ''] = phone.split(/转|ext\.?/i)
  return main.replace(/[^\d+*#]/g, '')
}
