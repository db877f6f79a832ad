import { DEFAULT_TIME_ZONE } from '@/shared/calendar'
import { formatDate, formatNumber } from '@/shared/format'
import { type Id, idOf } from '@/shared/ids'
import { isRecord } from '@/shared/record'
import type { Shape } from './shape'
import type { NameOf } from './types'

/** A value as a list: one value is a list of one, none an empty list. */
export const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === null || value === undefined || value === '' ? [] : [value]

/** The documents that a relation names, populated or not, to one kind of documents or to several. */
export function relatedOf(shape: Shape, value: unknown): { relationTo: string; id: Id }[] {
  return listOf(value).flatMap((entry) => {
    const isTyped = isRecord(entry) && typeof entry.relationTo === 'string' && 'value' in entry
    const relationTo = isTyped ? String(entry.relationTo) : shape.relationTo[0]
    const id = idOf(isTyped ? entry.value : entry)
    return relationTo && id !== undefined ? [{ relationTo, id }] : []
  })
}

/** A text, several as lines. */
export const textOfValue = (value: unknown): string => listOf(value).map(String).join('\n')

const formatChecked = (name: string, value: unknown): string => {
  // The right answers of a quiz.
  if (name === 'isCorrect') return value === true ? '正确' : ''
  return value === true ? '是' : '否'
}

/** A value in words for people; empty for none. */
export function formatValue(shape: Shape, value: unknown): string {
  if (shape.kind === 'checkbox') return formatChecked(shape.name, value)
  const format = (entry: unknown): string => {
    if (shape.kind === 'number' && typeof entry === 'number') return formatNumber(entry, 6)
    if (shape.kind === 'date') return formatDate(String(entry), DEFAULT_TIME_ZONE) || String(entry)
    if (shape.kind === 'select') return shape.options.get(String(entry)) ?? String(entry)
    return typeof entry === 'object' ? JSON.stringify(entry) : String(entry)
  }
  return listOf(value).map(format).join('、')
}

/** What a field says, as plain text: rows are recognised by it. */
export function plainText(shape: Shape, value: unknown, nameOf: NameOf): string {
  if (shape.kind === 'checkbox') return value === true ? shape.label : ''
  if (shape.kind === 'text') return textOfValue(value)
  if (shape.kind === 'relation')
    return relatedOf(shape, value)
      .map(({ relationTo, id }) => nameOf(relationTo, id))
      .join(' ')
  if (shape.kind === 'list')
    return listOf(value)
      .filter(isRecord)
      .map((row) => plainRow(shape.fields, row, nameOf))
      .join('\n')
  if (shape.kind === 'group') return isRecord(value) ? plainRow(shape.fields, value, nameOf) : ''
  if (shape.kind === 'richText') return wordsIn(value).join('\n')
  return formatValue(shape, value)
}

/** All words of a row. */
export const plainRow = (shapes: Shape[], row: Record<string, unknown>, nameOf: NameOf): string =>
  shapes
    .map((shape) => plainText(shape, row[shape.name], nameOf))
    .filter(Boolean)
    .join('\n')

function wordsIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(wordsIn)
  if (!isRecord(node)) return []
  return typeof node.text === 'string' ? [node.text] : wordsIn(node.root ?? node.children ?? [])
}
