import type { ClientField, Field } from 'payload'
import { isRecord } from '@/shared/record'

/** A field as the difference needs it: no layout, labels and options in Chinese. */
export interface Shape {
  name: string
  label: string
  kind: 'text' | 'number' | 'checkbox' | 'date' | 'select' | 'relation' | 'richText' | 'list' | 'group' | 'json'
  /** Words of a select's options by value. */
  options: Map<string, string>
  /** Where a relation leads. */
  relationTo: string[]
  /** What one row of a list is called. */
  singular: string
  /** Fields of a row or a group. */
  fields: Shape[]
}

/** What document control, the database and the system write by themselves: not what a reviewer reads. */
const DERIVED = new Set([
  'id',
  '_status',
  'createdAt',
  'updatedAt',
  'deletedAt',
  'state',
  'versionLabel',
  'releasedAt',
  'releaseNote',
  'isEmergencyRelease',
  'retiredAt',
  'retireReason',
  'draftEditors',
  'nextReviewDate',
])

const kinds: Record<string, Shape['kind']> = {
  text: 'text',
  textarea: 'text',
  email: 'text',
  code: 'text',
  number: 'number',
  checkbox: 'checkbox',
  date: 'date',
  select: 'select',
  radio: 'select',
  relationship: 'relation',
  upload: 'relation',
  richText: 'richText',
  array: 'list',
  group: 'group',
  tab: 'group',
  json: 'json',
  point: 'json',
}

/** A text of the admin in Chinese. */
function chinese(text: unknown): string | undefined {
  if (typeof text === 'string') return text || undefined
  return isRecord(text) && typeof text.zh === 'string' ? text.zh : undefined
}

function optionsOf(field: object): Map<string, string> {
  const options: unknown[] = 'options' in field && Array.isArray(field.options) ? field.options : []
  return new Map(
    options.flatMap((option): [string, string][] => {
      if (typeof option === 'string') return [[option, option]]
      if (!isRecord(option) || typeof option.value !== 'string') return []
      return [[option.value, chinese(option.label) ?? option.value]]
    }),
  )
}

const targetsOf = (field: object): string[] => {
  const to: unknown = 'relationTo' in field ? field.relationTo : []
  return typeof to === 'string' ? [to] : Array.isArray(to) ? to.filter((slug) => typeof slug === 'string') : []
}

const innerOf = (field: object): Field[] => ('fields' in field && Array.isArray(field.fields) ? field.fields : [])

/**
 * The fields of a collection in reading order, without tabs, rows and whatever nobody writes.
 * @param fields the collection's own fields, or those of a row or tab
 */
export function shapesOf(fields: readonly (Field | ClientField | object)[], isTop = true): Shape[] {
  return fields.flatMap((field): Shape[] => {
    const type = 'type' in field && typeof field.type === 'string' ? field.type : 'tab'
    const name = 'name' in field && typeof field.name === 'string' ? field.name : undefined
    if (type === 'tabs') return 'tabs' in field && Array.isArray(field.tabs) ? shapesOf(field.tabs, isTop) : []
    // Rows, collapsibles and tabs without a name only lay out what is in them.
    if (name === undefined) return shapesOf(innerOf(field), isTop)
    const kind = kinds[type]
    if (!kind || name === 'id' || (isTop && DERIVED.has(name))) return []
    const label = ('label' in field ? chinese(field.label) : undefined) ?? name
    const labels: unknown = 'labels' in field ? field.labels : undefined
    return [
      {
        name,
        label,
        kind,
        options: optionsOf(field),
        relationTo: targetsOf(field),
        singular: (isRecord(labels) ? chinese(labels.singular) : undefined) ?? label,
        fields: kind === 'list' || kind === 'group' ? shapesOf(innerOf(field), false) : [],
      },
    ]
  })
}
