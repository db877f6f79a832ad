import type { Action, PermissionRow, Role, Scope } from '@/access/model'
import type { Id } from '@/shared/ids'

/** Somebody who asks, as the test knows him; `null` has not signed in (or is disabled, which must be the same). */
export interface Asker {
  id: Id
  roles: Role[]
  staff?: Id
  /** His departments, those below them, and those above them: spelt out by the fixture, not worked out by product code. */
  reach: Id[]
  audiences: Id[]
}

export type Stored = Record<string, unknown>

const text = (value: unknown): string | undefined => {
  if (typeof value === 'number' || typeof value === 'string') return String(value)
  return typeof value === 'object' && value !== null && 'id' in value ? text(value.id) : undefined
}
const includes = (list: unknown, wanted: Id[]): boolean =>
  Array.isArray(list) && list.some((entry) => wanted.some((id) => text(id) === text(entry)))

const isInAudience = (doc: Stored, asker: Asker | null): boolean => {
  if (doc.visibility === 'public') return true
  if (!asker) return false
  if (doc.visibility === 'internal') return true
  return includes(doc.audienceRoles, asker.roles) || includes(doc.audienceDepartments, asker.audiences)
}

const isReleased = (row: PermissionRow, doc: Stored): boolean =>
  row.subject.released === 'visible' ||
  (row.subject.released === 'published' && doc._status === 'published' && !doc.deletedAt)

const reaches = (scope: Scope, row: PermissionRow, doc: Stored, asker: Asker | null): boolean => {
  if (scope === 'any') return true
  if (scope === 'released') return isReleased(row, doc) && isInAudience(doc, asker)
  if (!asker) return false
  if (scope === 'department')
    return row.subject.department !== undefined && includes([doc[row.subject.department]], asker.reach)
  if (scope === 'own' && row.subject.own) {
    const self = row.subject.own.is === 'user' ? asker.id : asker.staff
    return self !== undefined && text(doc[row.subject.own.path]) === text(self)
  }
  return false
}

/** The scopes the table gives somebody, all his roles together. */
export const scopesOf = (row: PermissionRow, action: Action, asker: Asker | null): Scope[] =>
  (asker ? asker.roles : (['anonymous'] as const)).flatMap((party) => row.permissions[action]?.[party] ?? [])

/** What the table says of one stored document, in the test's own words. */
export const permits = (row: PermissionRow, action: Action, asker: Asker | null, doc: Stored): boolean =>
  scopesOf(row, action, asker).some((scope) => reaches(scope, row, doc, asker))

/** Whether somebody may see a text before it is released: by any scope but `released`. */
export const permitsDraft = (row: PermissionRow, asker: Asker | null, doc: Stored): boolean =>
  scopesOf(row, 'read', asker)
    .filter((scope) => scope !== 'released')
    .some((scope) => reaches(scope, row, doc, asker))

/** Whether the table lets somebody make or leave a document as it is sent: in that department, in that person's name. */
export const permitsPlacing = (row: PermissionRow, action: Action, asker: Asker | null, sent: Stored): boolean => {
  const path = row.subject.own?.path
  const isUnnamed = path !== undefined && (sent[path] === undefined || sent[path] === null)
  return scopesOf(row, action, asker).some(
    (scope) => reaches(scope, row, sent, asker) || (scope === 'own' && isUnnamed),
  )
}
