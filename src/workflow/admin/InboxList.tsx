import { excerpt } from '@/shared/format'
import { type Bilingual, label } from '@/shared/label'
import { caseKinds, controlledLabels } from '../model'
import type { InboxRow } from '../queries/inbox'
import { StatusChip } from './chips'

type Say = (text: Bilingual) => string

interface Props<Row extends InboxRow> {
  rows: Row[]
  /** Where a row leads. */
  hrefOf: (row: Row) => string
  /** Whether the list is of the reader's own submissions: then the outcome counts, not who sent it. */
  isMine: boolean
  language: string
  say: Say
}

const REASON_LENGTH = 90

function waited(days: number, say: Say): string {
  return days === 0 ? say(label('今天提交', 'Submitted today')) : say(label(`已等 ${days} 天`, `Waiting ${days} days`))
}

function Facts({ row, isMine, say }: Pick<Props<InboxRow>, 'isMine' | 'say'> & { row: InboxRow }) {
  const sent =
    row.days === 0 ? label('今天提交', 'Submitted today') : label(`${row.days} 天前提交`, `${row.days} days ago`)
  const facts = [
    row.code,
    say(controlledLabels[row.collection]),
    row.department ?? say(label('全公司', 'Whole organisation')),
    isMine ? say(sent) : row.submittedBy && say(label(`${row.submittedBy} 提交`, `by ${row.submittedBy}`)),
  ]
  return (
    <p className="hq-case__facts">
      {facts.filter(Boolean).map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
    </p>
  )
}

/** Submissions, one a row; each row leads on. */
export function InboxList<Row extends InboxRow>({ rows, hrefOf, isMine, language, say }: Props<Row>) {
  return (
    <ul className="hq-cases">
      {rows.map((row) => (
        <li key={row.id}>
          <a className="hq-case" href={hrefOf(row)}>
            <span className="hq-case__head">
              <strong>{row.title}</strong>
              <span className={`hq-state hq-state--${row.kind}`}>
                {say(caseKinds[row.kind])}
                {row.label ? ` ${row.label}` : ''}
              </span>
              {isMine ? (
                <StatusChip status={row.status} language={language} />
              ) : (
                <span className="hq-case__wait">{waited(row.days, say)}</span>
              )}
            </span>
            <Facts row={row} isMine={isMine} say={say} />
            <span className="hq-case__reason">{excerpt(row.reason, REASON_LENGTH)}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
