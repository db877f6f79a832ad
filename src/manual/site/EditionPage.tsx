import { Attachments } from '@/ui/Attachments'
import { Chip } from '@/ui/Chip'
import { ControlFacts } from '@/ui/ControlFacts'
import { PageHeader } from '@/ui/PageHeader'
import { PrintFooter } from '@/ui/PrintFooter'
import { RichText } from '@/ui/RichText'
import { Section } from '@/ui/Section'
import type { Edition } from '../queries/editions'
import { EditionChanges, EditionContents, EditionFacts } from './EditionParts'

interface Props {
  edition: Edition
  siteUrl: string
  isSignedIn: boolean
  /** An older edition is read, not printed anew. */
  isVersion?: boolean
}

/** An edition of the manual: cover, contents, what is new, preface, earlier editions. */
export function EditionPage({ edition, siteUrl, isSignedIn, isVersion = false }: Props) {
  const { control } = edition
  return (
    <article>
      <PrintFooter
        code={edition.code}
        version={control.versionLabel}
        validity={edition.validity && siteUrl + edition.validity}
      />
      <PageHeader
        title={edition.title}
        trail={[
          { name: '应急预案', href: '/plans' },
          { name: '应急手册', href: '/manual' },
        ]}
        siteUrl={siteUrl}
        meta={
          <>
            {control.versionLabel ? <Chip>第 {control.versionLabel} 版</Chip> : null}
            <span>收录 {edition.contents.length} 项预案</span>
            {edition.isInternal ? <Chip icon="lock">内部</Chip> : null}
          </>
        }
        lead={edition.summary}
      />
      <div className="card mt-6">
        <EditionFacts edition={edition} />
      </div>
      <EditionActions
        printHref={isVersion ? null : `${edition.href}/print`}
        wordHref={isSignedIn ? edition.wordHref : null}
      />
      <Section id="contents" title="目录" aside={`${edition.contents.length} 项`}>
        <EditionContents contents={edition.contents} />
      </Section>
      {edition.changes.length > 0 ? (
        <Section id="changes" title="与上一版相比">
          <EditionChanges changes={edition.changes} />
        </Section>
      ) : null}
      {edition.preface ? (
        <Section id="preface" title="前言">
          <RichText content={edition.preface} under={2} />
        </Section>
      ) : null}
      {edition.attachments.length > 0 ? (
        <Section id="files" title="附件">
          <Attachments files={edition.attachments} />
        </Section>
      ) : null}
      <Section id="history" title="历次版本">
        <ControlFacts code={edition.code} control={control} />
      </Section>
    </article>
  )
}

/** What can be taken away: the whole manual on paper, and as a Word file for signed-in readers. */
function EditionActions({ printHref, wordHref }: { printHref: string | null; wordHref: string | null }) {
  if (!printHref && !wordHref) return null
  return (
    <p className="no-print flex flex-wrap gap-3 pt-4">
      {printHref ? (
        <a href={printHref} className="button">
          打印全册
        </a>
      ) : null}
      {wordHref ? (
        <a href={wordHref} className="button button-quiet">
          下载全册 Word
        </a>
      ) : null}
    </p>
  )
}
