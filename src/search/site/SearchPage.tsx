import { DocumentRows } from '@/ui/DocumentRows'
import { EmptyState } from '@/ui/EmptyState'
import { PageHeader } from '@/ui/PageHeader'
import { Phone } from '@/ui/Phone'
import { SearchForm } from '@/ui/SearchForm'
import { Section } from '@/ui/Section'
import type { SearchResults } from '../queries'

interface Props {
  query: string
  results: SearchResults
  servicePhone: string | null
  isSignedIn: boolean
}

export function SearchPage({ query, results, servicePhone, isSignedIn }: Props) {
  const total = results.reduce((sum, kind) => sum + kind.total, 0)
  return (
    <>
      <PageHeader title={query ? `检索：${query}` : '检索'} />
      <div className="pt-6">
        <SearchForm query={query} />
      </div>
      <p className="pt-4 text-soft" role="status">
        {query ? `找到 ${total} 项` : '按标题、编号或关键词查找标准、预案、评定标准、总结和部门。'}
      </p>
      {query && total === 0 ? <Nothing servicePhone={servicePhone} isSignedIn={isSignedIn} /> : null}
      {results.map((kind) => (
        <Section key={kind.key} id={kind.key} title={kind.title} aside={`${kind.total} 项`}>
          <DocumentRows rows={kind.rows} query={query} />
          {kind.total > kind.rows.length ? (
            <p className="pt-3 text-soft">此处列出前 {kind.rows.length} 项，增加关键词可缩小范围。</p>
          ) : null}
        </Section>
      ))}
    </>
  )
}

function Nothing({ servicePhone, isSignedIn }: Pick<Props, 'servicePhone' | 'isSignedIn'>) {
  return (
    <div className="pt-4">
      <EmptyState title="没有找到相符的内容">
        <ul className="list-disc ps-6">
          <li>换一个更短的词，如“电梯”“漏水”</li>
          <li>
            浏览<a href="/standards">全部服务标准</a>或<a href="/plans">应急预案</a>
          </li>
          {isSignedIn ? null : (
            <li>
              内部文件请先<a href="/me">登录</a>
            </li>
          )}
        </ul>
        {servicePhone ? (
          <p className="pt-2">
            也可以拨打服务热线 <Phone number={servicePhone} label="拨打服务热线" />
          </p>
        ) : null}
      </EmptyState>
    </div>
  )
}
