import type { Metadata } from 'next'
import type { Visit } from '@/app/_lib/reader'
import { env } from '@/config/env'
import { findDigestTime, listRead, listUnread } from '@/notifications/queries'
import { NoticeList } from '@/notifications/site/NoticeList'
import { PreferencesForm } from '@/notifications/site/PreferencesForm'
import type { Reader } from '@/publishing/reader'
import { keysOf } from '@/shared/label'
import { EmptyState } from '@/ui/EmptyState'
import { Notice } from '@/ui/Notice'
import { PageHeader } from '@/ui/PageHeader'
import { Pager } from '@/ui/Pager'
import { Section } from '@/ui/Section'
import { SignInForm } from '@/users/site/SignInForm'
import type { SearchParams } from './search'

export const noticesMeta: Metadata = {
  title: '我的通知',
  robots: { index: false },
  alternates: { canonical: '/me/notices' },
}

const trail = [{ name: '我的岗位', href: '/me' }]

const problems = {
  choice: '没有保存：请为两类邮件各选一种接收方式。',
  failed: '系统暂时无法保存，接收方式没有改变。请过几分钟再试。',
  origin: '这次提交不是从本站页面发出的，没有受理。请在本页重新操作。',
} as const

interface Props {
  visit: Visit
  searchParams: SearchParams
}

/** What I have been told, and how I want to be told; or the form to sign in with. */
export async function NoticesScreen({ visit: { reader }, searchParams }: Props) {
  const { problem, saved, page } = await searchParams
  if (!reader.user) return <SignInFirst />
  const known = keysOf(problems).find((key) => key === problem)
  return (
    <>
      <PageHeader title="我的通知" trail={trail} />
      <div className="stack pt-6">
        {known ? (
          <Notice kind="alarm" isAlert>
            <p>{problems[known]}</p>
          </Notice>
        ) : null}
        {saved === '1' ? (
          <Notice kind="info" isAlert>
            <p>邮件接收方式已保存。</p>
          </Notice>
        ) : null}
      </div>
      <MyNotices reader={reader} user={reader.user} page={pageOf(page)} />
      <Section id="preferences" title="邮件接收方式">
        <MyPreferences reader={reader} user={reader.user} />
      </Section>
    </>
  )
}

function SignInFirst() {
  return (
    <>
      <PageHeader title="员工登录" lead="登录后可查看发给本人的通知。" />
      <div className="pt-6">
        <SignInForm next="/me/notices" />
      </div>
    </>
  )
}

interface OwnProps {
  reader: Reader
  user: NonNullable<Reader['user']>
}

async function MyNotices({ reader: { payload }, user, page }: OwnProps & { page: number }) {
  const [unread, read] = await Promise.all([listUnread(payload, user), listRead(payload, user, page)])
  if (unread.length === 0 && read.rows.length === 0)
    return (
      <EmptyState title="还没有通知">
        <p>需要您审核、阅读确认或有事项将到期时，会在这里告诉您。</p>
      </EmptyState>
    )
  return (
    <>
      {unread.length > 0 ? (
        <Section id="unread" title="未读" aside={<ReadAll />}>
          <NoticeList rows={unread} />
        </Section>
      ) : null}
      {read.rows.length > 0 ? (
        <Section id="read" title="已读">
          <NoticeList rows={read.rows} />
          <Pager page={read.page} pages={read.pages} hrefOf={(target) => `/me/notices?page=${target}#read`} />
        </Section>
      ) : null}
    </>
  )
}

function ReadAll() {
  return (
    <form action="/notices/read" method="post">
      <button type="submit" className="button button-quiet">
        全部标为已读
      </button>
    </form>
  )
}

async function MyPreferences({ reader, user }: OwnProps) {
  if (!env().smtpUrl) return <p className="text-soft">本系统没有启用邮件，通知只在这里显示。</p>
  const { hour } = await findDigestTime(reader.payload)
  return <PreferencesForm preferences={user} digestHour={hour} />
}

const pageOf = (value: unknown) => (typeof value === 'string' && /^[1-9]\d{0,4}$/.test(value) ? Number(value) : 1)
