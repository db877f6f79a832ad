import type { Day } from '@/shared/days'
import { shiftDay } from '@/shared/days'

/** First and last day of a stretch of the calendar. */
export interface Period {
  from: Day
  to: Day
}

const pad = (month: number) => String(month).padStart(2, '0')

/** A cycle that does not divide the year would drift; the next shorter one that does is taken. */
const wholeCycle = (months: number) => [12, 6, 4, 3, 2, 1].find((cycle) => cycle <= months) ?? 1

/**
 * The periods of a calendar year in each of which a drill is owed: half-years for a cycle of 6 months, and so on.
 * @param months length of the cycle; a cycle longer than a year counts as a year
 */
export function periodsOf(year: number, months: number): Period[] {
  const cycle = wholeCycle(months)
  return Array.from({ length: 12 / cycle }, (_, index) => {
    const next = (index + 1) * cycle
    const after = next === 12 ? `${year + 1}-01-01` : `${year}-${pad(next + 1)}-01`
    return { from: `${year}-${pad(index * cycle + 1)}-01`, to: shiftDay(after, -1) }
  })
}

/** Whether a day lies in a period. */
export const isWithin = (day: Day, { from, to }: Period): boolean => day >= from && day <= to

/** The period in which a day lies. */
export function periodOf(day: Day, months: number): Period {
  const year = Number(day.slice(0, 4))
  return periodsOf(year, months).find((period) => isWithin(day, period)) ?? { from: day, to: day }
}
