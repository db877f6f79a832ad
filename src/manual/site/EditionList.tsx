import { formatDate } from '@/shared/format'
import { EmptyState } from '@/ui/EmptyState'
import { PageHeader } from '@/ui/PageHeader'
import { Section } from '@/ui/Section'
import type { Edition } from '../queries/editions'
import { EditionChanges, EditionContents } from './EditionParts'

interface Props {
  editions: Edition[]
  isSignedIn: boolean
  siteUrl: string
}

/** The edition in force of each manual that the reader may see. */
export function EditionList({ editions, isSignedIn, siteUrl }: Props) {
  return (
    <>
      <PageHeader
        title="应急手册"
        trail={[
          { name: '应急预案', href: '/plans' },
          { name: '应急手册', href: '/manual' },
        ]}
        siteUrl={siteUrl}
        lead="现行预案汇编成册，每一版收录的都是审核发布过的版本。"
      />
      {editions.map((edition) => (
        <Section
          key={edition.href}
          title={edition.title}
          aside={[`第 ${edition.control.versionLabel} 版`, formatDate(edition.control.effectiveDate)]
            .filter(Boolean)
            .join(' · ')}
        >
          <p className="flex flex-wrap gap-3 pb-4">
            <a href={edition.href} className="button">
              打开手册
            </a>
            <a href={`${edition.href}/print`} className="button button-quiet">
              打印全册
            </a>
          </p>
          <EditionContents contents={edition.contents} />
          {edition.changes.length > 0 ? (
            <>
              <h3 className="pt-6 pb-2">与上一版相比</h3>
              <EditionChanges changes={edition.changes} />
            </>
          ) : null}
        </Section>
      ))}
      {editions.length === 0 ? (
        <div className="pt-8">
          <EmptyState title="还没有发布过应急手册">
            <p>
              {isSignedIn
                ? '手册在管理后台由已发布的预案汇编，审核发布后出现在这里。'
                : '公开的手册发布后会出现在这里。'}
              <a href="/plans">查看应急预案</a>
            </p>
          </EmptyState>
        </div>
      ) : null}
    </>
  )
}
