import { describe, expect, it } from 'vitest'
import { median, medianIfKnown, percentile } from '../../bench/lib/statistics'
import { render, widthOf } from '../../bench/lib/table'

describe('statistics', () => {
  it.each([
    [[3, 1, 2], 2],
    [[4, 1, 2, 3], 2.5],
    [[7], 7],
    [[], Number.NaN],
  ])('median of %j is %f', (values, expected) => {
    expect(median(values)).toBe(expected)
  })

  it.each([
    [0.5, 50],
    [0.99, 99],
    [1, 100],
    [0, 1],
  ])('of 1 to 100 the share %f lies at or below %i', (share, expected) => {
    expect(
      percentile(
        Array.from({ length: 100 }, (_, index) => 100 - index),
        share,
      ),
    ).toBe(expected)
  })

  it('knows no median of what is partly unknown', () => {
    expect(medianIfKnown([1, undefined, 3])).toBeUndefined()
    expect(medianIfKnown([])).toBeUndefined()
    expect(medianIfKnown([1, 2, 3])).toBe(2)
  })
})

describe('render', () => {
  it('counts a Chinese character as two columns', () => {
    expect(widthOf('首页 home')).toBe(9)
  })

  it('lines up text to the left and figures to the right', () => {
    const table = render(
      ['页面', '次/秒'],
      [
        ['首页', '1200'],
        ['标准一览', '–'],
      ],
    )
    expect(table.split('\n')).toEqual(['页面      次/秒', '────────  ─────', '首页       1200', '标准一览      –'])
  })
})
