import { canonicalEntry, type Hashed, type StoredEntry } from './canonical'

/** A place in the chain. */
export interface Link {
  seq: number
  hash: string
}

/** What stands before the first entry of all. */
export const GENESIS: Link = { seq: 0, hash: '0'.repeat(64) }

/**
 * `altered`: an entry's content does not match its hash · `unlinked`: it does not name the entry before by its hash ·
 * `missing`: numbers are gone · `reordered`: a number stands twice or in the wrong place · `truncated`: the end is
 * gone · `headless`: the note of where the chain ends is gone.
 */
export type ProblemKind = 'altered' | 'unlinked' | 'missing' | 'reordered' | 'truncated' | 'headless'

export interface Problem {
  kind: ProblemKind
  seq: number
  /** The last number concerned, where there are several. */
  until?: number
}

export interface ChainCheckArgs {
  /** Where the chain begins: `GENESIS`, or the last entry that was removed by the retention setting. */
  start: Link
  /** Where it ends, as noted apart from it; undefined when there is no such note. */
  head: Link | undefined
  digest: (text: string) => string
}

export interface ChainCheck {
  /** Takes the next entry, in the order of their numbers. */
  add: (entry: StoredEntry) => void
  /** What is wrong with the whole. */
  end: () => ChainResult
}

export interface ChainResult {
  count: number
  last: Link
  problems: Problem[]
}

/** The entry with its hash. */
export function sealed<Entry extends Hashed>(entry: Entry, digest: (text: string) => string): Entry & { hash: string } {
  return { ...entry, hash: digest(canonicalEntry(entry)) }
}

const range = (kind: ProblemKind, seq: number, until: number): Problem =>
  until > seq ? { kind, seq, until } : { kind, seq }

/** What an entry shows about itself and its place behind the last one. */
function problemsOf(entry: StoredEntry, last: Link, digest: (text: string) => string): Problem[] {
  const { seq, hash, previousHash } = entry
  const own: Problem[] = digest(canonicalEntry(entry)) === hash ? [] : [{ kind: 'altered', seq }]
  if (seq <= last.seq) return [...own, { kind: 'reordered', seq }]
  if (seq > last.seq + 1) return [...own, range('missing', last.seq + 1, seq - 1)]
  return previousHash === last.hash ? own : [...own, { kind: 'unlinked', seq }]
}

/**
 * Checks a chain entry by entry, so that its length costs no memory. Entries behind `head` are fine: they were added while
 * the check ran.
 */
export function startCheck({ start, head, digest }: ChainCheckArgs): ChainCheck {
  const problems: Problem[] = []
  let last = start
  let count = 0
  const add = (entry: StoredEntry): void => {
    count += 1
    const found = problemsOf(entry, last, digest)
    const isOtherHead = entry.seq === head?.seq && entry.hash !== head.hash
    if (isOtherHead && !found.some(({ kind }) => kind === 'altered')) found.push({ kind: 'altered', seq: entry.seq })
    problems.push(...found)
    if (entry.seq > last.seq) last = { seq: entry.seq, hash: entry.hash }
  }
  const end = (): ChainResult => {
    const found = [...problems]
    if (head && head.seq > last.seq) found.push(range('truncated', last.seq + 1, head.seq))
    if (!head && last.seq > 0) found.push({ kind: 'headless', seq: last.seq })
    return { count, last, problems: found }
  }
  return { add, end }
}
