import type { Role } from '@/access/model'
import { NoticeTeaser } from '@/notifications/site/NoticeTeaser'
import type { Reader } from '@/publishing/reader'
import { requestOf } from '@/publishing/requestOf'
import { Chip } from '@/ui/Chip'
import { countInbox } from '@/workflow/queries/inbox'

const link = 'inline-flex min-h-11 flex-wrap items-center gap-2'

/** Boards are for those who answer for who has read what. */
const seesBoards = ({ roles }: { roles: Role[] }) =>
  roles.some((role) => role === 'admin' || role === 'hr' || role === 'editor' || role === 'reviewer')

/** What waits for me, in one line each: decisions, notices, dates. */
export async function MyDesk({ reader, user }: { reader: Reader; user: NonNullable<Reader['user']> }) {
  const waiting = await countInbox(await requestOf(reader), reader.now)
  return (
    <nav aria-label="待办" className="no-print flex flex-wrap gap-x-8 gap-y-1 pt-4">
      {waiting > 0 ? (
        <a href="/me/approvals" className={link}>
          待我审批
          <Chip tone="review" icon="clock">
            {waiting} 份
          </Chip>
        </a>
      ) : null}
      <NoticeTeaser payload={reader.payload} user={user} />
      <a href="/me/due" className={link}>
        到期事项
      </a>
      <a href="/corrections" className={link}>
        整改项
      </a>
      <a href="/drills" className={link}>
        演练计划
      </a>
      {seesBoards(user) ? (
        <a href="/acknowledgements" className={link}>
          阅读确认看板
        </a>
      ) : null}
    </nav>
  )
}
