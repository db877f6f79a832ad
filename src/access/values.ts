import type { Payload } from 'payload'
import { type Id, idOf } from '@/shared/ids'
import { isRecord } from '@/shared/record'

/** What the walk needs of a field; Payload's flattened fields fit. */
export interface RelationField {
  type: string
  name: string
  label?: unknown
  relationTo?: string | string[]
  hasMany?: boolean
  flattenedFields?: RelationField[]
}

export interface Named {
  /** As the answer names the field: `steps.0.picture`. */
  path: string
  field: RelationField
  relationTo: string
  /** What was sent in place of an id or a document. */
  value: unknown
}

const isEmpty = (value: unknown) => value === null || value === undefined || value === ''

interface Leaf {
  path: string
  field: RelationField
  value: unknown
  /** The document or row that holds the value. */
  holder: Record<string, unknown>
}

/** Every value of a document with the path of its field, rows of lists included. */
function leavesIn(fields: RelationField[], data: Record<string, unknown>, prefix = ''): Leaf[] {
  return fields.flatMap((field) => {
    const value = data[field.name]
    const path = `${prefix}${field.name}`
    const nested = field.flattenedFields
    if (!nested) return [{ path, field, value, holder: data }]
    if (Array.isArray(value))
      return value.flatMap((row, index) => (isRecord(row) ? leavesIn(nested, row, `${path}.${index}.`) : []))
    return isRecord(value) ? leavesIn(nested, value, `${path}.`) : []
  })
}

/** Every document that a document names, with the path of the field; relations to several collections are left out. */
export function relationsIn(fields: RelationField[], data: Record<string, unknown>): Named[] {
  return leavesIn(fields, data).flatMap(({ path, field, value }) => {
    const { relationTo } = field
    if ((field.type !== 'relationship' && field.type !== 'upload') || typeof relationTo !== 'string') return []
    const values = field.hasMany && Array.isArray(value) ? value : [value]
    return values.filter((one) => !isEmpty(one)).map((one) => ({ path, field, relationTo, value: one }))
  })
}

const textTypes = ['text', 'textarea', 'email']

/** Texts that are none: an object or list would pass Payload's check of the length and be stored as it is. */
export function misshapenIn(fields: RelationField[], data: Record<string, unknown>): Leaf[] {
  return leavesIn(fields, data).filter(
    ({ field, value }) =>
      textTypes.includes(field.type) &&
      !field.hasMany &&
      (typeof value === 'object' ? value !== null : typeof value === 'boolean'),
  )
}

/**
 * A date as it is stored: ISO, in UTC. A day alone is the moment at which that day begins in UTC, however it is
 * written, wherever the server stands. Undefined for what is no date.
 */
export function storedDate(value: unknown): string | undefined {
  if (typeof value !== 'string' && !(value instanceof Date)) return undefined
  const [, year, month, day] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(String(value).trim()) ?? []
  const time = year ? Date.UTC(Number(year), Number(month) - 1, Number(day)) : new Date(value).getTime()
  return Number.isNaN(time) ? undefined : new Date(time).toISOString()
}

/**
 * Brings every date of a document into the one form in which dates compare as text: SQLite would keep
 * `2026-01-10` as it was typed, and find it before the day's own midnight.
 */
export function storeDates(fields: RelationField[], data: Record<string, unknown>): void {
  for (const { field, holder, value } of leavesIn(fields, data)) {
    const stored = field.type === 'date' ? storedDate(value) : undefined
    if (stored !== undefined) holder[field.name] = stored
  }
}

/** The id named, if it has the form of the database's ids. */
export function wellFormedId(value: unknown, idType: 'number' | 'text'): Id | undefined {
  const id = idOf(value)
  if (id === undefined) return undefined
  const isFit = idType === 'number' ? /^\d{1,15}$/.test(String(id)) : /^[0-9a-f]{24}$/i.test(String(id))
  return isFit ? id : undefined
}

/** An id in an address or a form, as the database has it; undefined for what cannot be one. */
export function idFrom({ payload }: { payload: Payload }, value: unknown): Id | undefined {
  const { defaultIDType } = payload.db
  const id = wellFormedId(value, defaultIDType)
  return id !== undefined && defaultIDType === 'number' ? Number(id) : id
}
