import { isRecord } from '@/shared/record'

function tagsIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(tagsIn)
  if (!isRecord(node)) return []
  const own = node.type === 'heading' && typeof node.tag === 'string' ? [node.tag] : []
  return [...own, ...tagsIn(node.root ?? node.children ?? [])]
}

/**
 * The level at which each heading of a text stands on the page: directly below the heading over the text, without
 * gaps, whichever sizes the editor chose (a screen reader announces levels, not sizes).
 * @param under level of the heading over the text, 1 to 5
 * @returns from the editor's tag (`h1` … `h6`) to the page's level, at most 6
 */
export function headingLevels(content: unknown, under: number): Map<string, number> {
  const used = [...new Set(tagsIn(content))].sort()
  return new Map(used.map((tag, index) => [tag, Math.min(under + 1 + index, 6)]))
}
