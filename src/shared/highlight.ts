export interface Segment {
  text: string
  isMatch: boolean
}

/** Cuts a text where the words of a query stand in it, without regard to case. */
export function highlight(text: string, query: string): Segment[] {
  const words = query.split(/\s+/).filter(Boolean)
  if (words.length === 0) return [{ text, isMatch: false }]
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return text
    .split(new RegExp(`(${escaped.join('|')})`, 'iu'))
    .map((part, index) => ({ text: part, isMatch: index % 2 === 1 }))
    .filter((segment) => segment.text !== '')
}
