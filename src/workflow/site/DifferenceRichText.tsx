import { isSameBlock, isSameRow } from '../diff/blocks'
import { foldSame } from '../diff/fold'
import type { BlockChange, TableRowChange } from '../diff/types'
import { DifferenceChips, edgeOf, hasChip } from './DifferenceChips'
import { Words } from './DifferenceText'
import { numbered } from './numbered'

/** A rich text, paragraph by paragraph; long unchanged stretches are folded. */
export function DifferenceRichText({ blocks }: { blocks: BlockChange[] }) {
  return (
    <div className="stack">
      {numbered(foldSame(blocks, isSameBlock)).map(({ key, item: run }) =>
        run.isFolded ? (
          <details key={key} className="difference-fold">
            <summary>{run.items.length} 段未变</summary>
            <Blocks blocks={run.items} />
          </details>
        ) : (
          <Blocks key={key} blocks={run.items} />
        ),
      )}
    </div>
  )
}

const Blocks = ({ blocks }: { blocks: BlockChange[] }) => (
  <div className="stack">
    {numbered(blocks).map(({ key, item }) => (
      <Block key={key} block={item} />
    ))}
  </div>
)

const looks: Partial<Record<BlockChange['kind'], string>> = {
  heading: 'difference-heading',
  item: 'difference-item',
  quote: 'difference-item',
}

function Block({ block }: { block: BlockChange }) {
  return (
    <div className={isSameBlock(block) ? undefined : edgeOf(block)}>
      <DifferenceChips place={block} notes={block.notes} />
      {block.kind === 'table' ? (
        <Table rows={block.rows} />
      ) : (
        <div className={`difference-text ${looks[block.kind] ?? ''}`}>
          <Words segments={block.segments} />
        </div>
      )}
    </div>
  )
}

/** A table; of a long one only the rows around a change, with the number of those left out. */
function Table({ rows }: { rows: TableRowChange[] }) {
  const columns = Math.max(1, ...rows.map(({ cells }) => cells.length))
  const hasChips = rows.some(hasChip)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard
    <section className="table-wrap" aria-label="表格的改动" tabIndex={0}>
      <table className="data-table">
        <tbody>
          {numbered(foldSame(rows, isSameRow, { shortest: 6 })).map(({ key, item: run }) =>
            run.isFolded ? (
              <tr key={key}>
                <td colSpan={hasChips ? columns + 1 : columns} className="text-sm text-soft">
                  ……{run.items.length} 行未变……
                </td>
              </tr>
            ) : (
              numbered(run.items).map((row) => (
                <TableRow key={`${key}-${row.key}`} row={row.item} hasChips={hasChips} />
              ))
            ),
          )}
        </tbody>
      </table>
    </section>
  )
}

function TableRow({ row, hasChips }: { row: TableRowChange; hasChips: boolean }) {
  return (
    <tr>
      {numbered(row.cells).map(({ key, item: { segments, isHeader } }) => {
        const Tag = isHeader ? 'th' : 'td'
        return (
          <Tag key={key} className="difference-text">
            <Words segments={segments} />
          </Tag>
        )
      })}
      {hasChips ? (
        <td>
          <DifferenceChips place={row} />
        </td>
      ) : null}
    </tr>
  )
}
