import type { PayloadRequest } from 'payload'
import { calendarDays } from '../content/calendarDays'
import type { Seeding } from '../context'

/** The holidays and make-up days by which working days are counted. */
export const seedCalendarDays = async ({ payload }: Seeding, req: PayloadRequest) => {
  for (const day of calendarDays) await payload.create({ collection: 'calendar-days', data: { ...day }, depth: 0, req })
}
