import { Phone } from '../Phone'
import { type FrameUser, type SiteFrame, sections } from './model'

const link = 'inline-flex min-h-11 min-w-11 items-center'

export function Footer({ frame, user }: { frame: SiteFrame; user: FrameUser | null }) {
  return (
    <footer className="site-footer no-print border-t border-line bg-sheet">
      <div className="page grid gap-8 py-8 sm:grid-cols-2">
        <div>
          <p className="font-bold">{frame.organisation}</p>
          {frame.address ? <p className="text-sm text-soft">{frame.address}</p> : null}
          <dl className="pt-2">
            <FooterPhone term="应急电话" number={frame.emergencyPhone} />
            <FooterPhone term="服务热线" number={frame.servicePhone} />
          </dl>
        </div>
        <nav aria-label="全部栏目">
          <ul className="grid grid-cols-2 gap-x-4">
            {sections.map(({ href, name }) => (
              <li key={href}>
                <a href={href} className={link}>
                  {name}
                </a>
              </li>
            ))}
            <li>
              <a href="/me" className={link}>
                {user ? '我的岗位' : '员工登录'}
              </a>
            </li>
            {user?.isConsoleUser ? (
              <li>
                <a href="/admin" className={link}>
                  管理后台
                </a>
              </li>
            ) : null}
            <li>
              <a href="/feed.xml" className={link}>
                更新订阅（RSS）
              </a>
            </li>
          </ul>
        </nav>
        {frame.footer ? <p className="text-sm text-soft sm:col-span-2">{frame.footer}</p> : null}
      </div>
    </footer>
  )
}

function FooterPhone({ term, number }: { term: string; number: string | null }) {
  if (!number) return null
  return (
    <div className="flex items-center gap-3">
      <dt className="text-soft">{term}</dt>
      <dd>
        <Phone number={number} label={`拨打${term}`} />
      </dd>
    </div>
  )
}
