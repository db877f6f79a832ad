import { memberReader } from '@/app/_lib/reader'
import { seeOther } from '@/app/_lib/seeOther'
import { markRead } from '@/notifications/actions'
import { findOwnNotice } from '@/notifications/queries'
import { safePath } from '@/shared/sameOrigin'

const LIST = '/me/notices'

/** Opens what a notice is about, and marks the notice as read: the reader's own, and pages of this site only. */
export async function GET(request: Request): Promise<Response> {
  const id = new URL(request.url).searchParams.get('id') ?? ''
  const reader = await memberReader()
  const { payload, user, now } = reader
  if (!user) return seeOther(`/me?next=${encodeURIComponent(`/notices/open?id=${encodeURIComponent(id)}`)}`)
  const notice = await findOwnNotice(reader, id)
  if (!notice) return seeOther(LIST)
  await markRead({ payload, user, now, id: notice.id })
  return seeOther(safePath(notice.href, LIST))
}
