import { documentHref } from '@/dashboard/rules/links'
import { pagePath } from '@/publishing/paths'
import { storedDay } from '@/shared/calendar'
import { groupBy } from '@/shared/group'
import { idOf } from '@/shared/ids'
import type { DueItem } from '../model'
import { reachToWhere } from '../rules/reach'
import {
  chosenDepartment,
  type DueRead,
  dueBetween,
  inForce,
  isAskedFor,
  nothing,
  type PageOptions,
  readOptions,
  readPages,
  type SourceAnswer,
} from './read'

/** How many names a line holds before it says “and so on”. */
const NAMES = 3

const namesOf = (rows: { name: string }[]) =>
  `${rows
    .slice(0, NAMES)
    .map(({ name }) => name)
    .join('、')}${rows.length > NAMES ? `等 ${rows.length} 项` : ''}`

/** Supplies of the plans in force by their next check; those of one plan and day are one item. */
export async function supplies(read: DueRead): Promise<SourceAnswer> {
  if (read.staff !== undefined) return nothing
  const find = (page: PageOptions) =>
    read.req.payload.find({
      collection: 'emergency-plans',
      joins: false,
      select: { title: true, slug: true, department: true, supplies: true },
      sort: ['title', 'id'],
      where: {
        and: [
          ...inForce,
          ...dueBetween('supplies.checkDueOn', read),
          ...reachToWhere(read.reach),
          ...chosenDepartment(read),
        ],
      },
      ...readOptions(read),
      ...page,
    })
  return readPages(read, find, (docs) =>
    docs.flatMap(({ id, title, slug, department, supplies: rows }) =>
      groupBy(rows ?? [], ({ checkDueOn }) => storedDay(checkDueOn)).flatMap(
        ({ key: dueOn, items: due }): DueItem[] => {
          if (!isAskedFor(dueOn, read)) return []
          return [
            {
              key: `emergency-plans/${id}/supplies/${dueOn}`,
              kind: 'supplies',
              title: `${title}：检查${namesOf(due)}`,
              dueOn,
              department: idOf(department),
              href: pagePath('emergency-plans', { slug: slug ?? null }),
              adminHref: documentHref('emergency-plans', id),
            },
          ]
        },
      ),
    ),
  )
}
