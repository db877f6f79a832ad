import { describe, expect, it } from 'vitest'
import { ownEffectiveDay } from '@/workflow/rules/effective'

const now = new Date('2026-11-23T04:00:00.000Z')
const past = '2026-03-01T04:00:00.000Z'
const later = '2026-12-01T04:00:00.000Z'

describe('the day on which a version takes effect', () => {
  it.each([
    ['a first release without a day', undefined, undefined, false, undefined],
    ['a first release of a text that is older', past, undefined, false, past],
    ['a first release for a day to come', later, undefined, false, later],
    ['a revision that keeps the day of the version before', past, past, true, undefined],
    ['a revision with another day in the past', past, '2026-01-01T04:00:00.000Z', true, undefined],
    ['a revision for a day to come', later, past, true, later],
    ['a revision that keeps a day still to come', later, later, true, undefined],
    ['a revision without a day', undefined, past, true, undefined],
  ])('%s', (_name, wanted, current, isRevision, expected) => {
    expect(ownEffectiveDay(wanted, { current, isRevision, now })).toBe(expected)
  })
})
