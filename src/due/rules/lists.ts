import { countBy } from '@/shared/group'
import { type Bilingual, label } from '@/shared/label'
import { type Day, type DueItem, NEAR_DAYS } from '../model'
import { daysBetween, shiftDay } from './days'

/** Soonest first; on one day by title. The same item found twice is kept once. */
export function sortItems<Item extends DueItem>(items: Item[]): Item[] {
  const unique = new Map(items.map((item) => [`${item.key} ${item.dueOn}`, item]))
  return [...unique.values()].sort(
    (a, b) => a.dueOn.localeCompare(b.dueOn) || a.title.localeCompare(b.title, 'zh-CN') || a.key.localeCompare(b.key),
  )
}

export interface Stages<Item> {
  overdue: Item[]
  near: Item[]
  later: Item[]
}

/** What is overdue (before today), what is near, what comes later. */
export function groupByStage<Item extends Pick<DueItem, 'dueOn'>>(items: Item[], today: Day): Stages<Item> {
  const horizon = shiftDay(today, NEAR_DAYS)
  return {
    overdue: items.filter(({ dueOn }) => dueOn < today),
    near: items.filter(({ dueOn }) => dueOn >= today && dueOn <= horizon),
    later: items.filter(({ dueOn }) => dueOn > horizon),
  }
}

/** `逾期 3 天`, `今天`, `还有 5 天`. */
export function remainingWords(dueOn: Day, today: Day): Bilingual {
  const days = daysBetween(today, dueOn)
  if (days < 0) return label(`逾期 ${-days} 天`, `${-days} days overdue`)
  return days === 0 ? label('今天', 'Today') : label(`还有 ${days} 天`, `In ${days} days`)
}

/** Years whose holidays some item would have needed, in order. */
export function estimatedYearsOf(items: Pick<DueItem, 'estimatedYears'>[]): number[] {
  return [...new Set(items.flatMap(({ estimatedYears }) => estimatedYears ?? []))].sort((a, b) => a - b)
}

export interface Choice {
  value: string
  label: string
}

/** The people whom items concern, each once, by name. */
export function peopleIn(items: Pick<DueItem, 'staff' | 'staffName'>[]): Choice[] {
  const people = items.flatMap(({ staff, staffName }) =>
    staff === undefined || !staffName ? [] : [{ value: String(staff), label: staffName }],
  )
  const unique = [...new Map(people.map((person) => [person.value, person])).values()]
  const named = countBy(unique, (person) => person.label)
  return unique
    .map((person) =>
      (named.get(person.label) ?? 0) > 1 ? { ...person, label: `${person.label}（${person.value}）` } : person,
    )
    .sort((a, b) => a.label.localeCompare(b.label, 'zh-CN'))
}
