import { Icon } from '../Icon'
import { type FrameUser, type SiteFrame, sections } from './model'

const link = 'plain-link inline-flex min-h-12 min-w-11 items-center gap-1 px-2'

export function TopBar({ frame, user }: { frame: SiteFrame; user: FrameUser | null }) {
  return (
    <header className="border-b border-line bg-sheet">
      <div className="page flex items-center justify-between gap-4">
        <a href="/" className="plain-link inline-flex min-h-14 flex-col justify-center py-2 leading-tight">
          <span className="text-lg font-bold">{frame.siteTitle}</span>
          <span className="text-sm text-soft">{frame.organisation}</span>
        </a>
        <nav aria-label="栏目" className="no-print hidden items-center md:flex">
          {sections.map(({ href, name }) => (
            <a key={href} href={href} className={link}>
              {name}
            </a>
          ))}
          <a href="/search" className={link}>
            <Icon name="search" size={18} />
            检索
          </a>
          <a href="/me" className={`${link} ml-2`}>
            <Icon name="person" size={18} />
            {user ? user.name : '登录'}
          </a>
        </nav>
      </div>
    </header>
  )
}
