import { formatDate } from '@/shared/format'
import type { Block, Signature } from '@/transfer/model/word'
import { PaperDocument } from '@/transfer/site/PaperDocument'
import type { Edition } from '../queries/editions'
import { EditionContents, editionFacts } from './EditionParts'

interface Props {
  edition: Edition
  siteUrl: string
  signatures: Signature[]
  /** Preface and changes, each plan, attachments: as the Word file has them. */
  parts: Block[][]
}

/** The whole manual for paper, with the content of its Word file. */
export function EditionPrint({ edition, siteUrl, signatures, parts }: Props) {
  return (
    <PaperDocument
      title={edition.title}
      code={edition.code}
      version={edition.control.versionLabel}
      facts={editionFacts(edition)}
      issued={[edition.issuer ?? edition.department?.name, formatDate(edition.control.releasedAt)]
        .filter(Boolean)
        .join(' · ')}
      validity={edition.validity && siteUrl + edition.validity}
      back={{ href: edition.href, name: '返回手册' }}
      signatures={signatures}
      contents={<EditionContents contents={edition.contents} />}
      parts={parts}
    />
  )
}
