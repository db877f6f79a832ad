import { isSameRow } from '../diff/document'
import { foldSame } from '../diff/fold'
import type { Change, FieldChange, RowChange } from '../diff/types'
import { DifferenceChips, edgeOf } from './DifferenceChips'
import { DifferenceRichText } from './DifferenceRichText'
import { Named, Replaced, Words } from './DifferenceText'
import { numbered } from './numbered'

/** The fields of a row or a group that differ, each under its name. */
export function DifferenceFields({ fields }: { fields: FieldChange[] }) {
  return (
    <dl>
      {fields.map(({ name, label, change }) => (
        <div key={name} className="pt-2">
          <dt className="text-sm text-soft">{label}</dt>
          <dd>
            <DifferenceOf change={change} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** What became of one field. */
export function DifferenceOf({ change }: { change: Change }) {
  switch (change.kind) {
    case 'text':
      return (
        <div className="difference-text">
          <Words segments={change.segments} />
        </div>
      )
    case 'value':
      return <Replaced before={change.before} after={change.after} />
    case 'relation':
      return <Named items={change.items} isReordered={change.isReordered} />
    case 'list':
      return <List rows={change.rows} singular={change.singular} />
    case 'richText':
      return <DifferenceRichText blocks={change.blocks} />
    case 'group':
      return <DifferenceFields fields={change.fields} />
  }
}

const numberOf = ({ from, to }: RowChange, singular: string): string =>
  to === undefined ? `原${singular} ${(from ?? 0) + 1}` : `${singular} ${to + 1}`

/** Rows of a list, such as steps: those that came, went, moved or changed, with their neighbours. */
function List({ rows, singular }: { rows: RowChange[]; singular: string }) {
  return (
    <div className="stack">
      {numbered(foldSame(rows, isSameRow)).map(({ key, item: run }) =>
        run.isFolded ? (
          <details key={key} className="difference-fold">
            <summary>
              {run.items.length} 项{singular}未变
            </summary>
            <Rows rows={run.items} singular={singular} />
          </details>
        ) : (
          <Rows key={key} rows={run.items} singular={singular} />
        ),
      )}
    </div>
  )
}

const Rows = ({ rows, singular }: { rows: RowChange[]; singular: string }) => (
  <ul className="stack">
    {numbered(rows).map(({ key, item: row }) => (
      <li key={key} className={isSameRow(row) ? 'text-soft' : edgeOf(row)}>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span>
            <span className="text-sm text-soft">{numberOf(row, singular)}</span>{' '}
            <span className="font-bold">{row.title}</span>
          </span>
          <DifferenceChips place={row} />
        </p>
        {row.fields.length > 0 ? <DifferenceFields fields={row.fields} /> : null}
      </li>
    ))}
  </ul>
)
