import type { Id } from '@/shared/ids'

/** What became of a piece of a document: `same` stands in both versions. */
export type Mark = 'same' | 'added' | 'removed'

/** A piece of running text. */
export interface Segment {
  text: string
  mark: Mark
}

/** Where an item of a list stands in the two versions; counted from 0, undefined where it does not stand. */
export interface Place {
  from: number | undefined
  to: number | undefined
  /** Whether it changed its place among the items that stayed. */
  isMoved: boolean
}

/** One row of a list, such as a step. */
export interface RowChange extends Place {
  /** What the row is called: its first text. */
  title: string
  /** Fields that differ; all that say something for a row added or removed; none for a row that stayed as it is. */
  fields: FieldChange[]
}

/** One block of a rich text. */
export interface BlockChange extends Place {
  kind: BlockKind
  segments: Segment[]
  /** The rows of a table; empty for other blocks. */
  rows: TableRowChange[]
  /** What changed beside the words, such as 格式调整. */
  notes: string[]
}
export type BlockKind = 'paragraph' | 'heading' | 'item' | 'quote' | 'table' | 'other'

export interface TableRowChange extends Place {
  cells: { segments: Segment[]; isHeader: boolean }[]
}

/** A document named by a relation. */
export interface NamedItem {
  text: string
  mark: Mark
}

export type Change =
  | { kind: 'text'; segments: Segment[] }
  /** Values are words for people; empty for none. */
  | { kind: 'value'; before: string; after: string }
  | { kind: 'relation'; items: NamedItem[]; isReordered: boolean }
  | { kind: 'list'; singular: string; rows: RowChange[] }
  | { kind: 'richText'; blocks: BlockChange[] }
  | { kind: 'group'; fields: FieldChange[] }

/** A field that differs between two versions. */
export interface FieldChange {
  name: string
  label: string
  change: Change
}

/** How many places differ, in all and as one line. */
export interface Summary {
  changed: number
  added: number
  removed: number
  moved: number
  /** Formatting alone. */
  formatted: number
  /** Such as 「修改 3 处，新增 2 步，删除 1 处，移动 1 节」. */
  text: string
}

/** What differs between the released version and another, in the order in which the document is read. */
export interface Difference {
  /** There is no released version yet: everything is new. */
  isFirst: boolean
  fields: FieldChange[]
  summary: Summary
}

/** Names of related documents, loaded beforehand. */
export type NameOf = (relationTo: string, id: Id) => string
