import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { storedDay } from '@/shared/calendar'
import { isStepPassed } from '@/workflow/rules/deciders'
import { timeOf } from '@/workflow/rules/delegations'
import { remedyFor, standingOf } from '@/workflow/rules/stuck'

describe('the day of a stored date', () => {
  it.each([
    ['the console’s form: noon', '2026-12-01T12:00:00.000Z', '2026-12-01'],
    ['a plain day', '2026-12-01', '2026-12-01'],
    ['midnight', '2026-12-01T00:00:00.000Z', '2026-12-01'],
    ['the last second, tomorrow in Beijing', '2026-12-01T23:59:59.999Z', '2026-12-01'],
    ['a date object', new Date('2026-12-01T12:00:00.000Z'), '2026-12-01'],
    ['no date', 'soon', undefined],
    ['nothing', undefined, undefined],
  ])('%s', (_, value, expected) => {
    expect(storedDay(value)).toBe(expected)
  })
})

describe('when a delegation holds', () => {
  const days = { from: '2026-12-01', until: '2026-12-03' }
  it.each([
    ['2026-11-30', 'coming'],
    ['2026-12-01', 'running'],
    ['2026-12-03', 'running'],
    ['2026-12-04', 'past'],
  ])('%s: %s', (day, expected) => {
    expect(timeOf(days, day)).toBe(expected)
  })
})

describe('a waiting step looked at again', () => {
  it.each([
    ['all: the other one left after one approved', 'all', [1], [1], 'passed'],
    ['all: one is still to decide', 'all', [1, 2], [1], 'waiting'],
    ['all: who approved left, the other is still to decide', 'all', [2], [1], 'waiting'],
    ['all: everybody left', 'all', [], [1], 'nobody'],
    ['any: nobody has decided', 'any', [1, 2], [], 'waiting'],
    ['any: the only one left', 'any', [], [], 'nobody'],
  ] as const)('%s', (_, rule, asked, done, expected) => {
    expect(standingOf({ rule }, [...asked], [...done])).toBe(expected)
  })

  it('without a step nobody is asked', () => {
    expect(standingOf(undefined, [1], [1])).toBe('nobody')
  })

  it('passes only what an approval by somebody still asked has passed', () => {
    const ids = fc.uniqueArray(fc.integer({ min: 1, max: 6 }))
    fc.assert(
      fc.property(fc.constantFrom('any' as const, 'all' as const), ids, ids, (rule, asked, done) => {
        const isPassed = standingOf({ rule }, asked, done) === 'passed'
        expect(isPassed).toBe(isStepPassed(rule, asked, done))
        if (isPassed) expect(asked.some((id) => done.includes(id))).toBe(true)
      }),
    )
  })

  it('names a way out for each kind of step', () => {
    const remedies = ([undefined, 'role', 'people', 'head'] as const).map(remedyFor)
    expect(new Set(remedies).size).toBe(4)
    for (const remedy of remedies) expect(remedy).toContain('撤回')
  })
})
