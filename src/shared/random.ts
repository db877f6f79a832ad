/** A small seeded random source: the same seed gives the same sequence on every machine. */
export interface Random {
  /** A number in [0, 1). */
  next: () => number
  /** A whole number between both limits, limits included. */
  int: (low: number, high: number) => number
  /** One of the values; the list must not be empty. */
  pick: <Value>(values: readonly Value[]) => Value
  /** True with the given probability (0–1). */
  chance: (probability: number) => boolean
  /** A shuffled copy. */
  shuffle: <Value>(values: readonly Value[]) => Value[]
}

/** mulberry32: 32 bits of state, plenty for demo data, never for anything secret. */
const mulberry32 = (seed: number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** FNV-1a, so that a readable name ("training") can be a seed. */
const hash = (text: string) => {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  }
  return value >>> 0
}

/** Creates a random source from a name or a number. */
export const createRandom = (seed: string | number): Random => {
  const next = mulberry32(typeof seed === 'number' ? seed : hash(seed))
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  const pick = <Value>(values: readonly Value[]): Value => {
    const value = values[int(0, values.length - 1)]
    if (value === undefined) throw new Error('pick: the list is empty')
    return value
  }
  const shuffle = <Value>(values: readonly Value[]): Value[] =>
    values
      .map((value) => ({ value, order: next() }))
      .sort((first, second) => first.order - second.order)
      .map(({ value }) => value)
  return { next, int, pick, chance: (probability) => next() < probability, shuffle }
}
