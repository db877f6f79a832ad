import { consoleRoles, roleLabels } from '@/access/model'
import type { Reader } from '@/publishing/reader'
import { Section } from '@/ui/Section'

/** Who is signed in, the way to the console for those who work there, and the way out. */
export function Account({ user }: { user: NonNullable<Reader['user']> }) {
  const isConsoleUser = consoleRoles.some((role) => user.roles.includes(role))
  return (
    <Section id="account" title="账号">
      <p>
        {user.email}
        <span className="text-soft">（{user.roles.map((role) => roleLabels[role].zh).join('、')}）</span>
      </p>
      <div className="no-print flex flex-wrap gap-3 pt-4">
        {isConsoleUser ? (
          <a href="/admin" className="button button-quiet">
            管理后台
          </a>
        ) : null}
        <a href="/password" className="button button-quiet">
          修改密码
        </a>
        <form action="/sign-out" method="post">
          <button type="submit" className="button button-quiet">
            退出登录
          </button>
        </form>
      </div>
    </Section>
  )
}
