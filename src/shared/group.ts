export interface Group<Key, Item> {
  key: Key
  items: Item[]
}

/**
 * Groups items by a key; groups come in the order in which their keys first appear.
 * @param keyOf the key of an item; keys are compared as text, so that ids may be numbers or strings
 */
export function groupBy<Item, Key>(items: Item[], keyOf: (item: Item) => Key): Group<Key, Item>[] {
  const groups = new Map<string, Group<Key, Item>>()
  for (const item of items) {
    const key = keyOf(item)
    const known = groups.get(String(key))
    if (known) known.items.push(item)
    else groups.set(String(key), { key, items: [item] })
  }
  return [...groups.values()]
}

/** How many items have each key. */
export function countBy<Item>(items: Item[], keyOf: (item: Item) => unknown): Map<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(String(keyOf(item)), (counts.get(String(keyOf(item))) ?? 0) + 1)
  return counts
}
