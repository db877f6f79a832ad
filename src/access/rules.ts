import type { Where } from 'payload'
import type { Id } from '@/shared/ids'
import type { Action, Party, PermissionRow, Role, Scope, Subject } from './model'

/** What the rules need to know of the person asking; `null` is somebody who has not signed in. */
export interface Person {
  id: Id
  roles: Role[]
  staff: Id | undefined
  /** The user's departments and all below them: where his department scope reaches. */
  departments: Id[]
  /** The user's departments and all above them: a text restricted to a parent department is for him too. */
  audiences: Id[]
}

/** Which scopes a person has for an action on a collection; empty means refused. */
export function scopesFor(row: PermissionRow, action: Action, person: Person | null): Scope[] {
  const parties: Party[] = person ? person.roles : ['anonymous']
  const granted = parties.flatMap((party) => row.permissions[action]?.[party] ?? 'none')
  return [...new Set(granted)].filter((scope) => scope !== 'none')
}

/** Documents visible to a person by their visibility fields. */
function visibleTo(person: Person | null): Where {
  if (!person) return { visibility: { equals: 'public' } }
  return {
    or: [
      { visibility: { in: ['public', 'internal'] } },
      {
        and: [
          { visibility: { equals: 'restricted' } },
          { or: [{ audienceRoles: { in: person.roles } }, { audienceDepartments: { in: person.audiences } }] },
        ],
      },
    ],
  }
}

function released(subject: Subject, person: Person | null): Where {
  const conditions: Where[] = [visibleTo(person)]
  // A document in the trash is nobody's reading matter, whatever `trash=true` asks for.
  if (subject.released === 'published')
    conditions.push({ _status: { equals: 'published' } }, { deletedAt: { exists: false } })
  return { and: conditions }
}

function scopeToWhere(scope: Scope, subject: Subject, person: Person | null): Where | false {
  if (scope === 'released' && subject.released) return released(subject, person)
  if (!person) return false
  if (scope === 'department' && subject.department) return { [subject.department]: { in: person.departments } }
  if (scope === 'own' && subject.own) {
    const self = subject.own.is === 'user' ? person.id : person.staff
    return self === undefined ? false : { [subject.own.path]: { equals: self } }
  }
  return false
}

/** Prefixes every field of a condition: versions keep their document under `version`. */
export function prefixWhere(where: Where, prefix: string): Where {
  return Object.fromEntries(
    Object.entries(where).map(([key, value]) =>
      (key === 'and' || key === 'or') && Array.isArray(value)
        ? [key, value.map((part) => prefixWhere(part, prefix))]
        : [`${prefix}.${key}`, value],
    ),
  )
}

/**
 * Which documents of a collection a person may read, change or delete: all (`true`), none (`false`), or those
 * that meet a condition.
 */
export function decideAccess(row: PermissionRow, action: Action, person: Person | null): boolean | Where {
  const scopes = scopesFor(row, action, person)
  if (scopes.includes('any')) return true
  const wheres = scopes.map((scope) => scopeToWhere(scope, row.subject, person)).filter((where) => where !== false)
  const [first, ...others] = wheres
  if (!first) return false
  const where = others.length > 0 ? { or: wheres } : first
  return action === 'readVersions' ? prefixWhere(where, 'version') : where
}

/**
 * Whether a person may put a document into a department: scope `department` reaches only his own ones, when
 * creating as well as when moving; a document of no department (`null`) is out of its reach. Undefined means that
 * the department is not being set: then it stays, or on creation becomes the person's own.
 */
export function mayPlaceIn(scopes: Scope[], person: Person | null, department: Id | null | undefined): boolean {
  if (scopes.includes('any') || scopes.includes('own')) return true
  if (!scopes.includes('department')) return false
  const own = person?.departments ?? []
  if (department === undefined) return own.length > 0
  return own.some((id) => String(id) === String(department))
}

/**
 * Whether a person may make a document: in that department, or, where his scope is `own`, in his own name.
 * @param owner whom the document names as the one it belongs to; null or undefined when it names nobody
 */
export function mayCreate(
  row: PermissionRow,
  person: Person | null,
  { department, owner }: { department: Id | null | undefined; owner: Id | null | undefined },
): boolean {
  const scopes = scopesFor(row, 'create', person)
  const others = scopes.filter((scope) => scope !== 'own')
  if (mayPlaceIn(others, person, department)) return true
  if (!person || !scopes.includes('own') || !row.subject.own) return false
  const self = row.subject.own.is === 'user' ? person.id : person.staff
  return self !== undefined && (owner === undefined || owner === null || String(owner) === String(self))
}

export interface DepartmentNode {
  id: Id
  parent: Id | undefined
}

/** The departments named and every one below them; cycles end. */
export function withDescendants(tree: DepartmentNode[], roots: Id[]): Id[] {
  const found = new Map(roots.map((id) => [String(id), id]))
  for (let before = -1; before !== found.size; ) {
    before = found.size
    for (const node of tree)
      if (node.parent !== undefined && found.has(String(node.parent))) found.set(String(node.id), node.id)
  }
  return [...found.values()]
}

/** The departments named and every one above them; cycles end. */
export function withAncestors(tree: DepartmentNode[], leaves: Id[]): Id[] {
  const byId = new Map(tree.map((node) => [String(node.id), node]))
  const found = new Map<string, Id>()
  const queue = [...leaves]
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (found.has(String(id))) continue
    found.set(String(id), id)
    const parent = byId.get(String(id))?.parent
    if (parent !== undefined) queue.push(parent)
  }
  return [...found.values()]
}
