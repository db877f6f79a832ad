import { describe, expect, it } from 'vitest'
import { countBy, groupBy } from '@/shared/group'
import { highlight } from '@/shared/highlight'
import { populated, populatedAll } from '@/shared/populated'

describe('groupBy', () => {
  it('keeps the order of first appearance and compares numbers with text', () => {
    const items = [
      { id: 1, of: 2 },
      { id: 2, of: 1 },
      { id: 3, of: '2' },
    ]
    expect(groupBy(items, (item) => item.of).map(({ key, items: own }) => [key, own.map(({ id }) => id)])).toEqual([
      [2, [1, 3]],
      [1, [2]],
    ])
  })

  it('counts', () => {
    expect([...countBy(['a', 'b', 'a'], (letter) => letter)]).toEqual([
      ['a', 2],
      ['b', 1],
    ])
  })
})

describe('highlight', () => {
  it.each([
    [
      '电梯困人处置',
      '电梯',
      [
        ['电梯', true],
        ['困人处置', false],
      ],
    ],
    [
      'HQ-WX-001',
      'wx',
      [
        ['HQ-', false],
        ['WX', true],
        ['-001', false],
      ],
    ],
    [
      '停水 停电',
      '停电 停水',
      [
        ['停水', true],
        [' ', false],
        ['停电', true],
      ],
    ],
    [
      'a.b',
      '.',
      [
        ['a', false],
        ['.', true],
        ['b', false],
      ],
    ],
    ['无关', '电梯', [['无关', false]]],
    ['空', '  ', [['空', false]]],
  ])('%s, searched for %s', (text, query, expected) => {
    expect(highlight(text, query).map((segment) => [segment.text, segment.isMatch])).toEqual(expected)
  })
})

describe('populated', () => {
  it('tells a document from an id', () => {
    expect(populated({ id: 1 })).toEqual({ id: 1 })
    expect([populated(1), populated('65f0'), populated(null), populated(undefined)]).toEqual(Array(4).fill(undefined))
    expect(populatedAll([1, { id: 2 }, 'x'])).toEqual([{ id: 2 }])
    expect(populatedAll(null)).toEqual([])
  })
})
