import { formatDate, machineDate } from '@/shared/format'
import { Chip } from '@/ui/Chip'
import type { IconName } from '@/ui/Icon'
import { type NoticeKind, noticeKinds } from '../model'
import type { NoticeRow } from '../queries'

const looks: Record<NoticeKind, { tone: 'plain' | 'ok' | 'review' | 'due' | 'alarm'; icon: IconName }> = {
  review: { tone: 'review', icon: 'list' },
  decision: { tone: 'review', icon: 'check' },
  release: { tone: 'ok', icon: 'file' },
  acknowledge: { tone: 'due', icon: 'check' },
  due: { tone: 'due', icon: 'clock' },
  response: { tone: 'alarm', icon: 'warning' },
  system: { tone: 'plain', icon: 'info' },
}

/** Notices under each other; each opens what it is about and counts as read then. */
export function NoticeList({ rows }: { rows: NoticeRow[] }) {
  return (
    <ul className="measure">
      {rows.map(({ id, kind, title, text, readAt, createdAt }) => (
        <li key={id} className="border-b border-line py-4">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-2 text-sm text-soft">
            <Chip tone={looks[kind].tone} icon={looks[kind].icon}>
              {noticeKinds[kind].zh}
            </Chip>
            <time dateTime={machineDate(createdAt)}>{formatDate(createdAt)}</time>
          </div>
          <a
            href={`/notices/open?id=${encodeURIComponent(id)}`}
            className={`inline-flex min-h-11 items-center pt-1 ${readAt ? '' : 'font-bold'}`}
          >
            {title}
          </a>
          {text ? <p className="whitespace-pre-line text-soft">{text}</p> : null}
        </li>
      ))}
    </ul>
  )
}
