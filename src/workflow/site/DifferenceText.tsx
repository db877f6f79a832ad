import { foldText } from '../diff/fold'
import type { Mark, NamedItem, Segment } from '../diff/types'
import { numbered } from './numbered'

/** A piece of text with its mark, which screen readers hear as a word. */
export function Marked({ text, mark }: { text: string; mark: Mark }) {
  if (mark === 'same') return text
  const Tag = mark === 'added' ? 'ins' : 'del'
  return (
    <Tag>
      <span className="sr-only">{mark === 'added' ? '〔新增：' : '〔删除：'}</span>
      {text}
      <span className="sr-only">〕</span>
    </Tag>
  )
}

/** Unchanged text; the middle of a long one is folded. */
function Same({ text }: { text: string }) {
  const { head, middle, tail } = foldText(text)
  if (!middle) return text
  return (
    <>
      {head}
      <details className="difference-fold-inline">
        <summary>……此处 {[...middle].length} 字未变，点开查看……</summary>
        {middle}
      </details>
      {tail}
    </>
  )
}

/** Running text with insertions and deletions. */
export function Words({ segments }: { segments: Segment[] }) {
  return numbered(segments).map(({ key, item }) =>
    item.mark === 'same' ? <Same key={key} text={item.text} /> : <Marked key={key} {...item} />,
  )
}

/** A value that was replaced by another. */
export function Replaced({ before, after }: { before: string; after: string }) {
  return (
    <>
      {before ? <Marked text={before} mark="removed" /> : null}
      {before && after ? <span aria-hidden="true"> → </span> : null}
      {after ? <Marked text={after} mark="added" /> : null}
    </>
  )
}

/** Documents named before and now. */
export function Named({ items, isReordered }: { items: NamedItem[]; isReordered: boolean }) {
  return (
    <>
      {numbered(items).map(({ key, item }, index) => (
        <span key={key}>
          {index > 0 ? '、' : ''}
          <Marked {...item} />
        </span>
      ))}
      {isReordered ? <span className="text-sm text-soft">（顺序调整）</span> : null}
    </>
  )
}
