import { Link } from '@payloadcms/ui'
import { createLocalReq, type ServerProps } from 'payload'
import { hasRole } from '@/access/accessFor'
import { consoleRoles } from '@/access/model'
import { countInbox } from '../queries/inbox'

/** In the console's navigation: what waits for whoever is signed in. */
export async function InboxLink({ payload, user, i18n }: ServerProps) {
  if (!user) return null
  const req = await createLocalReq({ user }, payload)
  if (!hasRole(req, ...consoleRoles)) return null
  const count = await countInbox(req, new Date())
  const isEnglish = i18n.language === 'en'
  return (
    <Link className="nav__link hq-nav-link" href="/admin/inbox" id="nav-inbox" prefetch={false}>
      <span className="nav__link-label">{isEnglish ? 'Waiting for my review' : '待我审批'}</span>
      {count > 0 ? (
        <span className="hq-badge">
          {count}
          <span className="hq-unseen">{isEnglish ? ' waiting' : ' 份待审'}</span>
        </span>
      ) : null}
    </Link>
  )
}
