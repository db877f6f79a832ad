import type { ReactNode } from 'react'
import { formatDate } from '@/shared/format'
import { PrintFooter } from '@/ui/PrintFooter'
import { QrCode } from '@/ui/QrCode'
import { RichText } from '@/ui/RichText'
import type { Edition } from '../queries/editions'
import { EditionChanges, EditionContents, EditionFacts } from './EditionParts'

interface Props {
  edition: Edition
  siteUrl: string
  /** The plans in full, each with its heading, in the edition's order. */
  chapters: { key: string; title: string; label: string | null; code: string | null; body: ReactNode }[]
}

/** The whole manual for paper: cover, contents, what is new, preface, then each plan on a page of its own. */
export function EditionPrint({ edition, siteUrl, chapters }: Props) {
  const validity = edition.validity && siteUrl + edition.validity
  return (
    <article className="manual-print">
      <PrintFooter code={edition.code} version={edition.control.versionLabel} validity={validity} />
      <p className="no-print card mt-6">
        用浏览器的“打印”（Ctrl+P）打印，或另存为 PDF。<a href={edition.href}>返回手册</a>
      </p>
      <header className="manual-cover">
        <h1>{edition.title}</h1>
        <p className="text-xl">第 {edition.control.versionLabel} 版</p>
        <div className="manual-cover-facts">
          <EditionFacts edition={edition} />
        </div>
        {validity ? (
          <p>
            <QrCode text={validity} label="查询本版是否有效的二维码" size={32} />
            <br />
            扫码查询本版是否有效
          </p>
        ) : null}
        <p>
          {[edition.issuer ?? edition.department?.name, formatDate(edition.control.releasedAt)]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </header>
      <section className="manual-part">
        <h2>目录</h2>
        <EditionContents contents={edition.contents} />
        {edition.changes.length > 0 ? (
          <>
            <h2 className="pt-8">与上一版相比</h2>
            <EditionChanges changes={edition.changes} />
          </>
        ) : null}
      </section>
      {edition.preface ? (
        <section className="manual-part">
          <h2>前言</h2>
          <RichText content={edition.preface} under={2} />
        </section>
      ) : null}
      {chapters.map(({ key, title, label, code, body }) => (
        <section key={key} className="manual-part">
          <h1>{title}</h1>
          <p className="pt-2 text-sm text-soft">{[code, label ? `${label} 版` : null].filter(Boolean).join(' · ')}</p>
          {body}
        </section>
      ))}
    </article>
  )
}
