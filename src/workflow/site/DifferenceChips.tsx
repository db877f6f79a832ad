import { Chip } from '@/ui/Chip'
import type { Place } from '../diff/types'

/** The class that draws the edge of an item by what became of it. */
export const edgeOf = ({ from, to, isMoved }: Place): string =>
  [
    'difference-row',
    from === undefined ? 'difference-added' : '',
    to === undefined ? 'difference-removed' : '',
    isMoved ? 'difference-moved' : '',
  ]
    .filter(Boolean)
    .join(' ')

/** Whether there is something to say of an item beside its words. */
export const hasChip = ({ from, to, isMoved }: Place): boolean => from === undefined || to === undefined || isMoved

/** What became of a row or a paragraph, as words with a sign: came, went, moved, reformatted. */
export function DifferenceChips({ place, notes = [] }: { place: Place; notes?: string[] }) {
  const { from, to, isMoved } = place
  if (!hasChip(place) && notes.length === 0) return null
  return (
    <span className="difference-chips inline-flex flex-wrap gap-2">
      {from === undefined ? <Chip tone="ok">＋ 新增</Chip> : null}
      {to === undefined ? <Chip tone="alarm">－ 删除</Chip> : null}
      {isMoved && from !== undefined && to !== undefined ? (
        <Chip tone="review">
          ⇅ 移动：第 {from + 1} → 第 {to + 1}
        </Chip>
      ) : null}
      {notes.map((note) => (
        <Chip key={note}>{note}</Chip>
      ))}
    </span>
  )
}
