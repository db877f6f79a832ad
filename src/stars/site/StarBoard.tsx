import { type DocumentRow, DocumentRows } from '@/ui/DocumentRows'
import { EmptyState } from '@/ui/EmptyState'
import { PageHeader } from '@/ui/PageHeader'
import { Section } from '@/ui/Section'
import type { Evaluation } from '../queries'
import { StarRows } from './StarRows'

interface Props {
  evaluations: Evaluation[]
  standards: DocumentRow[]
  siteUrl: string
}

/** Who has how many stars now, and by which standards. */
export function StarBoard({ evaluations, standards, siteUrl }: Props) {
  return (
    <>
      <PageHeader
        title="星级榜"
        trail={[{ name: '星级榜', href: '/stars' }]}
        siteUrl={siteUrl}
        lead="各部门、岗位最近一次仍在有效期内的评定。点开可看评定标准、得分和历次结果。"
      />
      <Section id="board" title="当前星级" aside={evaluations.length > 0 ? `${evaluations.length} 项` : null}>
        {evaluations.length > 0 ? (
          <StarRows evaluations={evaluations} />
        ) : (
          <EmptyState title="目前没有在有效期内的评定">
            <p>评定员完成并发布评定后，结果会出现在这里。</p>
          </EmptyState>
        )}
      </Section>
      {standards.length > 0 ? (
        <Section id="standards" title="评定标准">
          <DocumentRows rows={standards} />
        </Section>
      ) : null}
    </>
  )
}
