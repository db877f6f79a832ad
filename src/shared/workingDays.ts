import { type Day, shiftDay } from './days'

/** What a day that breaks the week's rhythm is. */
export type DayKind = 'holiday' | 'workday'

/** The days that break the week's rhythm. A year of which none is known was not imported. */
export type WorkCalendar = ReadonlyMap<Day, DayKind>

const yearOfDay = (day: Day) => Number(day.slice(0, 4))
const weekdayOf = (day: Day) => new Date(`${day}T00:00:00Z`).getUTCDay()

/** Whether a day falls on Saturday or Sunday. */
export function isWeekend(day: Day): boolean {
  return weekdayOf(day) === 0 || weekdayOf(day) === 6
}

/** Whether people work on a day: as announced, otherwise Monday to Friday. */
export function isWorkingDay(day: Day, calendar: WorkCalendar): boolean {
  const kind = calendar.get(day)
  return kind ? kind === 'workday' : !isWeekend(day)
}

export interface WorkingDay {
  day: Day
  /** A year on the way was not imported and was counted by Monday to Friday. */
  isEstimated: boolean
  estimatedYears: number[]
}

/**
 * The day that is so many working days after another; the day itself does not count
 * (《民法典》第二百零一条: the first day is not counted in).
 * @param days whole, 0 or more
 */
export function addWorkingDays(day: Day, days: number, calendar: WorkCalendar): WorkingDay {
  const known = new Set([...calendar.keys()].map(yearOfDay))
  const passed = new Set<number>()
  let current = day
  for (let left = days; left > 0; ) {
    current = shiftDay(current, 1)
    passed.add(yearOfDay(current))
    if (isWorkingDay(current, calendar)) left -= 1
  }
  const estimatedYears = [...passed].filter((year) => !known.has(year))
  return { day: current, isEstimated: estimatedYears.length > 0, estimatedYears }
}
