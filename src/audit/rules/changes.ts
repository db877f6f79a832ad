import { idOf, idsOf } from '@/shared/ids'
import { isRecord } from '@/shared/record'

type Doc = Record<string, unknown>

/** Bookkeeping of the database, which says nothing about what somebody did. */
const IGNORED = new Set(['id', 'updatedAt', 'createdAt', 'sessions', 'globalType', '_status'])

/** Empty in any of its forms is the same emptiness; relations count as their ids. */
function comparable(value: unknown): unknown {
  if (value === undefined || value === null || value === '') return null
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(comparable)
  if (!isRecord(value)) return value
  // A row of an array carries an id of its own; a populated relation carries its dates too.
  if ('id' in value && 'updatedAt' in value) return idOf(value) ?? null
  const members = Object.entries(value).filter(([key]) => key !== 'id')
  return Object.fromEntries(
    members
      .map(([key, member]): [string, unknown] => [key, comparable(member)])
      .filter(([, member]) => member !== null)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}

const isSame = (left: unknown, right: unknown): boolean =>
  JSON.stringify(comparable(left)) === JSON.stringify(comparable(right))

/** Names of the fields that `data` changes in a document. */
export function changedFields(before: Doc, data: Doc): string[] {
  return Object.keys(data)
    .filter((name) => !IGNORED.has(name) && !isSame(before[name], data[name]))
    .sort()
}

const RIGHTS = ['roles', 'departments', 'staff', 'disabled'] as const

/** A right as the log keeps it: role names, ids as text, or whether. */
function rightOf(name: (typeof RIGHTS)[number], doc: Doc): string | string[] | boolean {
  if (name === 'disabled') return doc[name] === true
  if (name === 'staff') return String(idOf(doc[name]) ?? '')
  return name === 'roles' && Array.isArray(doc[name])
    ? doc[name].map(String).sort()
    : idsOf(doc[name]).map(String).sort()
}

export interface AccountChange {
  changed: string[]
  before: Doc
  after: Doc
}

const textOf = (value: unknown) => JSON.stringify(value)

/**
 * What a saving changes of an account's rights, before and after; of the name and the address only that they change.
 * Undefined when it changes nothing of this.
 */
export function accountChange(before: Doc, data: Doc): AccountChange | undefined {
  const rights = RIGHTS.filter((name) => name in data && textOf(rightOf(name, before)) !== textOf(rightOf(name, data)))
  const person = ['email', 'name'].filter((name) => name in data && !isSame(before[name], data[name]))
  const changed = [...rights, ...person]
  if (changed.length === 0) return undefined
  const pick = (doc: Doc): Doc => Object.fromEntries(rights.map((name) => [name, rightOf(name, doc)]))
  return { changed, before: pick(before), after: pick(data) }
}
