import type { Field } from 'payload'
import { excerpt } from '@/shared/format'
import { isRecord } from '@/shared/record'
import { diffRichText } from './blocks'
import { matchItems } from './match'
import { type Shape, shapesOf } from './shape'
import { summaryOf } from './summary'
import type { Change, Difference, FieldChange, NameOf, Place, RowChange } from './types'
import { formatValue, listOf, plainRow, plainText, relatedOf, textOfValue } from './values'
import { diffText } from './words'

type Row = Record<string, unknown>

const rowsOf = (value: unknown): Row[] => listOf(value).filter(isRecord)

function diffRelation(shape: Shape, before: unknown, after: unknown, nameOf: NameOf): Change | undefined {
  const items = (value: unknown) =>
    relatedOf(shape, value).map(({ relationTo, id }) => ({ id: `${relationTo}/${id}`, text: nameOf(relationTo, id) }))
  const [left, right] = [items(before), items(after)]
  if (left.map(({ id }) => id).join() === right.map(({ id }) => id).join()) return undefined
  const kept = (id: string, among: { id: string }[]) => among.some((item) => item.id === id)
  const gone = left.filter(({ id }) => !kept(id, right))
  const here = right.map(({ id, text }) => ({ text, mark: kept(id, left) ? ('same' as const) : ('added' as const) }))
  const isReordered = gone.length === 0 && here.every(({ mark }) => mark === 'same')
  return {
    kind: 'relation',
    items: [...gone.map(({ text }) => ({ text, mark: 'removed' as const })), ...here],
    isReordered,
  }
}

/** What a row is called: the first thing it says. */
function titleOf(shapes: Shape[], row: Row, nameOf: NameOf): string {
  const texts = shapes
    .filter(({ kind }) => kind === 'text' || kind === 'select' || kind === 'relation')
    .map((shape) =>
      shape.kind === 'select' ? formatValue(shape, row[shape.name]) : plainText(shape, row[shape.name], nameOf),
    )
  return excerpt(texts.find(Boolean), 40)
}

function toRow(shape: Shape, place: Place, rows: { before: Row[]; after: Row[] }, nameOf: NameOf): RowChange {
  const was = place.from === undefined ? undefined : rows.before[place.from]
  const is = place.to === undefined ? undefined : rows.after[place.to]
  return {
    ...place,
    title: titleOf(shape.fields, is ?? was ?? {}, nameOf),
    fields: diffFields(shape.fields, was ?? {}, is ?? {}, nameOf),
  }
}

/** Whether a row is as it was, at its place. */
export const isSameRow = ({ from, to, isMoved, fields }: RowChange): boolean =>
  from !== undefined && to !== undefined && !isMoved && fields.length === 0

function diffList(shape: Shape, before: unknown, after: unknown, nameOf: NameOf): Change | undefined {
  const rows = { before: rowsOf(before), after: rowsOf(after) }
  const items = (list: Row[]) =>
    list.map((row) => ({
      id: typeof row.id === 'string' ? row.id : undefined,
      kind: 'row',
      text: plainRow(shape.fields, row, nameOf),
    }))
  const changes = matchItems(items(rows.before), items(rows.after)).map((place) => toRow(shape, place, rows, nameOf))
  return changes.every(isSameRow) ? undefined : { kind: 'list', singular: shape.singular, rows: changes }
}

function diffLines(before: unknown, after: unknown): Change | undefined {
  const [was, is] = [textOfValue(before), textOfValue(after)]
  return was === is ? undefined : { kind: 'text', segments: diffText(was, is) }
}

function diffValue(shape: Shape, before: unknown, after: unknown): Change | undefined {
  // A box that nobody has seen yet is not ticked.
  if (shape.kind === 'checkbox' && (before === true) === (after === true)) return undefined
  const [was, is] = [formatValue(shape, before), formatValue(shape, after)]
  return was === is ? undefined : { kind: 'value', before: was, after: is }
}

function diffGroup(shape: Shape, before: unknown, after: unknown, nameOf: NameOf): Change | undefined {
  const fields = diffFields(shape.fields, isRecord(before) ? before : {}, isRecord(after) ? after : {}, nameOf)
  return fields.length > 0 ? { kind: 'group', fields } : undefined
}

function diffField(shape: Shape, before: unknown, after: unknown, nameOf: NameOf): Change | undefined {
  if (shape.kind === 'text') return diffLines(before, after)
  if (shape.kind === 'relation') return diffRelation(shape, before, after, nameOf)
  if (shape.kind === 'list') return diffList(shape, before, after, nameOf)
  if (shape.kind === 'group') return diffGroup(shape, before, after, nameOf)
  if (shape.kind !== 'richText') return diffValue(shape, before, after)
  const blocks = diffRichText(before, after, nameOf)
  return blocks && { kind: 'richText', blocks }
}

function diffFields(shapes: Shape[], before: Row, after: Row, nameOf: NameOf): FieldChange[] {
  return shapes.flatMap((shape) => {
    const change = diffField(shape, before[shape.name], after[shape.name], nameOf)
    return change ? [{ name: shape.name, label: shape.label, change }] : []
  })
}

interface Versions {
  /** The collection's own fields. */
  fields: Field[]
  /** The released version with relations as ids; null when there is none yet. */
  before: object | null
  /** The submitted version. */
  after: object
  nameOf: NameOf
}

/** What differs between two versions of a document, as people read it. */
export function differenceOf({ fields, before, after, nameOf }: Versions): Difference {
  const changes = diffFields(shapesOf(fields), { ...before }, { ...after }, nameOf)
  const isFirst = before === null
  return { isFirst, fields: changes, summary: summaryOf(changes, isFirst) }
}
