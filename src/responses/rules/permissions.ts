import type { Role } from '@/access/model'
import type { Id } from '@/shared/ids'

/** Somebody signed in, with the departments (and those below) that his roles reach. */
export interface Commander {
  id: Id
  roles: Role[]
  departments: Id[]
}

interface Commanded {
  department: Id | undefined
  /** The account that activated it. */
  activatedBy: string | null
}

/**
 * Who raises, lowers and ends a response: administrators, editors and reviewers of the plan's department or of one above
 * it, and whoever activated it. Activating, taking tasks, confirming and noting is for everybody who is signed in: it
 * may be the janitor who finds the fire.
 */
export function mayCommand(person: Commander | null, { department, activatedBy }: Commanded): boolean {
  if (!person) return false
  if (person.roles.includes('admin') || String(person.id) === activatedBy) return true
  const leads = person.roles.includes('editor') || person.roles.includes('reviewer')
  return leads && person.departments.some((id) => String(id) === String(department))
}
