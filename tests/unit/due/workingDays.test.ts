import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shiftDay } from '@/due/rules/days'
import { calendarDays } from '@/seed/content/calendarDays'
import { addWorkingDays, isWorkingDay, type WorkCalendar } from '@/shared/workingDays'

const calendar: WorkCalendar = new Map(calendarDays.map(({ date, kind }) => [date, kind]))

describe('working days', () => {
  it.each([
    ['2026-09-20', true, 'Sunday, worked for National Day'],
    ['2026-10-10', true, 'Saturday, worked for National Day'],
    ['2026-10-11', false, 'Sunday'],
    ['2026-10-07', false, 'Wednesday, last day off'],
    ['2026-10-08', true, 'Thursday after it'],
    ['2026-09-25', false, 'Friday, Mid-Autumn'],
    ['2025-01-26', true, 'Sunday, worked for the Spring Festival'],
    ['2025-01-28', false, 'Tuesday, its first day off'],
  ])('%s: %s (%s)', (day, expected) => {
    expect(isWorkingDay(day, calendar)).toBe(expected)
  })

  it.each([
    // Counted by hand: 20 Sept 1, 21–24 2–5, 28–30 6–8, 8–10 Oct 9–11, 12–16 12–16, 19–22 17–20.
    ['2026-09-18', 20, '2026-10-22'],
    ['2026-09-18', 1, '2026-09-20'],
    ['2026-09-30', 1, '2026-10-08'],
    ['2026-02-13', 1, '2026-02-14'],
    ['2026-02-14', 1, '2026-02-24'],
    ['2026-11-23', 20, '2026-12-21'],
    ['2026-11-21', 1, '2026-11-23'],
    ['2026-11-23', 0, '2026-11-23'],
  ])('%s plus %i is %s', (from, days, expected) => {
    expect(addWorkingDays(from, days, calendar)).toEqual({ day: expected, isEstimated: false, estimatedYears: [] })
  })

  it('says which years it knew nothing of', () => {
    expect(addWorkingDays('2026-12-30', 2, calendar)).toEqual({
      day: '2027-01-01',
      isEstimated: true,
      estimatedYears: [2027],
    })
    expect(addWorkingDays('2026-12-30', 1, calendar).isEstimated).toBe(false)
    expect(addWorkingDays('2027-12-31', 1, new Map()).estimatedYears).toEqual([2028])
  })
})

describe('adding working days, for any day, number and calendar', () => {
  const anyDay = fc.integer({ min: 0, max: 1200 }).map((offset) => shiftDay('2024-06-01', offset))
  const anyCalendar = fc
    .array(fc.tuple(anyDay, fc.constantFrom('holiday' as const, 'workday' as const)), { maxLength: 60 })
    .map((entries): WorkCalendar => new Map(entries))
  const anyCount = fc.integer({ min: 1, max: 60 })

  it('ends on a working day, with exactly so many after the first', () => {
    fc.assert(
      fc.property(anyDay, anyCount, anyCalendar, (from, count, days) => {
        const { day } = addWorkingDays(from, count, days)
        let passed = 0
        for (let at = shiftDay(from, 1); at <= day; at = shiftDay(at, 1)) if (isWorkingDay(at, days)) passed += 1
        expect(isWorkingDay(day, days)).toBe(true)
        expect(passed).toBe(count)
      }),
    )
  })

  it('never ends earlier for a later start, and always later for more days', () => {
    fc.assert(
      fc.property(anyDay, anyCount, anyCalendar, (from, count, days) => {
        const { day } = addWorkingDays(from, count, days)
        expect(addWorkingDays(shiftDay(from, 1), count, days).day >= day).toBe(true)
        expect(addWorkingDays(from, count + 1, days).day > day).toBe(true)
      }),
    )
  })
})

it('the seeded years have as many days off and make-up days as announced', () => {
  const count = (year: number, kind: string) =>
    calendarDays.filter((day) => day.date.startsWith(String(year)) && day.kind === kind).length
  // 2025: 1 + 8 + 3 + 5 + 3 + 8; 2026: 3 + 9 + 3 + 5 + 3 + 3 + 7.
  expect([count(2025, 'holiday'), count(2025, 'workday')]).toEqual([28, 5])
  expect([count(2026, 'holiday'), count(2026, 'workday')]).toEqual([33, 6])
  expect(new Set(calendarDays.map(({ date }) => date)).size).toBe(calendarDays.length)
  for (const { source } of calendarDays) expect(source).toContain('核对')
})
