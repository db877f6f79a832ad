import { Chip } from './Chip'
import { Highlighted } from './Highlighted'

/** One document in a list. */
export interface DocumentRow {
  href: string
  title: string
  code?: string | null | undefined
  /** Small facts, in order of importance. */
  facts?: (string | null | undefined)[]
  note?: string | null | undefined
  /** Who may read it, when not everybody. */
  isInternal?: boolean
}

/** A list of documents; the whole row is the link's target. */
export function DocumentRows({ rows, query = '' }: { rows: DocumentRow[]; query?: string }) {
  return (
    <ul className="rows">
      {rows.map((row) => (
        <li key={row.href}>
          <a href={row.href} className="row-link">
            <Highlighted text={row.title} query={query} />
          </a>
          <RowFacts row={row} />
          {row.note ? (
            <p className="text-sm text-soft">
              <Highlighted text={row.note} query={query} />
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

function RowFacts({ row }: { row: DocumentRow }) {
  const facts = [row.code, ...(row.facts ?? [])].filter(Boolean)
  if (facts.length === 0 && !row.isInternal) return null
  return (
    <p className="flex flex-wrap items-center gap-x-3 text-sm text-faint">
      {facts.map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
      {row.isInternal ? <Chip icon="lock">内部</Chip> : null}
    </p>
  )
}
