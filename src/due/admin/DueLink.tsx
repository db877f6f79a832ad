import { Link } from '@payloadcms/ui'
import type { ServerProps } from 'payload'

/** The way to the list of what is due, in the console's navigation. */
export function DueLink({ i18n }: ServerProps) {
  return (
    <Link className="nav__link hq-due-link" href="/admin/due" prefetch={false}>
      <span className="nav__link-label">{i18n.language === 'en' ? 'Due dates' : '到期事项'}</span>
    </Link>
  )
}
