import { documentHref } from '@/dashboard/rules/links'
import { dayOf } from '@/shared/calendar'
import { idOf, idsOf } from '@/shared/ids'
import { populated } from '@/shared/populated'
import type { DueItem } from '../model'
import { shiftDay, storedRange } from '../rules/days'
import { reachToWhere } from '../rules/reach'
import {
  chosenDepartment,
  type DueRead,
  isAskedFor,
  nothing,
  type PageOptions,
  readOptions,
  readPages,
  type SourceAnswer,
} from './read'

/** Sessions that are planned; they concern the holders of the posts for which their course is meant. */
export async function training(read: DueRead): Promise<SourceAnswer> {
  if (read.staff !== undefined) return nothing
  // A day more on both sides: the moment of a session may lie in another UTC day than the office's.
  const { from, before } = storedRange(shiftDay(read.from, -1), shiftDay(read.to, 1))
  const find = (page: PageOptions) =>
    read.req.payload.find({
      collection: 'training-sessions',
      joins: false,
      populate: { courses: { posts: true } },
      select: { title: true, course: true, department: true, startsAt: true, place: true },
      sort: ['startsAt', 'id'],
      where: {
        and: [
          { status: { equals: 'planned' } },
          { startsAt: { greater_than_equal: from } },
          { startsAt: { less_than: before } },
          ...reachToWhere(read.reach, { posts: 'course.posts' }),
          ...chosenDepartment(read),
        ],
      },
      ...readOptions(read),
      ...page,
      depth: 1,
    })
  return readPages(read, find, (docs) =>
    docs.flatMap(({ id, title, course, department, startsAt, place }): DueItem[] => {
      const dueOn = dayOf(new Date(startsAt), read.office.timeZone)
      if (!isAskedFor(dueOn, read)) return []
      return [
        {
          key: `training-sessions/${id}`,
          kind: 'training',
          title: place ? `${title}（${place}）` : title,
          dueOn,
          department: idOf(department),
          posts: idsOf(populated(course)?.posts),
          adminHref: documentHref('training-sessions', id),
        },
      ]
    }),
  )
}
