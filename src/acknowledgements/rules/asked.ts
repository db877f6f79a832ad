import { type DepartmentNode, withDescendants } from '@/access/rules'
import type { Id } from '@/shared/ids'
import { majorOf } from '@/workflow/rules/labels'
import type { AskingDocument, StaffMember } from '../model'

/** Whether a release asks anew: the first one, and every one with a new major number. */
export function startsMajor(label: string, previousLabel: string | undefined): boolean {
  return previousLabel === undefined || majorOf(label) > majorOf(previousLabel)
}

/** Whether a document asks anybody at all. */
export function asksAnybody(document: Pick<AskingDocument, 'ackDepartments' | 'ackPosts' | 'isRetired'>): boolean {
  return !document.isRetired && document.ackDepartments.length + document.ackPosts.length > 0
}

const keysOf = (ids: Id[]) => new Set(ids.map(String))

/**
 * Those of the people who are asked: on one of the posts named, or of one of the departments named or of one below
 * it. Who has left is not counted; who is away on leave is asked when he is back.
 */
export function askedOf(
  document: Pick<AskingDocument, 'ackDepartments' | 'ackPosts' | 'isRetired'>,
  people: StaffMember[],
  tree: DepartmentNode[],
): StaffMember[] {
  if (!asksAnybody(document)) return []
  const departments = keysOf(withDescendants(tree, document.ackDepartments))
  const posts = keysOf(document.ackPosts)
  return people.filter(
    ({ status, department, posts: own }) =>
      status === 'active' && (departments.has(String(department)) || own.some((post) => posts.has(String(post)))),
  )
}
