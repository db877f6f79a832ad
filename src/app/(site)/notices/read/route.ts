import { memberReader } from '@/app/_lib/reader'
import { seeOther } from '@/app/_lib/seeOther'
import { env } from '@/config/env'
import { markAllRead } from '@/notifications/actions'
import { isSameOrigin } from '@/shared/sameOrigin'

/** Marks everything the reader was told as read. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers, env().siteUrl)) return seeOther('/me/notices?problem=origin')
  const { payload, user, now } = await memberReader()
  if (user) await markAllRead({ payload, user, now })
  return seeOther('/me/notices')
}

/** Somebody who types the address gets the list. */
export function GET(): Response {
  return seeOther('/me/notices')
}
