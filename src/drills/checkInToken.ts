import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Day } from '@/shared/days'
import type { Id } from '@/shared/ids'

export interface CheckIn {
  drill: Id
  /** The drill's day: a code that was printed for another day is worth nothing. */
  day: Day
}

/** What a drill's QR code carries: derived from the server's secret, so that nobody makes one up at home. */
export function checkInToken({ drill, day }: CheckIn, secret: string): string {
  return createHmac('sha256', secret).update(`houqin drill ${drill} ${day}`).digest('base64url').slice(0, 32)
}

/** Whether somebody shows the code of this drill and day; compared in constant time. */
export function isCheckInToken(given: string, checkIn: CheckIn, secret: string): boolean {
  const expected = Buffer.from(checkInToken(checkIn, secret))
  const shown = Buffer.from(given)
  return shown.length === expected.length && timingSafeEqual(shown, expected)
}
