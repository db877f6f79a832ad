import { describe, expect, it } from 'vitest'
import { headingLevels } from '@/ui/headingLevels'

const text = (...tags: string[]) => ({
  root: { children: tags.map((tag) => ({ type: 'heading', tag, children: [] })) },
})

describe('headings of a text continue below the heading over it, without gaps', () => {
  const cases: [string, unknown, number, [string, number][]][] = [
    ['a text that begins with a small heading', text('h3', 'h3'), 2, [['h3', 3]]],
    [
      'two sizes',
      text('h2', 'h4', 'h2'),
      2,
      [
        ['h2', 3],
        ['h4', 4],
      ],
    ],
    ['below a third-level heading', text('h1'), 3, [['h1', 4]]],
    [
      'never deeper than six',
      text('h1', 'h2', 'h3'),
      5,
      [
        ['h1', 6],
        ['h2', 6],
        ['h3', 6],
      ],
    ],
    [
      'nested in another node',
      { root: { children: [{ type: 'quote', children: text('h2').root.children }] } },
      2,
      [['h2', 3]],
    ],
    ['no headings', { root: { children: [{ type: 'paragraph', children: [] }] } }, 2, []],
    ['no text', null, 2, []],
  ]
  it.each(cases)('%s', (_name, content, under, expected) => {
    expect([...headingLevels(content, under)]).toEqual(expected)
  })
})
