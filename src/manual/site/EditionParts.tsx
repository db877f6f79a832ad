import { formatDate } from '@/shared/format'
import { Chip, type Tone } from '@/ui/Chip'
import { EmptyState } from '@/ui/EmptyState'
import { Facts } from '@/ui/Facts'
import { type EditionChange, editionChanges } from '../model'
import type { Edition } from '../queries/editions'

/** Who issued and signed which edition, from when on. */
export const editionFacts = ({ control, issuer, department, signer, code }: Edition) => [
  { term: '版次', value: control.versionLabel ? `第 ${control.versionLabel} 版` : null },
  { term: '编制单位', value: issuer ?? department?.name },
  { term: '签发人', value: signer },
  { term: '发布日期', value: formatDate(control.releasedAt) },
  { term: '生效日期', value: formatDate(control.effectiveDate) },
  { term: '文件编号', value: code },
]

export const EditionFacts = ({ edition }: { edition: Edition }) => <Facts facts={editionFacts(edition)} />

/** The plans in their order, each a link to the version that the edition holds. */
export function EditionContents({ contents }: { contents: Edition['contents'] }) {
  if (contents.length === 0)
    return (
      <EmptyState title="本版没有收录预案">
        <p>在管理后台把已发布的预案按顺序加入手册，审核发布后列在这里。</p>
      </EmptyState>
    )
  return (
    <ol className="rows">
      {contents.map(({ number, label, plan }) => (
        <li key={number} className="grid grid-cols-[2.25rem_1fr] gap-x-2">
          <span className="pt-1 font-bold text-soft">{number}</span>
          {plan ? (
            <div>
              <a href={plan.href} className="row-link">
                {plan.title}
              </a>
              <p className="flex flex-wrap gap-x-3 text-sm text-faint">
                {plan.code ? <span>{plan.code}</span> : null}
                <span>{plan.kind}</span>
                <span>{label} 版</span>
              </p>
            </div>
          ) : (
            <p className="text-soft">这份预案目前不对您开放（{label} 版）</p>
          )}
        </li>
      ))}
    </ol>
  )
}

const tones: Record<EditionChange, Tone> = { added: 'ok', changed: 'review', removed: 'plain' }

/** What is new against the edition before. */
export function EditionChanges({ changes }: { changes: Edition['changes'] }) {
  return (
    <ul className="rows">
      {changes.map((change) => (
        <li key={`${change.kind}${change.title}`}>
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Chip tone={tones[change.kind]}>{editionChanges[change.kind].zh}</Chip>
            <span>{change.title}</span>
            <span className="text-sm text-faint">{[change.from, change.to].filter(Boolean).join(' → ')} 版</span>
          </p>
          {change.reason ? <p className="whitespace-pre-line pt-1 text-sm text-soft">{change.reason}</p> : null}
        </li>
      ))}
    </ul>
  )
}
