import { type Block, blocksOf, type Cell } from './lexical'
import { matchItems } from './match'
import type { BlockChange, NameOf, Place, Segment, TableRowChange } from './types'
import { diffText } from './words'

const NO_CELL: Cell = { text: '', isHeader: false }

/** The head of a column, when no other column has the same. */
function headOf([first = []]: Cell[][], index: number): string | undefined {
  const head = first[index]
  const isOnly = first.filter(({ text }) => text === head?.text).length === 1
  return head?.isHeader && head.text && isOnly ? head.text : undefined
}

/** Which column of one table is which of the other; columns that changed places count as removed and added. */
function columnsOf(before: Cell[][], after: Cell[][]): Place[] {
  const columns = (rows: Cell[][]) =>
    Array.from({ length: Math.max(0, ...rows.map((row) => row.length)) }, (_, index) => ({
      id: headOf(rows, index),
      kind: 'column',
      text: rows.map((row) => row[index]?.text ?? '').join('\n'),
    }))
  const [left, right] = [columns(before), columns(after)]
  // As many columns as before: the same columns, whatever their cells say now.
  if (left.length === right.length) return left.map((_, index) => ({ from: index, to: index, isMoved: false }))
  return matchItems(left, right).flatMap((place): Place[] =>
    place.isMoved
      ? [
          { from: place.from, to: undefined, isMoved: false },
          { from: undefined, to: place.to, isMoved: false },
        ]
      : [place],
  )
}

const cellAt = (row: Cell[] | undefined, index: number | undefined): Cell =>
  (index === undefined ? undefined : row?.[index]) ?? NO_CELL

/** A table, row by row and cell by cell. */
export function diffTable(before: Cell[][], after: Cell[][]): TableRowChange[] {
  const columns = columnsOf(before, after)
  const items = (rows: Cell[][]) => rows.map((row) => ({ kind: 'row', text: row.map(({ text }) => text).join('\t') }))
  return matchItems(items(before), items(after)).map((place) => {
    const left = place.from === undefined ? undefined : before[place.from]
    const right = place.to === undefined ? undefined : after[place.to]
    return {
      ...place,
      cells: columns
        .map(({ from, to }) => ({ was: cellAt(left, from), is: cellAt(right, to) }))
        .map(({ was, is }) => ({ segments: diffText(was.text, is.text), isHeader: was.isHeader || is.isHeader })),
    }
  })
}

function notesOf(was: Block | undefined, is: Block | undefined, isSameText: boolean): string[] {
  if (!was || !is) return []
  const links = was.links === is.links ? [] : ['链接调整']
  // With other words the runs of bold differ anyway; only what concerns the whole block is worth a word then.
  const looks = isSameText ? was.look !== is.look : was.kind !== is.kind
  return looks ? ['格式调整', ...links] : links
}

/** A block that moved, changed, came or went is shown so; the others stand around it. */
function toChange(place: Place, before: Block[], after: Block[]): BlockChange {
  const was = place.from === undefined ? undefined : before[place.from]
  const is = place.to === undefined ? undefined : after[place.to]
  const kind = is?.kind ?? was?.kind ?? 'other'
  return {
    ...place,
    kind,
    segments: kind === 'table' ? [] : diffText(was?.text ?? '', is?.text ?? ''),
    rows: kind === 'table' ? diffTable(was?.rows ?? [], is?.rows ?? []) : [],
    notes: notesOf(was, is, was?.text === is?.text),
  }
}

export const isUnchanged = (segments: Segment[]): boolean => segments.every(({ mark }) => mark === 'same')

/** Whether a row of a table is as it was, at its place. */
export const isSameRow = ({ from, to, isMoved, cells }: TableRowChange): boolean =>
  from !== undefined && to !== undefined && !isMoved && cells.every(({ segments }) => isUnchanged(segments))

/** Whether a block is as it was, at its place. */
export const isSameBlock = (block: BlockChange): boolean =>
  block.from !== undefined &&
  block.to !== undefined &&
  !block.isMoved &&
  block.notes.length === 0 &&
  isUnchanged(block.segments) &&
  block.rows.every(isSameRow)

/** Two rich texts, block by block; undefined when they read and look the same. */
export function diffRichText(before: unknown, after: unknown, nameOf: NameOf): BlockChange[] | undefined {
  const [left, right] = [blocksOf(before, nameOf), blocksOf(after, nameOf)]
  // A paragraph that became a heading is the same paragraph; a table is never one.
  const items = (blocks: Block[]) =>
    blocks.map(({ kind, text }) => ({ kind: kind === 'table' || kind === 'other' ? kind : 'text', text }))
  const blocks = matchItems(items(left), items(right)).map((place) => toChange(place, left, right))
  return blocks.every(isSameBlock) ? undefined : blocks
}
