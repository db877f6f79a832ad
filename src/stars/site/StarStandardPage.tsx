import { departmentPath } from '@/publishing/paths'
import { formatNumber } from '@/shared/format'
import { Chip } from '@/ui/Chip'
import { ControlFacts } from '@/ui/ControlFacts'
import { Facts } from '@/ui/Facts'
import { PageHeader } from '@/ui/PageHeader'
import { PrintFooter } from '@/ui/PrintFooter'
import { Section } from '@/ui/Section'
import { WithContents } from '@/ui/WithContents'
import { vetoEffects } from '../model'
import type { StarStandard } from '../queries'
import { Criteria } from './Criteria'
import { History } from './History'

/** A star standard: its results first, then what is looked at and how it is counted. */
export function StarStandardPage({ standard, siteUrl }: { standard: StarStandard; siteUrl: string }) {
  const parts = [
    {
      id: 'results',
      title: '评定结果',
      show: standard.evaluations.length > 0,
      body: <History evaluations={standard.evaluations} />,
    },
    {
      id: 'criteria',
      title: '评定内容',
      show: standard.groups.length > 0,
      body: <Criteria groups={standard.groups} />,
    },
    { id: 'scoring', title: '计分办法', show: true, body: <Scoring standard={standard} /> },
    {
      id: 'history',
      title: '版本与复审',
      show: true,
      body: <ControlFacts code={standard.code} control={standard.control} />,
    },
  ].filter(({ show }) => show)
  return (
    <article>
      <PrintFooter
        code={standard.code}
        version={standard.control.versionLabel}
        validity={standard.validity && siteUrl + standard.validity}
      />
      <PageHeader
        title={standard.title}
        trail={[
          { name: '星级榜', href: '/stars' },
          ...(standard.department
            ? [{ name: standard.department.name, href: departmentPath(standard.department.code) }]
            : []),
        ]}
        lead={standard.summary}
        siteUrl={siteUrl}
        meta={<Meta standard={standard} />}
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

function Meta({ standard }: { standard: StarStandard }) {
  return (
    <>
      {standard.code ? <span>{standard.code}</span> : null}
      <Chip>星级评定标准</Chip>
      {standard.control.versionLabel ? <Chip>版本 {standard.control.versionLabel}</Chip> : null}
      {standard.isInternal ? <Chip icon="lock">内部</Chip> : null}
    </>
  )
}

function Scoring({ standard }: { standard: StarStandard }) {
  const veto =
    standard.vetoEffect === 'cap' && standard.vetoCapStars !== null
      ? `星级最高 ${standard.vetoCapStars} 星`
      : vetoEffects[standard.vetoEffect].zh
  return (
    <Facts
      facts={[
        { term: '总分', value: `检查得分占 ${standard.inspectionShare}%，用户评分占 ${standard.userShare}%` },
        {
          term: '星级',
          value: standard.thresholds
            .map(({ stars, minimum }) => `${stars} 星 ≥ ${formatNumber(minimum)} 分`)
            .join('；'),
        },
        { term: '一票否决', value: `否决项不合格时，${veto}` },
        { term: '有效期', value: `${standard.validMonths} 个月` },
        { term: '适用岗位', value: standard.posts.join('、') },
      ]}
    />
  )
}
