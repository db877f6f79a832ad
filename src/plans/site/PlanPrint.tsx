import { formatDate } from '@/shared/format'
import type { Block, Signature } from '@/transfer/model/word'
import { PaperDocument } from '@/transfer/site/PaperDocument'
import type { Plan } from '../queries'
import { CONTENTS_DEPTH, planBlocks, planCover } from '../rules/word'

interface Props {
  plan: Plan
  siteUrl: string
  /** The organisation on the cover. */
  issuer: string
  signatures: Signature[]
}

/** The whole plan for paper, with the content of its Word file. */
export function PlanPrint({ plan, siteUrl, issuer, signatures }: Props) {
  const { versionLabel, effectiveDate, releasedAt } = plan.control
  const blocks = planBlocks({ ...plan, version: versionLabel }, 1)
  return (
    <PaperDocument
      title={plan.title}
      code={plan.code}
      version={versionLabel}
      facts={planCover({ ...plan, effectiveDate }).map(([term, value]) => ({ term, value }))}
      issued={[issuer, formatDate(releasedAt)].filter(Boolean).join(' · ')}
      validity={plan.validity && siteUrl + plan.validity}
      back={{ href: plan.href, name: '返回预案' }}
      signatures={signatures}
      contents={<Contents blocks={blocks} />}
      parts={[blocks]}
    />
  )
}

function Contents({ blocks }: { blocks: Block[] }) {
  // One level further down than in the Word file: the plan's title is the page's own first heading.
  const headings = blocks.flatMap((block) =>
    block.kind === 'heading' && !block.isPart && block.level <= CONTENTS_DEPTH + 1 ? [block] : [],
  )
  return (
    <ul>
      {headings.map(({ text, level }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: headings of a printed text never move
        <li key={index} style={{ paddingInlineStart: `${(level - 2) * 2}em` }}>
          {text}
        </li>
      ))}
    </ul>
  )
}
