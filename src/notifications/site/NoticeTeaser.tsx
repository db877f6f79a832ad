import type { Payload, TypedUser } from 'payload'
import { Chip } from '@/ui/Chip'
import { countUnread } from '../queries'

/** The way to my notices, with the number of those I have not read. */
export async function NoticeTeaser({ payload, user }: { payload: Payload; user: TypedUser }) {
  const unread = await countUnread(payload, user)
  return (
    <p className="no-print">
      <a href="/me/notices" className="inline-flex min-h-11 flex-wrap items-center gap-2">
        我的通知
        {unread > 0 ? (
          <Chip tone="due" icon="info">
            {unread} 条未读
          </Chip>
        ) : (
          <span className="text-soft">没有未读</span>
        )}
      </a>
    </p>
  )
}
