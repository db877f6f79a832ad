import { isRecord } from '@/shared/record'

/** An entry as it is stored, without what the database adds. */
export interface StoredEntry {
  seq: number
  /** ISO date-time. */
  at: string
  action: string
  title: string
  subjectCollection?: string | null | undefined
  subjectId?: string | null | undefined
  actorId?: string | null | undefined
  actorName?: string | null | undefined
  detail?: unknown
  previousHash: string
  hash: string
}

/** What the hash of an entry covers: everything but the hash itself. */
export type Hashed = Omit<StoredEntry, 'hash'>

/** Keys in one order, whatever order a database gives them back in. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (!isRecord(value)) return value
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted(value[key])]),
  )
}

/** A date as both databases give it back: to the millisecond, in UTC. What is no date stays, to be found altered. */
function moment(value: string): string {
  const date = new Date(value)
  return Number.isNaN(date.getTime()) ? String(value) : date.toISOString()
}

/** The text whose hash an entry carries. */
export function canonicalEntry(entry: Hashed): string {
  return JSON.stringify([
    entry.seq,
    moment(entry.at),
    entry.action,
    entry.title,
    [entry.subjectCollection ?? null, entry.subjectId ?? null],
    [entry.actorId ?? null, entry.actorName ?? null],
    sorted(entry.detail ?? null),
    entry.previousHash,
  ])
}

const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || (isRecord(value) && Object.keys(value).length === 0)

function withoutNothing(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNothing)
  if (!isRecord(value)) return value
  const members = Object.entries(value).map(([key, member]): [string, unknown] => [key, withoutNothing(member)])
  return Object.fromEntries(members.filter(([, member]) => !isNothing(member)))
}

/**
 * Detail as both databases keep it: plain JSON, without members that are absent, `null` or an empty object, which
 * MongoDB's driver leaves out. Null when nothing is left.
 */
export function storableDetail(detail: Record<string, unknown> | undefined): Record<string, unknown> | null {
  if (!detail) return null
  const plain: unknown = withoutNothing(JSON.parse(JSON.stringify(detail)))
  return isRecord(plain) && Object.keys(plain).length > 0 ? plain : null
}
