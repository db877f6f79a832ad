import { memberReader } from '@/app/_lib/reader'
import { seeOther } from '@/app/_lib/seeOther'
import { env } from '@/config/env'
import { makeCalendarKey, revokeCalendarKey } from '@/due/actions'
import { CALENDAR_PAGE, calendarCookie } from '@/due/calendarKey'
import { requestOf } from '@/publishing/requestOf'
import { isSameOrigin } from '@/shared/sameOrigin'

const PLACE = `${CALENDAR_PAGE}#feed`

/** Makes (or replaces) or ends the signed-in person's calendar address. */
export async function POST(request: Request): Promise<Response> {
  const { siteUrl } = env()
  if (!isSameOrigin(request.headers, siteUrl)) return seeOther(`${CALENDAR_PAGE}?problem=origin`)
  const form = await request.formData().catch(() => new FormData())
  const reader = await memberReader()
  if (!reader.user) return seeOther(CALENDAR_PAGE)
  const req = await requestOf(reader)
  const isSecure = siteUrl.startsWith('https:')
  if (form.get('action') === 'revoke') {
    await revokeCalendarKey(req, reader.user.id)
    return seeOther(PLACE, { 'Set-Cookie': calendarCookie('', isSecure) })
  }
  const key = await makeCalendarKey(req, reader.user.id)
  return seeOther(PLACE, { 'Set-Cookie': calendarCookie(key, isSecure) })
}

/** Somebody who types the address gets the page with the form. */
export function GET(): Response {
  return seeOther(CALENDAR_PAGE)
}
