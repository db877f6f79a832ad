import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clampDepth, clampJoins, clampLimit, MAX_DEPTH, MAX_JOIN_LIMIT, MAX_LIMIT } from '@/access/limits'

describe('clampLimit', () => {
  it.each([
    [undefined, undefined],
    [null, undefined],
    ['', undefined],
    [0, MAX_LIMIT],
    [-1, MAX_LIMIT],
    [1, 1],
    ['20', 20],
    [2.9, 2],
    [MAX_LIMIT, MAX_LIMIT],
    [100_000, MAX_LIMIT],
    ['all', MAX_LIMIT],
    [Number.POSITIVE_INFINITY, MAX_LIMIT],
    [Number.NaN, MAX_LIMIT],
    [{}, MAX_LIMIT],
  ])('%j → %j', (asked, given) => {
    expect(clampLimit(asked, MAX_LIMIT)).toBe(given)
  })
  it('is never above the maximum nor, when given, below zero', () => {
    fc.assert(
      fc.property(fc.anything(), fc.integer({ min: 1, max: 500 }), (asked, max) => {
        const given = clampLimit(typeof asked === 'object' ? JSON.stringify(asked) : asked, max)
        expect(given === undefined || (given >= 0 && given <= max)).toBe(true)
      }),
    )
  })
})

describe('clampDepth', () => {
  it.each([
    [undefined, undefined],
    ['', undefined],
    [0, 0],
    [-5, 0],
    [2, 2],
    [10, MAX_DEPTH],
    ['10', MAX_DEPTH],
    ['deep', MAX_DEPTH],
    [Number.POSITIVE_INFINITY, MAX_DEPTH],
  ])('%j → %j', (asked, given) => {
    expect(clampDepth(asked)).toBe(given)
  })
})

describe('clampJoins', () => {
  it.each([
    ['no joins', false, false],
    ['one left out', { staff: false }, { staff: false }],
    ['all rows', { staff: { limit: 0 } }, { staff: { limit: MAX_JOIN_LIMIT } }],
    ['too many', { staff: { limit: '5000', sort: 'name' } }, { staff: { limit: MAX_JOIN_LIMIT, sort: 'name' } }],
    ['the field’s own limit', { staff: { sort: 'name' } }, { staff: { sort: 'name' } }],
    ['few', { staff: { limit: 3 } }, { staff: { limit: 3 } }],
  ])('%s', (_, asked, given) => {
    expect(clampJoins(asked)).toEqual(given)
  })
})
