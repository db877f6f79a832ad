import { createHash, randomBytes } from 'node:crypto'

/** A new secret for the address of a calendar: 32 random bytes, fit for an address. */
export const newCalendarKey = () => randomBytes(32).toString('base64url')

/** What is stored of a calendar key; the key itself is known to its owner alone. */
export const hashCalendarKey = (key: string) => createHash('sha256').update(key).digest('hex')

/** Holds a key from its making to the page that shows it, for a minute. */
export const CALENDAR_COOKIE = 'houqin-calendar'
/** Where that page is. */
export const CALENDAR_PAGE = '/me/due'
const SHOWN_SECONDS = 60

/** Hands a new key to the page that shows it; no address, no history and no log carries it. Empty ends it. */
export function calendarCookie(key: string, isSecure: boolean): string {
  return [
    `${CALENDAR_COOKIE}=${key}`,
    `Path=${CALENDAR_PAGE}`,
    `Max-Age=${key ? SHOWN_SECONDS : 0}`,
    'HttpOnly',
    'SameSite=Strict',
    ...(isSecure ? ['Secure'] : []),
  ].join('; ')
}
