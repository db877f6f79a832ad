import { diffArrays } from 'diff'
import { profileOf, similarity } from './similarity'
import type { Mark, Segment } from './types'

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
/** Below this likeness two texts are shown whole, one after the other: a mixture of both reads as neither. */
const ALIKE = 0.2
/** Texts shorter than this are always compared word by word. */
const SHORT = 12
/** Edits after which the search for the shortest difference ends, so that no text can hold up the page. */
const MAX_EDITS = 2000
/** The longest run of unchanged characters that may vanish between two changes. */
const ISLAND = 4

const wordsOf = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment)

/** Something that stayed, or what was removed and added in one place. */
interface Stretch {
  same: string
  removed: string
  added: string
}

function stretchesOf(before: string, after: string): Stretch[] {
  const whole = [{ same: '', removed: before, added: after }]
  const isLong = Math.max(before.length, after.length) > SHORT
  if (isLong && similarity(profileOf(before), profileOf(after)) < ALIKE) return whole
  const parts = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: MAX_EDITS })
  if (!parts) return whole
  const stretches: Stretch[] = []
  for (const { value, added, removed } of parts) {
    const text = value.join('')
    const last = stretches.at(-1)
    if (!added && !removed) stretches.push({ same: text, removed: '', added: '' })
    else if (last && !last.same) {
      if (added) last.added += text
      else last.removed += text
    } else stretches.push({ same: '', removed: removed ? text : '', added: added ? text : '' })
  }
  return stretches
}

const isIsland = (same: string, left: Stretch, right: Stretch): boolean =>
  same.length <= ISLAND &&
  [left, right].every(({ removed, added }) => same.length * 2 <= Math.max(removed.length, added.length))

/** Lets a word or two that stayed by chance between two changes go with them. */
function withoutIslands(stretches: Stretch[]): Stretch[] {
  const merged: Stretch[] = []
  for (const [index, stretch] of stretches.entries()) {
    const [last, next] = [merged.at(-1), stretches[index + 1]]
    if (stretch.same && last && !last.same && next && isIsland(stretch.same, last, next)) {
      last.removed += stretch.same
      last.added += stretch.same
    } else if (!stretch.same && last && !last.same) {
      last.removed += stretch.removed
      last.added += stretch.added
    } else merged.push({ ...stretch })
  }
  return merged
}

/**
 * The difference of two texts as running text, word by word. What is not `added` makes up the text before, what is
 * not `removed` the text after. A removal stands in front of what replaces it.
 */
export function diffText(before: string, after: string): Segment[] {
  if (before === after) return segmentsOf([['same', before]])
  return segmentsOf(
    withoutIslands(stretchesOf(before, after)).flatMap(({ same, removed, added }): [Mark, string][] => [
      ['same', same],
      ['removed', removed],
      ['added', added],
    ]),
  )
}

const segmentsOf = (parts: [Mark, string][]): Segment[] =>
  parts.filter(([, text]) => text !== '').map(([mark, text]) => ({ text, mark }))
