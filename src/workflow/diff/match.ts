import { diffArrays } from 'diff'
import { type Profile, profileOf, similarity } from './similarity'
import type { Place } from './types'

/** An item of a list as it is recognised in the other version. */
export interface Item {
  /** The row's own id, which stays when the row is edited; undefined for what has none. */
  id?: string | undefined
  /** Only items of a kind are the same item. */
  kind: string
  text: string
}

/** From this likeness on, items between the same neighbours are one item that was edited. */
const EDITED = 0.4
/** The same for a table, which keeps its place while many of its cells change. */
const EDITED_TABLE = 0.15
/** From this likeness on, an item is the same although it stands elsewhere. */
const CARRIED = 0.75
/** The most comparisons of a list with a list; beyond it items are only recognised by id and by equal text. */
const MAX_PAIRS = 250_000

type Pair = [before: number, after: number]

/** The longest run of pairs in which both sides ascend. */
function ascending(pairs: Pair[]): Pair[] {
  const sorted = [...pairs].sort(([a], [b]) => a - b)
  const ends: number[] = []
  const previous: number[] = []
  for (const [index, [, to]] of sorted.entries()) {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sorted[ends[middle] ?? 0]?.[1] ?? 0) < to) low = middle + 1
      else high = middle
    }
    previous[index] = low > 0 ? (ends[low - 1] ?? -1) : -1
    ends[low] = index
  }
  const run: Pair[] = []
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) {
    const pair = sorted[index]
    if (pair) run.unshift(pair)
  }
  return run
}

/** Finds the pairs of two lists, step by step; what is paired once stays paired. */
class Pairing {
  readonly pairs: Pair[] = []
  private readonly left = new Set<number>()
  private readonly right = new Set<number>()
  private readonly profiles: { before: Profile[]; after: Profile[] }

  constructor(
    private readonly before: Item[],
    private readonly after: Item[],
  ) {
    const profiles = (items: Item[]) => items.map(({ text }) => profileOf(text))
    this.profiles = { before: profiles(before), after: profiles(after) }
  }

  private add(from: number, to: number): void {
    if (this.left.has(from) || this.right.has(to)) return
    this.left.add(from)
    this.right.add(to)
    this.pairs.push([from, to])
  }

  private free(side: 'before' | 'after', start = 0, end = Number.POSITIVE_INFINITY): number[] {
    const [items, taken] = side === 'before' ? [this.before, this.left] : [this.after, this.right]
    return [...items.keys()].filter((index) => index >= start && index < end && !taken.has(index))
  }

  private likeness(from: number, to: number): number {
    const [a, b] = [this.profiles.before[from], this.profiles.after[to]]
    if (!a || !b || this.before[from]?.kind !== this.after[to]?.kind) return 0
    return similarity(a, b)
  }

  byId(): void {
    const places = new Map(this.after.flatMap(({ id }, index) => (id === undefined ? [] : [[id, index]])))
    for (const [from, { id }] of this.before.entries()) {
      const to = id === undefined ? undefined : places.get(id)
      if (to !== undefined) this.add(from, to)
    }
  }

  /** Items that say the same in the same order. */
  byText(): void {
    const [left, right] = [this.free('before'), this.free('after')]
    const key = (item: Item | undefined) => `${item?.kind} ${item?.text}`
    let [from, to] = [0, 0]
    for (const { count, added, removed } of diffArrays(
      left.map((index) => key(this.before[index])),
      right.map((index) => key(this.after[index])),
    )) {
      if (!added && !removed)
        for (let step = 0; step < count; step++) this.add(left[from + step] ?? -1, right[to + step] ?? -1)
      if (!added) from += count
      if (!removed) to += count
    }
  }

  /** Edited items between the same neighbours, in order. */
  byNeighbours(): void {
    let [from, to] = [0, 0]
    const anchors: Pair[] = [...ascending(this.pairs), [this.before.length, this.after.length]]
    for (const [nextFrom, nextTo] of anchors) {
      this.align(this.free('before', from, nextFrom), this.free('after', to, nextTo))
      from = nextFrom + 1
      to = nextTo + 1
    }
  }

  /** The pairing in order whose likeness is the greatest in all. */
  private align(left: number[], right: number[]): void {
    if (left.length * right.length > MAX_PAIRS) return
    const width = right.length + 1
    const best = new Float64Array((left.length + 1) * width)
    const score = (row: number, column: number) => {
      const likeness = this.likeness(left[row] ?? -1, right[column] ?? -1)
      const least = this.before[left[row] ?? -1]?.kind === 'table' ? EDITED_TABLE : EDITED
      return likeness >= least ? likeness : 0
    }
    const at = (row: number, column: number) => best[row * width + column] ?? 0
    for (let row = left.length - 1; row >= 0; row--)
      for (let column = right.length - 1; column >= 0; column--) {
        const own = score(row, column)
        const paired = own > 0 ? own + at(row + 1, column + 1) : 0
        best[row * width + column] = Math.max(paired, at(row + 1, column), at(row, column + 1))
      }
    for (let row = 0, column = 0; row < left.length && column < right.length; ) {
      if (at(row, column) === at(row + 1, column)) row++
      else if (at(row, column) === at(row, column + 1)) column++
      else this.add(left[row++] ?? -1, right[column++] ?? -1)
    }
  }

  /** Items carried to another place, the most alike first. */
  byLikeness(): void {
    const [left, right] = [this.free('before'), this.free('after')]
    if (left.length * right.length > MAX_PAIRS) return
    const candidates = left.flatMap((from) =>
      right
        .map((to) => ({ from, to, likeness: this.likeness(from, to) }))
        .filter(({ likeness }) => likeness >= CARRIED),
    )
    for (const { from, to } of candidates.sort((a, b) => b.likeness - a.likeness)) this.add(from, to)
  }
}

/**
 * Recognises the items of a list in another version of it, by id, then by text, then by likeness. Every item of both
 * stands in the answer once, in the order of the new list; what was removed stands where it was. Moved are the
 * fewest items that explain the new order.
 */
export function matchItems(before: Item[], after: Item[]): Place[] {
  const pairing = new Pairing(before, after)
  pairing.byId()
  pairing.byText()
  pairing.byNeighbours()
  pairing.byLikeness()
  const stable = ascending(pairing.pairs)
  const stayed = new Set(stable.map(([from]) => from))
  const fromOf = new Map(pairing.pairs.map(([from, to]) => [to, from]))
  const kept = new Set(pairing.pairs.map(([from]) => from))
  const places: Place[] = []
  const removedUpTo = (start: number, end: number) => {
    for (let from = start; from < end; from++) if (!kept.has(from)) places.push({ from, to: undefined, isMoved: false })
  }
  let next = 0
  for (const to of after.keys()) {
    const from = fromOf.get(to)
    if (from !== undefined && stayed.has(from)) {
      removedUpTo(next, from)
      next = from + 1
    }
    places.push({ from, to, isMoved: from !== undefined && !stayed.has(from) })
  }
  removedUpTo(next, before.length)
  return places
}
