import { type Id, idOf, idsOf, sameId } from '@/shared/ids'

/** What of a person decides where he works. */
export interface Assignment {
  department?: unknown
  posts?: unknown
  status?: unknown
}

/** Whether a person came somewhere new: into another department, to a further post, or back to work. Giving up a post is nothing new. */
export function isReassigned(before: Assignment, after: Assignment): boolean {
  const held = idsOf(before.posts)
  const isNew = (post: Id) => !held.some((one) => sameId(one, post))
  return (
    !sameId(idOf(before.department), idOf(after.department)) ||
    idsOf(after.posts).some(isNew) ||
    (before.status !== 'active' && after.status === 'active')
  )
}
