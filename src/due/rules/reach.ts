import type { Where } from 'payload'
import type { Role } from '@/access/model'
import { sameId } from '@/shared/ids'
import type { DueItem, DueKind, Reach, Viewer } from '../model'

/** Roles that look after a kind in the whole office; administrators look after every kind. */
const wideRoles: Partial<Record<DueKind, Role[]>> = {
  acknowledgement: ['hr'],
  certificate: ['hr'],
  training: ['hr'],
  rating: ['inspector'],
}
const departmentRoles: Role[] = ['editor', 'reviewer']
/** Kinds that concern a person himself. */
const personalKinds: DueKind[] = ['certificate', 'acknowledgement', 'training', 'correction']

/** Which items of a kind are a person's business; undefined for none. */
export function reachOf({ roles, departments, staff, posts }: Viewer, kind: DueKind): Reach | undefined {
  const isWide = roles.includes('admin') || (wideRoles[kind] ?? []).some((role) => roles.includes(role))
  const isPersonal = personalKinds.includes(kind)
  const reach: Reach = {
    isWide,
    departments: departmentRoles.some((role) => roles.includes(role)) ? departments : [],
    staff: isPersonal ? staff : undefined,
    posts: isPersonal ? posts : [],
  }
  const isEmpty = !isWide && reach.departments.length === 0 && reach.staff === undefined && reach.posts.length === 0
  return isEmpty ? undefined : reach
}

/** Whether somebody looks after more than himself, so that departments and people are worth choosing from. */
export function looksAfterOthers({ roles, departments }: Viewer): boolean {
  if (roles.some((role) => role === 'admin' || role === 'hr' || role === 'inspector')) return true
  return departments.length > 0 && departmentRoles.some((role) => roles.includes(role))
}

const isIn = (id: unknown, ids: unknown[]) => ids.some((one) => sameId(one, id))

/** Whether an item lies within a reach. */
export function isReached(reach: Reach, { department, staff, posts = [] }: DueItem): boolean {
  return (
    reach.isWide ||
    isIn(department, reach.departments) ||
    (reach.staff !== undefined && sameId(staff, reach.staff)) ||
    posts.some((post) => isIn(post, reach.posts))
  )
}

/**
 * The same as a condition of a read.
 * @param paths where the collection names the person, and the posts
 */
export function reachToWhere(reach: Reach, paths: { staff?: string; posts?: string } = {}): Where[] {
  if (reach.isWide) return []
  const either: Where[] = [{ department: { in: reach.departments } }]
  if (paths.staff && reach.staff !== undefined) either.push({ [paths.staff]: { equals: reach.staff } })
  if (paths.posts && reach.posts.length > 0) either.push({ [paths.posts]: { in: reach.posts } })
  return [{ or: either }]
}
