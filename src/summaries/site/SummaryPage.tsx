import { formatDate, machineDate } from '@/shared/format'
import { Chip } from '@/ui/Chip'
import { ControlFacts } from '@/ui/ControlFacts'
import { PageHeader } from '@/ui/PageHeader'
import { Section } from '@/ui/Section'
import { WithContents } from '@/ui/WithContents'
import type { Summary } from '../queries'
import { Figures } from './Figures'

/** A year's work: figures, results, highlights, problems, plan. */
export function SummaryPage({ summary, siteUrl }: { summary: Summary; siteUrl: string }) {
  const parts = partsOf(summary)
  return (
    <article>
      <PageHeader
        title={summary.title}
        trail={[{ name: '工作总结', href: '/summaries' }]}
        lead={summary.lead}
        siteUrl={siteUrl}
        meta={
          <>
            <Chip>{summary.year} 年度</Chip>
            {summary.control.versionLabel ? <Chip>版本 {summary.control.versionLabel}</Chip> : null}
            {summary.department ? <span>{summary.department}</span> : null}
            {summary.isInternal ? <Chip icon="lock">内部</Chip> : null}
            <span>
              <time dateTime={machineDate(summary.updatedAt)}>{formatDate(summary.updatedAt)}</time> 更新
            </span>
          </>
        }
      />
      <WithContents entries={parts.map(({ id, title }) => ({ id, title }))}>
        {parts.map(({ id, title, body }) => (
          <Section key={id} id={id} title={title}>
            {body}
          </Section>
        ))}
      </WithContents>
    </article>
  )
}

function partsOf({ figures, achievements, highlights, problems, nextYear, control }: Summary) {
  return [
    { id: 'figures', title: '全年数据', show: figures.length > 0, body: <Figures figures={figures} /> },
    {
      id: 'achievements',
      title: '年度工作核心成效',
      show: achievements.length > 0,
      body: <Points points={achievements} />,
    },
    { id: 'highlights', title: '创新亮点', show: highlights.length > 0, body: <Points points={highlights} /> },
    {
      id: 'problems',
      title: '现存问题与改进方向',
      show: problems.length > 0,
      body: (
        <Points
          points={problems.map((point) => ({
            ...point,
            facts: [named('责任', point.owner), named('改进措施', point.measure)],
          }))}
        />
      ),
    },
    {
      id: 'next-year',
      title: '下年度重点工作计划',
      show: nextYear.length > 0,
      body: (
        <Points
          points={nextYear.map((point) => ({
            ...point,
            facts: [named('责任', point.owner), named('完成时限', formatDate(point.dueOn))],
          }))}
        />
      ),
    },
    { id: 'history', title: '版本', show: true, body: <ControlFacts code={null} control={control} /> },
  ].filter(({ show }) => show)
}

const named = (term: string, value: string | null | undefined) => (value ? { term, value } : null)

interface Point {
  id?: string | null
  title: string
  body?: string | null
  facts?: ({ term: string; value: string } | null)[]
}

function Points({ points }: { points: Point[] }) {
  return (
    <ol className="measure">
      {points.map((point, index) => (
        <li key={point.id ?? point.title} className="pb-6">
          <h3>
            {index + 1}. {point.title}
          </h3>
          {point.body ? <p className="whitespace-pre-line pt-1">{point.body}</p> : null}
          {point.facts?.map((fact) =>
            fact ? (
              <p key={fact.term} className="pt-1">
                <span className="text-soft">{fact.term}：</span>
                {fact.value}
              </p>
            ) : null,
          )}
        </li>
      ))}
    </ol>
  )
}
