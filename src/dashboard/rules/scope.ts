import type { Where } from 'payload'
import type { Role } from '@/access/model'
import type { Viewer } from '../model'

/**
 * The condition under which something is a person's business: none for roles that look after the whole office,
 * his departments for editors and reviewers, undefined when it is not his.
 * @param wide roles that look after all departments
 * @param narrow roles that look after their own ones
 */
export function scopeOf({ roles, departments }: Viewer, wide: Role[], narrow: Role[] = []): Where[] | undefined {
  if (roles.includes('admin') || wide.some((role) => roles.includes(role))) return []
  if (departments.length === 0 || !narrow.some((role) => roles.includes(role))) return undefined
  return [{ department: { in: departments } }]
}

/** An editor or reviewer without a department can do nothing, and should learn why. */
export function lacksDepartment({ roles, departments }: Viewer): boolean {
  return (
    departments.length === 0 &&
    !roles.includes('admin') &&
    roles.some((role) => role === 'editor' || role === 'reviewer')
  )
}
