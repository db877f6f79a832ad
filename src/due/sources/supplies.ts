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
  unbounded,
  uniqueIds,
} from './read'

/** How many names a line holds before it says “and so on”. */
const NAMES = 3

const namesOf = (rows: { name: string }[]) =>
  `${rows
    .slice(0, NAMES)
    .map(({ name }) => name)
    .join('、')}${rows.length > NAMES ? `等 ${rows.length} 项` : ''}`

/** Supplies that stand in the register, by their next check: once each, however many plans name them. */
async function registered(read: DueRead): Promise<SourceAnswer> {
  const find = (page: PageOptions) =>
    read.req.payload.find({
      collection: 'supplies',
      joins: false,
      select: { name: true, place: true, department: true, checkDueOn: true },
      sort: ['name', 'id'],
      where: { and: [...dueBetween('checkDueOn', read), ...reachToWhere(read.reach), ...chosenDepartment(read)] },
      ...readOptions(read),
      ...page,
    })
  return readPages(read, find, (docs) =>
    docs.flatMap(({ id, name, place, department, checkDueOn }): DueItem[] => {
      const dueOn = storedDay(checkDueOn)
      if (!isAskedFor(dueOn, read)) return []
      return [
        {
          key: `supplies/${id}/${dueOn}`,
          kind: 'supplies',
          title: `检查${name}${place ? `（${place}）` : ''}`,
          dueOn,
          department: idOf(department),
          adminHref: documentHref('supplies', id),
        },
      ]
    }),
  )
}

/** Which rows of the register have a date of their own: it goes before the one that a plan may still hold. */
async function datedIn({ req }: DueRead, items: unknown[]): Promise<Set<string>> {
  const ids = uniqueIds(items)
  if (ids.length === 0) return new Set()
  const { docs } = await req.payload.find({
    collection: 'supplies',
    depth: 0,
    joins: false,
    // Only which of them have a date, nothing of what they are.
    overrideAccess: true,
    req,
    select: {},
    where: { and: [{ id: { in: ids } }, { checkDueOn: { exists: true } }] },
    ...unbounded,
  })
  return new Set(docs.map(({ id }) => String(id)))
}

/** Supplies that only a plan lists, of the plans in force; those of one plan and day are one item. */
async function ofPlans(read: DueRead): Promise<SourceAnswer> {
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
  return readPages(read, find, async (docs) => {
    const dated = await datedIn(
      read,
      docs.flatMap(({ supplies: rows }) => (rows ?? []).map(({ item }) => item)),
    )
    const isOwn = ({ item }: { item?: unknown }) => !dated.has(String(idOf(item)))
    return docs.flatMap(({ id, title, slug, department, supplies: rows }) =>
      groupBy((rows ?? []).filter(isOwn), ({ checkDueOn }) => storedDay(checkDueOn)).flatMap(
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
    )
  })
}

/** Supplies by their next check: those of the register, and those that a plan lists on its own. */
export async function supplies(read: DueRead): Promise<SourceAnswer> {
  if (read.staff !== undefined) return nothing
  const [register, plans] = [await registered(read), await ofPlans(read)]
  return { items: [...register.items, ...plans.items], isCut: register.isCut || plans.isCut }
}
