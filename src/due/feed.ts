import ical, { ICalCalendarMethod } from 'ical-generator'
import { createLocalReq, type Payload } from 'payload'
import { consume, type Limit } from '@/access/rateLimit'
import { requestOf } from '@/publishing/requestOf'
import { addressOf } from '@/users/limits'
import { AHEAD_DAYS, dueKinds, type ListedItem } from './model'
import { findCalendarOwner } from './queries/calendar'
import { listDue } from './queries/list'
import { shiftDay, todayIn } from './rules/days'

/** Calendars of a whole office may come from one address, each every quarter of an hour; guessing keys needs far more. */
const ADDRESS_LIMIT: Limit = { name: 'calendar-address', points: 600, seconds: 15 * 60 }
const KEY_LIMIT: Limit = { name: 'calendar-key', points: 30, seconds: 15 * 60 }
/** How long what is overdue stays in calendars, in days. */
const BACK_DAYS = 180

interface Feed {
  items: ListedItem[]
  name: string
  siteUrl: string
  now: Date
}

/** Items as an iCalendar of all-day events; the same item keeps its UID, so that calendars move it. */
export function calendarText({ items, name, siteUrl, now }: Feed): string {
  const host = new URL(siteUrl).host
  const calendar = ical({
    name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'houqin', product: 'due', language: 'ZH' },
    ttl: 60 * 60,
  })
  for (const item of items)
    calendar.createEvent({
      id: `${encodeURIComponent(item.key)}@${host}`,
      stamp: now,
      start: new Date(`${item.dueOn}T00:00:00Z`),
      end: new Date(`${shiftDay(item.dueOn, 1)}T00:00:00Z`),
      allDay: true,
      timezone: 'UTC',
      summary: `${item.isOverdue ? '【已逾期】' : ''}${dueKinds[item.kind].zh}：${item.title}`,
      ...(item.departmentName ? { description: item.departmentName } : {}),
      url: `${siteUrl}${item.href ?? '/me/due'}`,
    })
  return calendar.toString()
}

interface Asking {
  payload: Payload
  headers: Headers
  /** `<key>.ics` */
  file: string
  siteUrl: string
  name: string
  now: Date
}

const refusal = (status: number, text: string, headers: Record<string, string> = {}) =>
  new Response(text, {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'private, no-store', ...headers },
  })

/** The calendar of a key's owner, with his rights of this moment; the same 404 for every key that opens nothing. */
export async function answerCalendar({ payload, headers, file, siteUrl, name, now }: Asking): Promise<Response> {
  const key = /^([\w-]{43})\.ics$/.exec(file)?.[1]
  const wait =
    (await consume(payload, ADDRESS_LIMIT, addressOf({ headers }))) ||
    (key ? await consume(payload, KEY_LIMIT, key) : 0)
  if (wait > 0) return refusal(429, '读取过于频繁，请稍后再试。', { 'Retry-After': String(wait) })
  const user = key ? await findCalendarOwner(await createLocalReq({}, payload), key) : null
  if (!user) return refusal(404, '订阅地址不存在或已停用。请登录“我的岗位”重新生成。')
  const today = todayIn(now)
  const { items } = await listDue({
    req: await requestOf({ payload, user, now }),
    now,
    from: shiftDay(today, -BACK_DAYS),
    to: shiftDay(today, AHEAD_DAYS),
  })
  return new Response(calendarText({ items, name, siteUrl, now }), {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'inline; filename="due.ics"',
      'Cache-Control': 'private, no-store',
    },
  })
}
