/** Items of a list that never changes on the page, with a key each. */
export function numbered<Item>(items: Item[]): { key: string; item: Item }[] {
  return items.map((item, index) => ({ key: String(index), item }))
}
