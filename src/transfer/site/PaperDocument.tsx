import type { ComponentProps, ReactNode } from 'react'
import { Facts } from '@/ui/Facts'
import { PrintFooter } from '@/ui/PrintFooter'
import { QrCode } from '@/ui/QrCode'
import type { Block, Signature } from '../model/word'
import { PaperBlocks } from './PaperBlocks'

interface Props {
  title: string
  code: string | null
  version: string | null
  facts: ComponentProps<typeof Facts>['facts']
  /** Who issued it and when; the last line of the cover. */
  issued: string
  /** The whole address of the page that says whether this version still holds. */
  validity: string | null | undefined
  back: { href: string; name: string }
  signatures: Signature[]
  contents: ReactNode
  /** Each begins a page with its title. */
  parts: Block[][]
}

/** A whole document for paper: cover, approval page, contents and text, the content of its Word file. */
export function PaperDocument(props: Props) {
  const { title, code, version, facts, issued, validity, back, signatures, contents, parts } = props
  return (
    <article>
      <PrintFooter code={code} version={version} validity={validity} />
      <p className="no-print card mt-6">
        用浏览器的“打印”（Ctrl+P）打印，或另存为 PDF。<a href={back.href}>{back.name}</a>
      </p>
      <header className="paper-cover">
        <h1>{title}</h1>
        {version ? <p className="text-xl">第 {version} 版</p> : null}
        <div className="paper-cover-facts">
          <Facts facts={facts} />
        </div>
        {validity ? (
          <p>
            <QrCode text={validity} label="查询本版是否有效的二维码" size={32} />
            <br />
            扫码查询本版是否有效
          </p>
        ) : null}
        <p>{issued}</p>
      </header>
      <section className="paper-part">
        <h2>审批页</h2>
        <Approval signatures={signatures} />
      </section>
      <section className="paper-part">
        <h2>目录</h2>
        {contents}
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
function Approval({ signatures }: { signatures: Signature[] }) {
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
