import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '@/shared/calendar'
import { certificationState, expiryOf, nextReviewOf, recordTitle } from '@/training/rules'

const day = (text: string) => `${text}T00:00:00.000Z`

describe('expiryOf', () => {
  const years = (count: number, expiryMode: 'completion' | 'previous' | 'fixed' = 'completion') => ({
    validMonths: count * 12,
    expiryMode,
  })
  it.each([
    ['特种作业操作证: six years', years(6), { issuedOn: day('2020-05-10') }, null, day('2026-05-10')],
    ['健康证: one year', years(1), { issuedOn: day('2025-12-31') }, null, day('2026-12-31')],
    ['a leap day', years(1), { issuedOn: day('2024-02-29') }, null, day('2025-02-28')],
    [
      'a short month',
      { validMonths: 1, expiryMode: 'completion' as const },
      { issuedOn: day('2026-01-31') },
      null,
      day('2026-02-28'),
    ],
    [
      'no fixed validity',
      { validMonths: null, expiryMode: 'completion' as const },
      { issuedOn: day('2026-01-31') },
      null,
      null,
    ],
    ['not issued yet', years(1), {}, null, null],
    [
      'as printed',
      years(1, 'fixed'),
      { issuedOn: day('2026-01-01'), expiresOn: day('2029-03-04') },
      null,
      day('2029-03-04'),
    ],
    ['nothing printed', years(1, 'fixed'), { issuedOn: day('2026-01-01') }, null, null],
    [
      'renewed in time: from the previous end',
      years(1, 'previous'),
      { issuedOn: day('2026-05-20') },
      day('2026-06-01'),
      day('2027-06-01'),
    ],
    [
      'renewed on the last day',
      years(1, 'previous'),
      { issuedOn: day('2026-06-01') },
      day('2026-06-01'),
      day('2027-06-01'),
    ],
    [
      'renewed too late: from the issue',
      years(1, 'previous'),
      { issuedOn: day('2026-06-02') },
      day('2026-06-01'),
      day('2027-06-02'),
    ],
    ['the first one', years(1, 'previous'), { issuedOn: day('2026-06-02') }, null, day('2027-06-02')],
    [
      'a typed end is not believed',
      years(1),
      { issuedOn: day('2026-06-02'), expiresOn: day('2099-01-01') },
      null,
      day('2027-06-02'),
    ],
  ])('%s', (_, rule, dates, previous, expected) => {
    expect(expiryOf(rule, dates, previous)).toBe(expected)
  })
})

describe('nextReviewOf', () => {
  const rule = { reviewMonths: 36 }
  it.each([
    ['three years after the issue', rule, { issuedOn: day('2020-05-10') }, day('2026-05-10'), day('2023-05-10')],
    [
      'three years after the last review',
      rule,
      { issuedOn: day('2020-05-10'), lastReviewedOn: day('2023-04-01') },
      day('2026-05-10'),
      day('2026-04-01'),
    ],
    [
      'never after the expiry',
      rule,
      { issuedOn: day('2020-05-10'), lastReviewedOn: day('2024-04-01') },
      day('2026-05-10'),
      day('2026-05-10'),
    ],
    ['no expiry', rule, { issuedOn: day('2020-05-10') }, null, day('2023-05-10')],
    ['no review', { reviewMonths: null }, { issuedOn: day('2020-05-10') }, null, null],
    ['not issued', rule, {}, null, null],
  ])('%s', (_, own, dates, expiresOn, expected) => {
    expect(nextReviewOf(own, dates, expiresOn)).toBe(expected)
  })
})

describe('certificationState', () => {
  const noon = new Date('2026-06-30T04:00:00.000Z')
  it.each([
    ['far away', { expiresOn: day('2027-06-30') }, 30, noon, 'valid'],
    ['inside the window', { expiresOn: day('2026-07-30') }, 30, noon, 'due'],
    ['a day before the window', { expiresOn: day('2026-07-31') }, 30, noon, 'valid'],
    ['the last day, in the morning', { expiresOn: day('2026-06-30') }, 30, noon, 'due'],
    [
      'the last day, at 23:59 in Shanghai',
      { expiresOn: day('2026-06-30') },
      30,
      new Date('2026-06-30T15:59:00.000Z'),
      'due',
    ],
    ['midnight in Shanghai', { expiresOn: day('2026-06-30') }, 30, new Date('2026-06-30T16:00:00.000Z'), 'expired'],
    [
      'entered in the console, at noon of its day',
      { expiresOn: '2026-06-30T12:00:00.000Z' },
      30,
      new Date('2026-06-30T15:00:00.000Z'),
      'due',
    ],
    [
      'a review is due before the expiry',
      { expiresOn: day('2029-01-01'), nextReviewOn: day('2026-07-15') },
      30,
      noon,
      'due',
    ],
    ['a review was missed', { expiresOn: day('2029-01-01'), nextReviewOn: day('2026-06-29') }, 30, noon, 'expired'],
    ['no end at all', {}, 30, noon, 'valid'],
    ['no window', { expiresOn: day('2026-06-30') }, 0, noon, 'due'],
    ['the default window', { expiresOn: day('2026-07-20') }, null, noon, 'due'],
    ['revoked', { expiresOn: day('2029-01-01'), revokedOn: day('2026-06-30') }, 30, noon, 'revoked'],
    ['to be revoked', { expiresOn: day('2029-01-01'), revokedOn: day('2026-07-01') }, 30, noon, 'valid'],
  ] as const)('%s', (_, dates, remindDays, now, expected) => {
    expect(certificationState(dates, remindDays, now)).toBe(expected)
  })
  it('only ever goes from valid to due to expired as time passes', () => {
    const order = { valid: 0, due: 1, expired: 2, revoked: 3 }
    fc.assert(
      fc.property(fc.nat({ max: 800 }), fc.nat({ max: 800 }), fc.nat({ max: 90 }), (first, second, window) => {
        const [early, late] = [Math.min(first, second), Math.max(first, second)].map(
          (days) => new Date(addDays(day('2026-01-01'), days)),
        )
        const state = (now: Date | undefined) =>
          order[certificationState({ expiresOn: day('2027-01-01') }, window, now ?? noon)]
        expect(state(early)).toBeLessThanOrEqual(state(late))
      }),
    )
  })
})

describe('recordTitle', () => {
  it.each([
    ['王建国', '低压电工作业', '王建国 · 低压电工作业'],
    ['王建国', null, '王建国'],
    [undefined, undefined, ''],
  ])('%s, %s', (person, subject, expected) => {
    expect(recordTitle(person, subject)).toBe(expected)
  })
})
