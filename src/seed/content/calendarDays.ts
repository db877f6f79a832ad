import type { DayKind } from '@/due/model'
import { shiftDay } from '@/due/rules/days'
import type { Day } from './types'

interface Arrangement {
  name: string
  /** First and last day off. */
  holiday: readonly [Day, Day]
  /** Days on which people work instead. */
  workdays?: readonly Day[]
}

/** As the State Council's office announced them; whoever relies on them compares them with the notice. */
const years: readonly { source: string; arrangements: readonly Arrangement[] }[] = [
  {
    source: '国务院办公厅关于 2025 年部分节假日安排的通知（示例数据，请本单位核对原文）',
    arrangements: [
      { name: '元旦', holiday: ['2025-01-01', '2025-01-01'] },
      { name: '春节', holiday: ['2025-01-28', '2025-02-04'], workdays: ['2025-01-26', '2025-02-08'] },
      { name: '清明节', holiday: ['2025-04-04', '2025-04-06'] },
      { name: '劳动节', holiday: ['2025-05-01', '2025-05-05'], workdays: ['2025-04-27'] },
      { name: '端午节', holiday: ['2025-05-31', '2025-06-02'] },
      { name: '国庆节、中秋节', holiday: ['2025-10-01', '2025-10-08'], workdays: ['2025-09-28', '2025-10-11'] },
    ],
  },
  {
    source: '国务院办公厅关于 2026 年部分节假日安排的通知（国办发明电〔2025〕7 号；示例数据，请本单位核对原文）',
    arrangements: [
      { name: '元旦', holiday: ['2026-01-01', '2026-01-03'], workdays: ['2026-01-04'] },
      { name: '春节', holiday: ['2026-02-15', '2026-02-23'], workdays: ['2026-02-14', '2026-02-28'] },
      { name: '清明节', holiday: ['2026-04-04', '2026-04-06'] },
      { name: '劳动节', holiday: ['2026-05-01', '2026-05-05'], workdays: ['2026-05-09'] },
      { name: '端午节', holiday: ['2026-06-19', '2026-06-21'] },
      { name: '中秋节', holiday: ['2026-09-25', '2026-09-27'] },
      { name: '国庆节', holiday: ['2026-10-01', '2026-10-07'], workdays: ['2026-09-20', '2026-10-10'] },
    ],
  },
]

export interface CalendarDaySeed {
  date: string
  kind: DayKind
  name: string
  source: string
}

function daysFrom(first: string, last: string): string[] {
  const days: string[] = []
  for (let day = first; day <= last; day = shiftDay(day, 1)) days.push(day)
  return days
}

/** One row for each day off and each make-up day. These are facts of the calendar: they never move with the seed's day. */
export const calendarDays: readonly CalendarDaySeed[] = years.flatMap(({ source, arrangements }) =>
  arrangements.flatMap(({ name, holiday: [first, last], workdays = [] }) => [
    ...daysFrom(first, last).map((date): CalendarDaySeed => ({ date, kind: 'holiday', name, source })),
    ...workdays.map((date): CalendarDaySeed => ({ date, kind: 'workday', name: `${name}调休`, source })),
  ]),
)
