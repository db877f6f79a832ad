import { documentHref } from '@/dashboard/rules/links'
import { pagePath } from '@/publishing/paths'
import { storedDay } from '@/shared/calendar'
import { idOf } from '@/shared/ids'
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

const reviewed = ['sops', 'emergency-plans', 'manual-editions', 'star-standards'] as const

function reviewsOf(collection: (typeof reviewed)[number], read: DueRead): Promise<SourceAnswer> {
  const find = (page: PageOptions) =>
    read.req.payload.find({
      collection,
      select: { title: true, slug: true, department: true, nextReviewDate: true },
      sort: ['nextReviewDate', 'id'],
      where: {
        and: [
          ...inForce,
          ...dueBetween('nextReviewDate', read),
          ...reachToWhere(read.reach),
          ...chosenDepartment(read),
        ],
      },
      ...readOptions(read),
      ...page,
    })
  return readPages(read, find, (docs) =>
    docs.flatMap(({ id, title, slug, department, nextReviewDate }) => {
      const dueOn = storedDay(nextReviewDate)
      if (!isAskedFor(dueOn, read)) return []
      return {
        key: `${collection}/${id}/review`,
        kind: 'review' as const,
        title,
        dueOn,
        department: idOf(department),
        href: pagePath(collection, { slug: slug ?? null }),
        adminHref: documentHref(collection, id),
      }
    }),
  )
}

/** Released documents by their next review. */
export async function reviews(read: DueRead): Promise<SourceAnswer> {
  if (read.staff !== undefined) return nothing
  const answers = await Promise.all(reviewed.map((collection) => reviewsOf(collection, read)))
  return { items: answers.flatMap(({ items }) => items), isCut: answers.some(({ isCut }) => isCut) }
}
