import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { consoleRoles } from '@/access/model'
import { siteFrame } from '@/app/_lib/frame'
import type { Visit } from '@/app/_lib/reader'
import { CALENDAR_COOKIE } from '@/due/calendarKey'
import { findCalendarAddress } from '@/due/queries/calendar'
import { type DuePage, type DueParams, loadDuePage } from '@/due/queries/page'
import { dueHref } from '@/due/rules/address'
import { groupByStage } from '@/due/rules/lists'
import { CalendarFeed } from '@/due/site/CalendarFeed'
import { DueFilters } from '@/due/site/DueFilters'
import { DueRows } from '@/due/site/DueRows'
import { MonthCalendar } from '@/due/site/MonthCalendar'
import type { Reader } from '@/publishing/reader'
import { requestOf } from '@/publishing/requestOf'
import { EmptyState } from '@/ui/EmptyState'
import { Notice } from '@/ui/Notice'
import { PageHeader } from '@/ui/PageHeader'
import { Section } from '@/ui/Section'
import { problemOf, SignInForm } from '@/users/site/SignInForm'
import type { SearchParams } from './search'

export const dueMeta: Metadata = { title: '到期事项', robots: { index: false }, alternates: { canonical: '/me/due' } }

const trail = [{ name: '我的岗位', href: '/me' }]

/** What is due for me and for whom I look after, or the form to sign in with. */
export async function DueScreen({ visit: { reader }, searchParams }: { visit: Visit; searchParams: SearchParams }) {
  const params = await searchParams
  if (reader.user) return <MyDue reader={reader} user={reader.user} params={params} />
  return (
    <>
      <PageHeader title="到期事项" trail={trail} lead="登录后可查看与您有关的到期事项，并订阅到手机日历。" />
      <div className="pt-6">
        <SignInForm next="/me/due" problem={problemOf(params.problem)} />
      </div>
    </>
  )
}

interface MyDueProps {
  reader: Reader
  user: NonNullable<Reader['user']>
  params: DueParams
}

async function MyDue({ reader, user, params }: MyDueProps) {
  const req = await requestOf(reader)
  const page = await loadDuePage(req, params, reader.now)
  if (!page) return null
  const key = (await cookies()).get(CALENDAR_COOKIE)?.value
  const feed = await findCalendarAddress(req, { user: user.id, key, siteUrl: (await siteFrame()).siteUrl })
  const isConsoleUser = consoleRoles.some((role) => user.roles.includes(role))
  const { kind, department, person } = page.choices
  return (
    <>
      <PageHeader
        title="到期事项"
        trail={trail}
        lead="与您本人、您负责的部门有关的复审、备案、演练、证书等，按日期排列。"
      />
      <div className="stack pt-6">
        <Remarks page={page} problem={params.problem} />
        <DueFilters choices={page.choices} month={page.month} />
      </div>
      <DueLists page={page} isConsoleUser={isConsoleUser} />
      <Section id="month" title="月历">
        <MonthCalendar
          month={page.month}
          items={page.items}
          today={page.today}
          calendar={page.calendar}
          isConsoleUser={isConsoleUser}
          hrefOf={(month) => `${dueHref('/me/due', { month, kind, department, person })}#month`}
        />
      </Section>
      <Section id="feed" title="订阅到手机日历">
        <CalendarFeed {...feed} />
      </Section>
    </>
  )
}

/** What to know before relying on the lists. */
function Remarks({ page, problem }: { page: DuePage; problem: unknown }) {
  return (
    <>
      {problem === 'origin' ? (
        <Notice kind="alarm" isAlert>
          <p>这次提交不是从本站页面发出的，没有受理。请在本页重新操作。</p>
        </Notice>
      ) : null}
      {page.estimatedYears.map((year) => (
        <Notice key={year} kind="warning">
          <p>{year} 年节假日尚未导入，按周一至周五计算。</p>
        </Notice>
      ))}
      {page.isCut ? (
        <Notice kind="info">
          <p>事项较多，没有全部列出。请按类别或部门筛选后查看。</p>
        </Notice>
      ) : null}
    </>
  )
}

function DueLists({ page: { items, today }, isConsoleUser }: { page: DuePage; isConsoleUser: boolean }) {
  const { overdue, near, later } = groupByStage(items, today)
  const common = { today, isConsoleUser }
  if (items.length === 0)
    return (
      <div className="pt-6">
        <EmptyState title="没有到期事项">
          <p>一年内没有与您有关的到期事项；如已筛选，可清除筛选后再看。</p>
        </EmptyState>
      </div>
    )
  return (
    <>
      {overdue.length > 0 ? (
        <Section id="overdue" title="已逾期" aside={`${overdue.length} 项`}>
          <DueRows items={overdue} stage="overdue" {...common} />
        </Section>
      ) : null}
      <Section id="near" title="30 天内" aside={`${near.length} 项`}>
        {near.length > 0 ? <DueRows items={near} stage="near" {...common} /> : <p>30 天内没有到期事项。</p>}
      </Section>
      {later.length > 0 ? (
        <Section id="later" title="以后" aside={`${later.length} 项`}>
          <details className="disclosure">
            <summary>查看一年内的全部事项</summary>
            <DueRows items={later} stage="later" {...common} />
          </details>
        </Section>
      ) : null}
    </>
  )
}
