import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { average, share, sum } from '@/metrics/rules'

describe('figures', () => {
  it.each([
    [[], 0],
    [[0.1, 0.2], 0.3],
    [[1.25, 1], 2.3],
    [[8, 4, 2.5], 14.5],
  ])('sum of %j is %d', (values, expected) => {
    expect(sum(values)).toBe(expected)
  })
  it.each([
    [[], 0],
    [[84, 89.6, 75.2, 89], 84.45],
    [[1, 2], 1.5],
    [[1, 1, 2], 1.33],
  ])('average of %j is %d', (values, expected) => {
    expect(average(values)).toBe(expected)
  })
  it.each([
    [0, 0, 0],
    [1, 3, 33.3],
    [2, 3, 66.7],
    [5, 5, 100],
  ])('%d of %d is %d %%', (part, whole, expected) => {
    expect(share(part, whole)).toBe(expected)
  })
  it('an average lies between the smallest and the largest', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1 }), (values) => {
        expect(average(values)).toBeGreaterThanOrEqual(Math.min(...values) - 0.01)
        expect(average(values)).toBeLessThanOrEqual(Math.max(...values) + 0.01)
      }),
    )
  })
})
