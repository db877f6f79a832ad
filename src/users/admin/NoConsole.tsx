import { Button } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'

/** For somebody whose account has no console role: where his own page is, and how to sign in as somebody else. */
export function NoConsole({ initPageResult }: AdminViewServerProps) {
  const { i18n, user } = initPageResult.req
  const isEnglish = i18n.language === 'en'
  return (
    <div className="hq-forgot">
      <h1>{isEnglish ? 'This account has no access to the console' : '此账号不能使用管理后台'}</h1>
      <p>
        {isEnglish
          ? 'Your standards, action cards and training are on your own page. If you need the console, ask an administrator for a role.'
          : '您的岗位标准、应急卡和培训在“我的岗位”。如工作需要使用后台，请联系系统管理员为您添加角色。'}
      </p>
      <p>
        <a href="/me">{isEnglish ? 'Go to my post' : '前往“我的岗位”'}</a>
      </p>
      <Button el="link" buttonStyle="secondary" to={user ? '/admin/logout' : '/admin/login'}>
        {user ? i18n.t('authentication:logOut') : i18n.t('authentication:login')}
      </Button>
    </div>
  )
}
