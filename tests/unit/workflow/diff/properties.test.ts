import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffRichText, diffTable } from '@/workflow/diff/blocks'
import { differenceOf } from '@/workflow/diff/document'
import { foldSame, foldText } from '@/workflow/diff/fold'
import { matchItems } from '@/workflow/diff/match'
import type { Place, Segment } from '@/workflow/diff/types'
import { diffText } from '@/workflow/diff/words'

const beforeOf = (segments: Segment[]) =>
  segments.flatMap(({ mark, text }) => (mark === 'added' ? [] : [text])).join('')
const afterOf = (segments: Segment[]) =>
  segments.flatMap(({ mark, text }) => (mark === 'removed' ? [] : [text])).join('')

/** Words that meet again and again, as the versions of a document do. */
const phrase = fc.constantFrom('断电', '挂牌', '检查', '电梯', '，', '。', '\n', '15', '分钟', ' ', 'A', '的')
const chinese = fc.array(phrase, { maxLength: 30 }).map((parts) => parts.join(''))
const text = fc.oneof(
  chinese,
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
)

describe('the difference of two texts', () => {
  it('gives both texts back', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const segments = diffText(before, after)
        expect(beforeOf(segments)).toBe(before)
        expect(afterOf(segments)).toBe(after)
        expect(segments.every((segment) => segment.text !== '')).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('says nothing of equal texts', () => {
    fc.assert(
      fc.property(text, (same) => {
        expect(diffText(same, same).every(({ mark }) => mark === 'same')).toBe(true)
      }),
    )
  })
})

const item = fc.record({
  id: fc.option(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { nil: undefined }),
  kind: fc.constantFrom('row', 'table'),
  text: chinese,
})
const items = fc.uniqueArray(item, { maxLength: 12, selector: ({ id }) => id ?? Symbol() })

const defined = (numbers: (number | undefined)[]) => numbers.filter((number) => number !== undefined)
const numbersUpTo = (length: number) => Array.from({ length }, (_, index) => index)
const ascends = (numbers: number[]) =>
  numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0))

describe('the rows of two lists', () => {
  it('all stand in the answer once, in the new order, and moved ones are not lost', () => {
    fc.assert(
      fc.property(items, items, (before, after) => {
        const places = matchItems(before, after)
        expect(defined(places.map(({ from }) => from)).sort((a, b) => a - b)).toEqual(numbersUpTo(before.length))
        expect(defined(places.map(({ to }) => to))).toEqual(numbersUpTo(after.length))
        const stayed = places.filter(({ from, to, isMoved }) => from !== undefined && to !== undefined && !isMoved)
        expect(ascends(defined(stayed.map(({ from }) => from)))).toBe(true)
        // What was removed stands where it was, among those that stayed.
        expect(ascends(defined(places.filter(({ isMoved }) => !isMoved).map(({ from }) => from)))).toBe(true)
        for (const { from, to, isMoved } of places) if (isMoved) expect([from, to]).not.toContain(undefined)
      }),
      { numRuns: 500 },
    )
  })

  it('are recognised by their ids whatever they say', () => {
    fc.assert(
      fc.property(items, items, (before, after) => {
        for (const { from, to } of matchItems(before, after)) {
          const own = from === undefined ? undefined : before[from]?.id
          const other = after.findIndex(({ id }) => id !== undefined && id === own)
          if (other >= 0) expect(to).toBe(other)
        }
      }),
    )
  })

  it('change nothing when shuffled but their places', () => {
    const shuffled = fc
      .uniqueArray(fc.string({ minLength: 1 }), { maxLength: 10 })
      .chain((ids) => fc.tuple(fc.constant(ids), fc.shuffledSubarray(ids, { minLength: ids.length })))
    fc.assert(
      fc.property(shuffled, ([ids, other]) => {
        const rows = (list: string[]) => list.map((id) => ({ id, kind: 'row', text: id }))
        const places: Place[] = matchItems(rows(ids), rows(other))
        expect(places).toHaveLength(ids.length)
        if (ids.join() === other.join()) expect(places.some(({ isMoved }) => isMoved)).toBe(false)
        expect(places.every(({ from, to }) => from !== undefined && to !== undefined)).toBe(true)
      }),
    )
  })
})

describe('a table', () => {
  const table = fc.integer({ min: 0, max: 4 }).chain((width) =>
    fc.array(
      fc.array(fc.record({ text: fc.constantFrom('', '灭火器', '手电', '2', '库房'), isHeader: fc.boolean() }), {
        minLength: width,
        maxLength: width,
      }),
      { maxLength: 6 },
    ),
  )
  const joined = (row: { text: string }[]) => row.map(({ text: cell }) => cell).join('')

  it('gives both tables back, row by row', () => {
    fc.assert(
      fc.property(table, table, (before, after) => {
        const rows = diffTable(before, after)
        const old = rows.filter(({ from }) => from !== undefined).sort((a, b) => (a.from ?? 0) - (b.from ?? 0))
        const cells = (side: (segments: Segment[]) => string) => (row: (typeof rows)[number]) =>
          row.cells.map(({ segments }) => side(segments)).join('')
        expect(rows.filter(({ to }) => to !== undefined).map(cells(afterOf))).toEqual(after.map(joined))
        expect(old.map(cells(beforeOf)).length).toBe(before.length)
        // Columns that changed places are told as removed and added, so only the letters of a row are sure to be there.
        const letters = (word: string) => [...word].sort().join('')
        expect(old.map(cells(beforeOf)).map(letters)).toEqual(before.map(joined).map(letters))
      }),
      { numRuns: 300 },
    )
  })
})

type Fields = Parameters<typeof differenceOf>[0]['fields']
const fields: Fields = [
  { name: 'title', type: 'text' },
  {
    name: 'steps',
    type: 'array',
    fields: [
      { name: 'text', type: 'textarea' },
      { name: 'minutes', type: 'number' },
    ],
  },
  { name: 'content', type: 'richText' },
  { name: 'isVeto', type: 'checkbox' },
  { name: 'related', type: 'relationship', relationTo: 'sops', hasMany: true },
]
const paragraph = chinese.map((words) => ({ type: 'paragraph', children: [{ type: 'text', text: words, format: 0 }] }))
const richText = fc.array(paragraph, { maxLength: 8 }).map((children) => ({ root: { type: 'root', children } }))
const document = fc.record({
  title: chinese,
  steps: fc.array(fc.record({ text: chinese, minutes: fc.option(fc.nat()) }), { maxLength: 6 }),
  content: fc.option(richText),
  isVeto: fc.option(fc.boolean()),
  related: fc.uniqueArray(fc.nat({ max: 9 }), { maxLength: 4 }),
})
const nameOf = (_to: string, id: number | string) => `第${id}号`

describe('two documents', () => {
  it('that are equal differ in nothing', () => {
    fc.assert(
      fc.property(document, (doc) => {
        const { fields: changes, summary } = differenceOf({ fields, before: doc, after: structuredClone(doc), nameOf })
        expect(changes).toEqual([])
        expect(summary.text).toBe('与现行版本相比，内容没有变化')
      }),
    )
  })

  it('of any kind are compared, and the number of rows is kept', () => {
    fc.assert(
      fc.property(document, document, (before, after) => {
        const { fields: changes, summary } = differenceOf({ fields, before, after, nameOf })
        const steps = changes.find(({ name }) => name === 'steps')?.change
        if (steps?.kind === 'list') {
          expect(steps.rows.filter(({ to }) => to !== undefined)).toHaveLength(after.steps.length)
          expect(steps.rows.filter(({ from }) => from !== undefined)).toHaveLength(before.steps.length)
        }
        const { changed, added, removed, moved, formatted } = summary
        expect(changed + added + removed + moved + formatted > 0).toBe(changes.length > 0)
      }),
      { numRuns: 150 },
    )
  })

  it('give back the paragraphs of their rich texts', () => {
    fc.assert(
      fc.property(richText, richText, (before, after) => {
        const words = (content: typeof before) =>
          content.root.children.map(({ children }) => children[0]?.text).filter(Boolean)
        const blocks = diffRichText(before, after, nameOf)
        if (!blocks) {
          expect(words(before)).toEqual(words(after))
          return
        }
        const old = blocks.filter(({ from }) => from !== undefined).sort((a, b) => (a.from ?? 0) - (b.from ?? 0))
        expect(old.map(({ segments }) => beforeOf(segments))).toEqual(words(before))
        const now = blocks.filter(({ to }) => to !== undefined)
        expect(now.map(({ segments }) => afterOf(segments))).toEqual(words(after))
      }),
      { numRuns: 300 },
    )
  })
})

describe('folding', () => {
  it('loses no item and folds no change', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean()), (changed) => {
        const numbered = changed.map((isChanged, index) => ({ isChanged, index }))
        const runs = foldSame(numbered, ({ isChanged }) => !isChanged)
        expect(runs.flatMap((run) => run.items)).toEqual(numbered)
        expect(
          runs
            .filter((run) => run.isFolded)
            .flatMap((run) => run.items)
            .some(({ isChanged }) => isChanged),
        ).toBe(false)
      }),
    )
  })

  it('loses no character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 600 }), (long) => {
        const { head, middle, tail } = foldText(long)
        expect(head + middle + tail).toBe(long)
      }),
    )
  })
})
