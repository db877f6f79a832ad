import { highlight } from '@/shared/highlight'

/** A text in which the words searched for are marked. */
export function Highlighted({ text, query }: { text: string; query: string }) {
  if (!query) return text
  let offset = 0
  return highlight(text, query).map((segment) => {
    offset += segment.text.length
    return segment.isMatch ? (
      <mark key={offset} className="bg-due-wash text-ink">
        {segment.text}
      </mark>
    ) : (
      segment.text
    )
  })
}
