import { formatDate } from '@/shared/format'
import type { Block } from '@/transfer/model/word'
import { PaperBlocks } from '@/transfer/site/PaperBlocks'
import { PrintFooter } from '@/ui/PrintFooter'
import { QrCode } from '@/ui/QrCode'
import type { SignatureLine } from '@/workflow/rules/signatures'
import type { Edition } from '../queries/editions'
import { EditionContents, EditionFacts } from './EditionParts'

interface Props {
  edition: Edition
  siteUrl: string
  signatures: SignatureLine[]
  /** Preface and changes, each plan, attachments: as the Word file has them. */
  parts: Block[][]
}

/** The whole manual for paper, with the content of its Word file. */
export function EditionPrint({ edition, siteUrl, signatures, parts }: Props) {
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
        <h2>审批页</h2>
        <Approval signatures={signatures} />
      </section>
      <section className="manual-part">
        <h2>目录</h2>
        <EditionContents contents={edition.contents} />
      </section>
      {parts.map((blocks, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of a printed text never move
        <div key={index} className="paper">
          <PaperBlocks blocks={blocks} />
        </div>
      ))}
    </article>
  )
}

/** Who wrote, reviewed and released it; room to sign by hand. */
function Approval({ signatures }: { signatures: SignatureLine[] }) {
  return (
    <table className="paper-table paper-approval">
      <thead>
        <tr>
          {['环节', '姓名', '签字', '日期'].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {signatures.map(({ role, name, date }) => (
          <tr key={role + name + date}>
            <td>{role}</td>
            <td>{name}</td>
            <td />
            <td>{date}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
