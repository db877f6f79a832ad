import type { Access, CollectionConfig, FieldAccess, GlobalConfig, GlobalSlug, PayloadRequest, Where } from 'payload'
import { idOf, idsOf, sameId } from '@/shared/ids'
import { type Action, globalPermissions, isRole, permissionTable, type Role } from './model'
import { personOf } from './queries'
import { decideAccess, mayCreate, mayPlaceIn, prefixWhere, scopesFor } from './rules'

export type ControlledSlug = keyof typeof permissionTable

const read =
  (slug: ControlledSlug, action: Action): Access =>
  async ({ req }) =>
    decideAccess(permissionTable[slug], action, await personOf(req))

/** Whom or what data names; null for none, undefined when it does not say. */
function named(path: string | undefined, data: unknown) {
  if (!path || typeof data !== 'object' || data === null || !(path in data)) return undefined
  return idOf(Object.entries(data).find(([key]) => key === path)?.[1]) ?? null
}

/** The department that data would put a document into. */
const targetDepartment = (slug: ControlledSlug, data: unknown) => named(permissionTable[slug].subject.department, data)

const create =
  (slug: ControlledSlug): Access =>
  async ({ req, data }) => {
    const row = permissionTable[slug]
    const owner = named(row.subject.own?.path, data)
    return mayCreate(row, await personOf(req), { department: targetDepartment(slug, data), owner })
  }

const update =
  (slug: ControlledSlug): Access =>
  async ({ req, data }) => {
    const person = await personOf(req)
    const scopes = scopesFor(permissionTable[slug], 'update', person)
    if (data && !mayPlaceIn(scopes, person, targetDepartment(slug, data))) return false
    return decideAccess(permissionTable[slug], 'update', person)
  }

/**
 * Older versions are for those who write and review. Pages of released versions are for everybody who may read them
 * today as well as in that version; `readsReleases` can only be set by code, which looks at the document first.
 */
const readVersions =
  (slug: ControlledSlug): Access =>
  async ({ req }) => {
    const row = permissionTable[slug]
    const person = await personOf(req)
    if (req.context.readsReleases !== true) return decideAccess(row, 'readVersions', person)
    const readable = decideAccess(row, 'read', person)
    if (readable === false) return false
    const published: Where = { 'version._status': { equals: 'published' } }
    return { and: [published, ...(readable === true ? [] : [prefixWhere(readable, 'version')])] }
  }

const isControlled = (slug: string): slug is ControlledSlug => slug in permissionTable

/** Whether the signed-in person may create documents of a department (or of none). */
export async function mayCreateIn(slug: string, req: PayloadRequest, department: unknown): Promise<boolean> {
  if (!isControlled(slug)) return false
  const person = await personOf(req)
  return mayPlaceIn(scopesFor(permissionTable[slug], 'create', person), person, idOf(department) ?? null)
}

/** A collection's access, wholly from its row of the permission table. */
export function accessFor(slug: ControlledSlug): NonNullable<CollectionConfig['access']> {
  return {
    create: create(slug),
    read: read(slug, 'read'),
    update: update(slug),
    delete: read(slug, 'delete'),
    readVersions: readVersions(slug),
    // Nobody is ever locked out by attempts (the rate limit does that work), so nobody needs unlocking.
    unlock: () => false,
  }
}

/** A global's access, from its row of the table. Globals keep no versions, so there are none to read. */
export function globalAccessFor(slug: GlobalSlug): NonNullable<GlobalConfig['access']> {
  const row = globalPermissions[slug]
  return {
    read: ({ req }) => row.read === 'everyone' || hasRole(req, ...row.read.filter(isRole)),
    update: ({ req }) => hasRole(req, ...row.update),
    readVersions: () => false,
  }
}

/** Whether the signed-in, enabled user holds one of the roles. */
export function hasRole(req: PayloadRequest, ...wanted: Role[]): boolean {
  const { user } = req
  if (!user || user.disabled === true) return false
  return wanted.some((role) => user.roles.includes(role))
}

export const adminField: FieldAccess = ({ req }) => hasRole(req, 'admin')
export const signedInField: FieldAccess = ({ req }) => Boolean(req.user) && req.user?.disabled !== true
/** For what only hooks write. */
export const nobodyField: FieldAccess = () => false

/**
 * Personal data: HR, administrators and the person concerned. Asked without a document (may this field be
 * filtered or sorted by?) only the roles count, so that nobody guesses a value by searching for it.
 * @param path where the document names the person's staff record (`id` in the staff collection itself)
 */
export function personalField(path: 'id' | 'staff'): FieldAccess {
  return ({ req, doc }) =>
    hasRole(req, 'admin', 'hr') || (Boolean(req.user?.staff) && sameId(doc?.[path], req.user?.staff))
}

/** Departments of the signed-in user, as stored (without those below). */
export function ownDepartments({ user }: Pick<PayloadRequest, 'user'>) {
  return idsOf(user?.departments)
}
