import { correctionPath } from '@/corrections/model'
import { documentHref } from '@/dashboard/rules/links'
import { storedDay } from '@/shared/calendar'
import { idOf } from '@/shared/ids'
import { populated } from '@/shared/populated'
import type { DueItem } from '../model'
import { reachToWhere } from '../rules/reach'
import {
  chosenDepartment,
  type DueRead,
  dueBetween,
  isAskedFor,
  type PageOptions,
  readOptions,
  readPages,
  type SourceAnswer,
} from './read'

/** Corrective actions that are open, for their owners and for who looks after the department. */
export function corrections(read: DueRead): Promise<SourceAnswer> {
  const find = (page: PageOptions) =>
    read.req.payload.find({
      collection: 'corrective-actions',
      select: { title: true, department: true, owner: true, dueOn: true },
      sort: ['dueOn', 'id'],
      where: {
        and: [
          { status: { equals: 'open' } },
          ...dueBetween('dueOn', read),
          ...reachToWhere(read.reach, { staff: 'owner' }),
          ...chosenDepartment(read),
          ...(read.staff === undefined ? [] : [{ owner: { equals: read.staff } }]),
        ],
      },
      ...readOptions(read),
      depth: 1,
      populate: { staff: { name: true }, departments: {} },
      ...page,
    })
  return readPages(read, find, (docs) =>
    docs.flatMap(({ id, title, department, owner, dueOn: stored }): DueItem[] => {
      const dueOn = storedDay(stored)
      if (!isAskedFor(dueOn, read)) return []
      const person = idOf(owner)
      return [
        {
          key: `corrective-actions/${id}`,
          kind: 'correction',
          title,
          dueOn,
          department: idOf(department),
          ...(person === undefined ? {} : { staff: person, staffName: populated(owner)?.name }),
          href: correctionPath(id),
          adminHref: documentHref('corrective-actions', id),
        },
      ]
    }),
  )
}
