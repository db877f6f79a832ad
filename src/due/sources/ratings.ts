import { documentHref } from '@/dashboard/rules/links'
import type { Evaluation } from '@/payload-types'
import { pagePath } from '@/publishing/paths'
import { storedDay } from '@/shared/calendar'
import { idOf, sameId } from '@/shared/ids'
import { populated } from '@/shared/populated'
import type { DueItem } from '../model'
import { reachToWhere } from '../rules/reach'
import {
  chosenDepartment,
  type DueRead,
  dueBetween,
  isAskedFor,
  nothing,
  type PageOptions,
  readOptions,
  readPages,
  type SourceAnswer,
  unbounded,
  uniqueIds,
} from './read'

const published = { _status: { equals: 'published' } } as const

type Rated = Pick<Evaluation, 'id' | 'standard' | 'department' | 'post' | 'evaluatedOn'>

const subjectOf = ({ standard, department, post }: Rated) =>
  [standard, department, post].map((relation) => String(idOf(relation))).join('/')

/** Ratings that no later one of the same department or post by the same standard has followed. */
async function latestOf<Doc extends Rated>(read: DueRead, found: Doc[]): Promise<Doc[]> {
  const oldest = found.map(({ evaluatedOn }) => evaluatedOn).sort()[0]
  if (oldest === undefined) return []
  const { docs } = await read.req.payload.find({
    collection: 'evaluations',
    select: { standard: true, department: true, post: true, evaluatedOn: true },
    // Of two on one day the one that was entered later counts.
    sort: ['evaluatedOn', 'createdAt', 'id'],
    where: {
      and: [
        published,
        { standard: { in: uniqueIds(found.map(({ standard }) => standard)) } },
        { department: { in: uniqueIds(found.map(({ department }) => department)) } },
        { evaluatedOn: { greater_than_equal: oldest } },
      ],
    },
    ...readOptions(read),
    ...unbounded,
  })
  const latest = new Map(docs.map((doc) => [subjectOf(doc), doc.id]))
  return found.filter((doc) => sameId(latest.get(subjectOf(doc)), doc.id))
}

/** The latest rating of each department or post by each standard, by the end of its validity. */
export async function ratings(read: DueRead): Promise<SourceAnswer> {
  if (read.staff !== undefined) return nothing
  const find = (page: PageOptions) =>
    read.req.payload.find({
      collection: 'evaluations',
      populate: { 'star-standards': { slug: true } },
      select: { title: true, standard: true, department: true, post: true, evaluatedOn: true, validUntil: true },
      sort: ['validUntil', 'id'],
      where: {
        and: [published, ...dueBetween('validUntil', read), ...reachToWhere(read.reach), ...chosenDepartment(read)],
      },
      ...readOptions(read),
      ...page,
      depth: 1,
    })
  return readPages(read, find, async (docs) =>
    (await latestOf(read, docs)).flatMap((doc): DueItem[] => {
      const dueOn = storedDay(doc.validUntil)
      if (!isAskedFor(dueOn, read)) return []
      const standard = populated(doc.standard)
      return [
        {
          key: `evaluations/${doc.id}`,
          kind: 'rating',
          title: doc.title ?? '星级评定',
          dueOn,
          department: idOf(doc.department),
          href: standard ? pagePath('star-standards', standard) : undefined,
          adminHref: documentHref('evaluations', doc.id),
        },
      ]
    }),
  )
}
