/** Pairs of neighbouring characters of a text with their numbers. */
export interface Profile {
  pairs: Map<string, number>
  size: number
}

/** What a text is compared by: pairs within a line or cell, so that a new column leaves the others alike. */
export function profileOf(text: string): Profile {
  const pairs = new Map<string, number>()
  let size = 0
  const add = (pair: string) => {
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
    size++
  }
  for (const piece of text.split(/[\t\n]+/)) {
    const characters = [...piece.replace(/\s+/g, '')]
    if (characters.length === 1) add(characters[0] ?? '')
    for (let index = 0; index + 1 < characters.length; index++) add(`${characters[index]}${characters[index + 1]}`)
  }
  return { pairs, size }
}

/** How alike two texts are: 1 for the same, 0 for nothing in common (Dice's coefficient). Two empty texts are alike. */
export function similarity(a: Profile, b: Profile): number {
  if (a.size === 0 && b.size === 0) return 1
  if (a.size === 0 || b.size === 0) return 0
  const [small, large] = a.pairs.size <= b.pairs.size ? [a, b] : [b, a]
  let shared = 0
  for (const [pair, count] of small.pairs) shared += Math.min(count, large.pairs.get(pair) ?? 0)
  return (2 * shared) / (a.size + b.size)
}
