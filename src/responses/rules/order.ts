import type { Entry } from '../model'
import type { Mark } from './state'

/** The stored form of an entry wins over the one that waits on a phone. */
const better = (known: Entry | undefined, entry: Entry) => (known && known.seq !== null ? known : entry)

/** Every entry once, in the order in which things happened; of one moment by the phone's own key, which counts up. */
export function inOrder(entries: Entry[]): Entry[] {
  const once = new Map<string, Entry>()
  for (const entry of entries) once.set(entry.clientId, better(once.get(entry.clientId), entry))
  const timed = [...once.values()].map((entry) => ({ entry, time: Date.parse(entry.at) }))
  timed.sort(
    (a, b) =>
      a.time - b.time || (a.entry.clientId < b.entry.clientId ? -1 : a.entry.clientId > b.entry.clientId ? 1 : 0),
  )
  return timed.map(({ entry }) => entry)
}

/** The highest number up to which no entry is missing: what comes after it is asked for again. */
export function knownUpTo(entries: Entry[]): number {
  const numbers = new Set(entries.map(({ seq }) => seq))
  let last = 0
  while (numbers.has(last + 1)) last += 1
  return last
}

/** Who an entry is by, and when. */
export const markOf = ({ by, byName, at, seq }: Entry): Mark => ({ id: by, name: byName, at, isPending: seq === null })
