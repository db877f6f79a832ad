import type { ServerProps } from 'payload'
import { countUnread } from '../queries'

/** In the console's header: how many notices I have not read, and the way to them. */
export async function Bell({
  i18n,
  payload,
  user,
}: Pick<ServerProps, 'payload' | 'user'> & { i18n: { language: string } }) {
  if (!user || !('roles' in user)) return null
  const unread = await countUnread(payload, user)
  const isEnglish = i18n.language === 'en'
  const name = isEnglish ? 'Notices' : '通知'
  const count = isEnglish ? `${unread} unread` : `${unread} 条未读`
  return (
    <a className="hq-bell" href="/me/notices" aria-label={unread > 0 ? `${name}: ${count}` : name}>
      <svg
        aria-hidden="true"
        width="18"
        height="18"
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
      >
        <path d="M6 17V11a6 6 0 0 1 12 0v6l1.5 2h-15zM10 21.5h4" strokeLinecap="round" strokeLinejoin="round" />
      </svg>
      <span className="hq-bell__name">{name}</span>
      {unread > 0 ? <span className="hq-bell__count">{unread > 99 ? '99+' : unread}</span> : null}
    </a>
  )
}
