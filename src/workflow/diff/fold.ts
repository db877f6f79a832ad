/** Neighbours in a list that are shown, or folded away together. */
export interface Run<Item> {
  items: Item[]
  isFolded: boolean
}

/**
 * Folds the long stretches of a list in which nothing changed; next to a change some stay in sight, for the context.
 * @param context how many unchanged items stay in sight on each side of a change
 * @param shortest fewer items than these are not worth folding
 */
export function foldSame<Item>(
  items: Item[],
  isSame: (item: Item) => boolean,
  { context = 1, shortest = 3 }: { context?: number; shortest?: number } = {},
): Run<Item>[] {
  const changed = items.flatMap((item, index) => (isSame(item) ? [] : [index]))
  const isNear = (index: number) => changed.some((change) => Math.abs(change - index) <= context)
  const runs: Run<Item>[] = []
  for (const [index, item] of items.entries()) {
    const isFolded = !isNear(index)
    const last = runs.at(-1)
    if (last?.isFolded === isFolded) last.items.push(item)
    else runs.push({ items: [item], isFolded })
  }
  return joinShown(runs.map((run) => ({ ...run, isFolded: run.isFolded && run.items.length >= shortest })))
}

function joinShown<Item>(runs: Run<Item>[]): Run<Item>[] {
  const joined: Run<Item>[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (last && !last.isFolded && !run.isFolded) last.items.push(...run.items)
    else joined.push({ ...run, items: [...run.items] })
  }
  return joined
}

/** How much unchanged text stays in sight beside a change, and from which length on the rest is folded. */
const SHOWN = 60
const FOLDED_FROM = 240

/** A long unchanged text in three parts: what stays in sight, what is folded, what stays in sight again. */
export function foldText(text: string): { head: string; middle: string; tail: string } {
  const characters = [...text]
  if (characters.length < FOLDED_FROM) return { head: text, middle: '', tail: '' }
  return {
    head: characters.slice(0, SHOWN).join(''),
    middle: characters.slice(SHOWN, -SHOWN).join(''),
    tail: characters.slice(-SHOWN).join(''),
  }
}
