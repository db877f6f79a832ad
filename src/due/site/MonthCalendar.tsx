import { formatMonth } from '@/shared/format'
import { groupBy } from '@/shared/group'
import type { WorkCalendar } from '@/shared/workingDays'
import { type Day, dueKinds, type ListedItem } from '../model'
import { type Month, monthGrid, monthRange, shiftMonth } from '../rules/month'
import { itemHref } from './DueRows'

const weekdays = ['一', '二', '三', '四', '五', '六', '日']
const onPhone = 'max-sm:block max-sm:h-auto max-sm:border-0 max-sm:border-b max-sm:py-2'
const marks = { holiday: '休', workday: '班' } as const

interface Props {
  month: Month
  items: ListedItem[]
  today: Day
  calendar: WorkCalendar
  isConsoleUser: boolean
  hrefOf: (month: Month) => string
}

/** A month with what is due on each day: a table, on a phone a list of the days that have something. */
export function MonthCalendar({ month, items, today, calendar, isConsoleUser, hrefOf }: Props) {
  const { from, to } = monthRange(month)
  const inMonth = items.filter(({ dueOn }) => dueOn >= from && dueOn <= to)
  const byDay = new Map(groupBy(inMonth, ({ dueOn }) => dueOn).map(({ key, items: due }) => [key, due]))
  return (
    <>
      <nav aria-label="月份" className="no-print flex flex-wrap items-center gap-3 pb-4">
        <a href={hrefOf(shiftMonth(month, -1))} rel="prev" className="button button-quiet">
          上个月
        </a>
        <a href={hrefOf(shiftMonth(month, 1))} rel="next" className="button button-quiet">
          下个月
        </a>
      </nav>
      <table className="w-full table-fixed border-collapse text-sm max-sm:block">
        <caption className="pb-2 text-start text-soft max-sm:block">
          {formatMonth(`${month}-15`)}，共 {inMonth.length} 项
        </caption>
        <thead className="max-sm:hidden">
          <tr>
            {weekdays.map((name) => (
              <th key={name} scope="col" className="border border-line p-1 font-bold">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-sm:block">
          {monthGrid(month).map((week) => (
            <tr className="max-sm:block" key={week.find((day) => day !== null) ?? month}>
              {week.map((day, weekday) => (
                <DayCell
                  key={day ?? `${month}-${weekdays[weekday]}`}
                  day={day}
                  weekday={weekdays[weekday] ?? ''}
                  isToday={day === today}
                  mark={day ? calendar.get(day) : undefined}
                  items={(day && byDay.get(day)) || []}
                  isConsoleUser={isConsoleUser}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

interface CellProps {
  day: Day | null
  weekday: string
  isToday: boolean
  mark: keyof typeof marks | undefined
  items: ListedItem[]
  isConsoleUser: boolean
}

function DayCell({ day, weekday, isToday, mark, items, isConsoleUser }: CellProps) {
  if (!day) return <td className="border border-line max-sm:hidden" />
  return (
    // On a phone the days that are free are left out.
    <td
      className={`h-20 border border-line p-1 align-top ${items.length > 0 ? onPhone : 'max-sm:hidden'} ${isToday ? 'bg-pine-wash' : ''}`}
      aria-current={isToday ? 'date' : undefined}
    >
      <p className="flex items-baseline gap-1 font-bold">
        <time dateTime={day}>
          {Number(day.slice(8))}
          <span className="sm:hidden">日</span>
        </time>
        <span className="sm:hidden">星期{weekday}</span>
        {mark ? <span className="font-normal text-soft">{marks[mark]}</span> : null}
      </p>
      {items.length > 0 ? (
        <ul>
          {items.map((item) => (
            <li key={item.key} className={item.isOverdue ? 'pt-1 text-alarm' : 'pt-1'}>
              <DayItem item={item} href={itemHref(item, isConsoleUser)} />
            </li>
          ))}
        </ul>
      ) : null}
    </td>
  )
}

function DayItem({ item, href }: { item: ListedItem; href: string | undefined }) {
  const text = `${item.isOverdue ? '逾期 ' : ''}${dueKinds[item.kind].zh}：${item.title}`
  return href ? <a href={href}>{text}</a> : text
}
