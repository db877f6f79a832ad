import { excerpt } from '@/shared/format'
import { DocumentRows } from '@/ui/DocumentRows'
import { EmptyState } from '@/ui/EmptyState'
import { PageHeader } from '@/ui/PageHeader'
import type { SummaryRow } from '../queries'

/** All summaries, newest year first. */
export function SummaryList({ summaries, siteUrl }: { summaries: SummaryRow[]; siteUrl: string }) {
  return (
    <>
      <PageHeader
        title="工作总结"
        trail={[{ name: '工作总结', href: '/summaries' }]}
        siteUrl={siteUrl}
        lead="每年做成了什么、还差什么、下一年做什么。数据取自当年的记录，点开可看口径。"
      />
      <div className="pt-6">
        {summaries.length > 0 ? (
          <DocumentRows
            rows={summaries.map((summary) => ({
              href: summary.href,
              title: summary.title,
              facts: [`${summary.year} 年度`, summary.department],
              note: excerpt(summary.lead, 100),
              isInternal: summary.isInternal,
            }))}
          />
        ) : (
          <EmptyState title="还没有发布工作总结">
            <p>年度总结发布后会出现在这里。</p>
          </EmptyState>
        )}
      </div>
    </>
  )
}
