import { groupBy } from '@/shared/group'
import type { Id } from '@/shared/ids'

interface Department {
  id: Id
  name: string
  code: string
}

/**
 * Items under their departments, in the departments' order. Items of a department that is not listed come last,
 * under no department.
 */
export function underDepartments<Dept extends Department, Item extends { department: Id | undefined }>(
  departments: Dept[],
  items: Item[],
): { department: Dept | null; items: Item[] }[] {
  const groups = new Map(groupBy(items, (item) => item.department).map((group) => [String(group.key), group.items]))
  const listed = departments.flatMap((department) => {
    const own = groups.get(String(department.id)) ?? []
    groups.delete(String(department.id))
    return own.length > 0 ? [{ department, items: own }] : []
  })
  const rest = [...groups.values()].flat()
  return rest.length > 0 ? [...listed, { department: null, items: rest }] : listed
}
