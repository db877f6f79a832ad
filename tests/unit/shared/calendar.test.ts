import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { addDays, addMonths, dayOf, yearOf, yearRange } from '@/shared/calendar'

afterEach(() => vi.unstubAllEnvs())
const day = (text: string) => `${text}T00:00:00.000Z`

describe.each(['UTC', 'Asia/Shanghai', 'America/New_York'])('on a server in %s', (timeZone) => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-05-10', 72, '2032-05-10'],
    ['2026-12-31', 12, '2027-12-31'],
    ['2026-05-10', 0, '2026-05-10'],
  ])('%s and %d months make %s', (from, months, expected) => {
    vi.stubEnv('TZ', timeZone)
    expect(addMonths(day(from), months)).toBe(day(expected))
  })
  it('days do not stumble over summer time', () => {
    vi.stubEnv('TZ', timeZone)
    expect(addDays(day('2026-03-01'), 30)).toBe(day('2026-03-31'))
    expect(addDays(day('2026-03-31'), -30)).toBe(day('2026-03-01'))
  })
})

describe('addMonths', () => {
  it('keeps the time of day and never goes past the month', () => {
    const dates = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(dates, fc.integer({ min: -240, max: 240 }), (date, months) => {
        const moved = new Date(addMonths(date.toISOString(), months))
        expect(moved.toISOString().slice(10)).toBe(date.toISOString().slice(10))
        const index = date.getUTCFullYear() * 12 + date.getUTCMonth() + months
        expect(moved.getUTCFullYear() * 12 + moved.getUTCMonth()).toBe(index)
        expect(moved.getUTCDate()).toBeLessThanOrEqual(date.getUTCDate())
      }),
    )
  })
})

describe('days and years of a place', () => {
  it.each([
    ['2026-06-30T15:59:59.000Z', 'Asia/Shanghai', '2026-06-30', 2026],
    ['2026-06-30T16:00:00.000Z', 'Asia/Shanghai', '2026-07-01', 2026],
    ['2025-12-31T16:00:00.000Z', 'Asia/Shanghai', '2026-01-01', 2026],
    ['2026-01-01T00:00:00.000Z', 'America/New_York', '2025-12-31', 2025],
  ])('%s in %s', (moment, timeZone, expected, year) => {
    expect([dayOf(new Date(moment), timeZone), yearOf(new Date(moment), timeZone)]).toEqual([expected, year])
  })
  it.each([
    [2026, 'Asia/Shanghai', '2025-12-31T16:00:00.000Z', '2026-12-31T16:00:00.000Z'],
    [2026, 'UTC', day('2026-01-01'), day('2027-01-01')],
    [2026, 'America/New_York', '2026-01-01T05:00:00.000Z', '2027-01-01T05:00:00.000Z'],
  ])('the year %d in %s', (year, timeZone, from, before) => {
    expect(yearRange(year, timeZone)).toEqual({ from, before })
  })
  it('years follow each other without a gap, and hold their own moments', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1990, max: 2090 }),
        fc.constantFrom('Asia/Shanghai', 'UTC', 'America/New_York'),
        (year, timeZone) => {
          const { from, before } = yearRange(year, timeZone)
          expect(yearRange(year + 1, timeZone).from).toBe(before)
          expect(yearOf(new Date(from), timeZone)).toBe(year)
          expect(yearOf(new Date(Date.parse(before) - 1), timeZone)).toBe(year)
        },
      ),
    )
  })
})
