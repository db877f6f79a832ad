import { excerpt } from '@/shared/format'
import type { Evaluation } from '@/stars/queries'
import { StarRows } from '@/stars/site/StarRows'
import type { SummaryRow } from '@/summaries/queries'
import { Figures } from '@/summaries/site/Figures'
import { type DocumentRow, DocumentRows } from '@/ui/DocumentRows'
import { EmptyState } from '@/ui/EmptyState'
import { Icon } from '@/ui/Icon'
import { Notice } from '@/ui/Notice'
import { Phone } from '@/ui/Phone'
import { SearchForm } from '@/ui/SearchForm'
import { Section } from '@/ui/Section'
import type { SiteFrame } from '@/ui/shell/model'

interface Props {
  frame: SiteFrame
  userName: string | null
  texts: { headline: string | null; intro: string | null; notice: string | null }
  featured: DocumentRow[]
  departments: { name: string; href: string; count: number }[]
  board: Evaluation[]
  summary: SummaryRow | undefined
}

const more = 'inline-flex min-h-11 items-center'

/** The home page: search, my post, numbers to call; then what is published. */
export function HomeView({ frame, userName, texts, featured, departments, board, summary }: Props) {
  return (
    <>
      <div className="pt-8 sm:pt-10">
        <h1>{texts.headline ?? `${frame.organisation}服务标准`}</h1>
        {texts.intro ? <p className="measure whitespace-pre-line pt-3 text-soft">{texts.intro}</p> : null}
        <div className="pt-6">
          <SearchForm />
        </div>
      </div>
      {texts.notice ? (
        <div className="pt-6">
          <Notice kind="info" title="公告">
            <p className="whitespace-pre-line">{texts.notice}</p>
          </Notice>
        </div>
      ) : null}
      <Entries frame={frame} userName={userName} />
      <Standards featured={featured} departments={departments} />
      {board.length > 0 ? (
        <Section
          id="stars"
          title="星级榜"
          aside={
            <a href="/stars" className={more}>
              全部评定
            </a>
          }
        >
          <StarRows evaluations={board} />
        </Section>
      ) : null}
      {summary ? <Summary summary={summary} /> : null}
    </>
  )
}

function Entries({ frame, userName }: Pick<Props, 'frame' | 'userName'>) {
  return (
    <div id="phones" className="grid gap-2 pt-8 sm:grid-cols-2 sm:gap-4 lg:grid-cols-3">
      <p className="card flex items-center gap-3 py-2 sm:col-span-2 lg:col-span-1">
        <span className="text-pine">
          <Icon name="person" size={24} />
        </span>
        <span>
          <a href="/me" className="inline-flex min-h-11 items-center text-lg font-bold">
            我的岗位
          </a>
          <span className="block text-sm text-soft">
            {userName ? `${userName}，已登录` : '登录后看标准、预案、证书和培训'}
          </span>
        </span>
      </p>
      <PhoneCard term="应急电话（24 小时）" number={frame.emergencyPhone} isAlarm />
      <PhoneCard term="服务热线" number={frame.servicePhone} />
    </div>
  )
}

function PhoneCard({ term, number, isAlarm = false }: { term: string; number: string | null; isAlarm?: boolean }) {
  if (!number) return null
  return (
    <p
      className={`card flex items-center justify-between gap-4 py-1 sm:block sm:py-2 ${isAlarm ? 'border-alarm [&_a]:text-alarm' : ''}`}
    >
      <span className="block text-sm text-soft">{term}</span>
      <span className="text-lg">
        <Phone number={number} label={`拨打${term}`} />
      </span>
    </p>
  )
}

function Standards({ featured, departments }: Pick<Props, 'featured' | 'departments'>) {
  return (
    <Section
      id="standards"
      title="服务标准"
      aside={
        <a href="/standards" className={more}>
          全部标准
        </a>
      }
    >
      {departments.length > 0 ? (
        <ul className="grid grid-cols-2 gap-2 sm:grid-cols-3 lg:grid-cols-4">
          {departments.map(({ name, href, count }) => (
            <li key={href}>
              <a
                href={href}
                className="card plain-link flex h-full min-h-14 flex-col justify-center px-3 py-2 hover:bg-pine-wash sm:flex-row sm:items-center sm:justify-between sm:gap-2"
              >
                <span>{name}</span>
                <span className="flex-none text-sm text-faint">{count} 项</span>
              </a>
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState title="还没有公开的服务标准">
          <p>标准发布后会按部门列在这里。</p>
        </EmptyState>
      )}
      {featured.length > 0 ? (
        <div className="pt-6">
          <h3 className="pb-3">常用标准</h3>
          <DocumentRows rows={featured} />
        </div>
      ) : null}
    </Section>
  )
}

function Summary({ summary }: { summary: SummaryRow }) {
  return (
    <Section
      id="summary"
      title="工作总结"
      aside={
        <a href="/summaries" className={more}>
          历年总结
        </a>
      }
    >
      <h3>
        <a href={summary.href}>{summary.title}</a>
      </h3>
      {summary.lead ? <p className="measure pt-2 pb-4 text-soft">{excerpt(summary.lead, 120)}</p> : null}
      <Figures figures={summary.figures.slice(0, 4)} />
    </Section>
  )
}
