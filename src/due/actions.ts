import type { PayloadRequest } from 'payload'
import { recordAudit } from '@/audit/actions'
import { inTransaction } from '@/database/inTransaction'
import type { Id } from '@/shared/ids'
import { hashCalendarKey, newCalendarKey } from './calendarKey'
import { type CalendarDayRow, yearsOf } from './rules/importDays'

async function setKeyHash(req: PayloadRequest, user: Id, calendarKeyHash: string | null): Promise<void> {
  await inTransaction(req, () =>
    req.payload.update({
      collection: 'users',
      id: user,
      data: { calendarKeyHash },
      depth: 0,
      overrideAccess: true,
      req,
      select: {},
    }),
  )
}

/**
 * Gives a person a new secret address of his calendar; the one before stops working.
 * @returns the key, which is stored nowhere
 */
export async function makeCalendarKey(req: PayloadRequest, user: Id): Promise<string> {
  const key = newCalendarKey()
  await setKeyHash(req, user, hashCalendarKey(key))
  return key
}

/** Ends a person's calendar address. */
export function revokeCalendarKey(req: PayloadRequest, user: Id): Promise<void> {
  return setKeyHash(req, user, null)
}

async function clearYear(req: PayloadRequest, year: number): Promise<void> {
  const { errors } = await req.payload.delete({
    collection: 'calendar-days',
    depth: 0,
    overrideAccess: false,
    req,
    where: {
      and: [{ date: { greater_than_equal: `${year}-01-01` } }, { date: { less_than_equal: `${year}-12-31` } }],
    },
  })
  const [first] = errors
  if (first) throw new Error(`calendar-days ${year}: ${first.message}`)
}

/** Replaces the days of every year that occurs among those given: all of them or, when anything fails, none. */
export async function replaceCalendarDays(req: PayloadRequest, days: CalendarDayRow[]): Promise<number[]> {
  const years = yearsOf(days)
  await inTransaction(req, async () => {
    for (const year of years) await clearYear(req, year)
    for (const data of days)
      await req.payload.create({ collection: 'calendar-days', data, depth: 0, overrideAccess: false, req })
    await recordAudit(req, {
      action: 'settings.changed',
      title: `导入节假日与调休：${years.join('、')} 年`,
      detail: { years, days: days.length },
    })
  })
  return years
}
