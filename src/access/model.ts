import type { CollectionSlug, GlobalSlug } from 'payload'
import { type Bilingual, keysOf, label } from '@/shared/label'

export const roleLabels = {
  admin: label('系统管理员', 'Administrator'),
  editor: label('编辑', 'Editor'),
  reviewer: label('审核人', 'Reviewer'),
  hr: label('人事', 'HR'),
  inspector: label('评定员/体验官', 'Inspector'),
  staff: label('员工', 'Staff'),
} satisfies Record<string, Bilingual>

export type Role = keyof typeof roleLabels
export const roles: Role[] = keysOf(roleLabels)
/** Whether a value names a role. */
export const isRole = (value: unknown): value is Role => roles.some((role) => role === value)
/** A role, or somebody who has not signed in. */
export type Party = Role | 'anonymous'

/** Roles that work in the admin console; staff use the site. */
export const consoleRoles: Role[] = ['admin', 'editor', 'reviewer', 'hr', 'inspector']

export const visibilityLabels = {
  public: label('公开（任何人）', 'Public'),
  internal: label('内部（登录员工）', 'Internal (signed-in staff)'),
  restricted: label('受限（指定角色或部门）', 'Restricted (named roles or departments)'),
} satisfies Record<string, Bilingual>
export type Visibility = keyof typeof visibilityLabels

/**
 * How far a permission reaches:
 * `any` every document · `department` those of the user's departments and the departments below ·
 * `own` those about or by the user · `released` those published for him (visibility) · `none`.
 */
export type Scope = 'any' | 'department' | 'own' | 'released' | 'none'
export type Action = 'create' | 'read' | 'update' | 'delete' | 'readVersions'
export const actions: Action[] = ['create', 'read', 'update', 'delete', 'readVersions']

/** One collection's permissions; a party or action that is not named has none. A role may have several scopes. */
export type Permissions = Partial<Record<Action, Partial<Record<Party, Scope | Scope[]>>>>

/** Which fields the scopes look at. */
export interface Subject {
  /** Relation (or relations) to departments. */
  department?: string
  /** Field compared with the user (`user`) or with the user's staff record (`staff`). */
  own?: { path: string; is: 'user' | 'staff' }
  /** Has `_status` and the visibility fields, or only the latter. */
  released?: 'published' | 'visible'
}

export interface PermissionRow {
  subject: Subject
  permissions: Permissions
}

const everyone = (scope: Scope): Partial<Record<Party, Scope>> => ({
  admin: 'any',
  editor: scope,
  reviewer: scope,
  hr: scope,
  inspector: scope,
  staff: scope,
})

/** Nobody, the administrator included, reads what another was told. */
const everyoneOwn: Partial<Record<Party, Scope>> = { ...everyone('own'), admin: 'own' }

/** Documents that bind people: written in their department, read by whom they are released for. */
const controlled: PermissionRow = {
  subject: { department: 'department', released: 'published' },
  permissions: {
    create: { admin: 'any', editor: 'department' },
    read: {
      ...everyone('released'),
      editor: ['released', 'department'],
      reviewer: ['released', 'department'],
      anonymous: 'released',
    },
    update: { admin: 'any', editor: 'department' },
    delete: { admin: 'any', editor: 'department' },
    readVersions: { admin: 'any', editor: 'department', reviewer: 'department' },
  },
}

/** Records about people: kept by HR, seen by the department's editors and reviewers and by the person. */
const personal: PermissionRow = {
  subject: { department: 'department', own: { path: 'staff', is: 'staff' } },
  permissions: {
    create: { admin: 'any', hr: 'any' },
    read: {
      admin: 'any',
      hr: 'any',
      editor: ['department', 'own'],
      reviewer: ['department', 'own'],
      inspector: 'own',
      staff: 'own',
    },
    update: { admin: 'any', hr: 'any' },
    delete: { admin: 'any', hr: 'any' },
  },
}

const structure = (keepers: Partial<Record<Party, Scope>>, readers: Partial<Record<Party, Scope>>): Permissions => ({
  create: { admin: 'any', ...keepers },
  read: readers,
  update: { admin: 'any', ...keepers },
  delete: { admin: 'any', ...keepers },
})

/**
 * Who may do what. The type demands a row for every collection, the contract test compares every row with
 * the running server.
 */
export const permissionTable: Record<Exclude<CollectionSlug, `payload-${string}`>, PermissionRow> = {
  departments: { subject: {}, permissions: structure({}, { ...everyone('any'), anonymous: 'any' }) },
  posts: {
    subject: { department: 'department' },
    permissions: structure({ hr: 'any' }, { ...everyone('any'), anonymous: 'any' }),
  },
  staff: {
    subject: { department: 'department', own: { path: 'id', is: 'staff' } },
    permissions: structure({ hr: 'any' }, everyone('any')),
  },
  users: {
    subject: { own: { path: 'id', is: 'user' } },
    permissions: {
      create: { admin: 'any' },
      read: everyone('own'),
      update: everyone('own'),
      delete: { admin: 'any' },
    },
  },
  media: {
    subject: { department: 'department', own: { path: 'person', is: 'staff' }, released: 'visible' },
    permissions: {
      create: { admin: 'any', editor: 'any', hr: 'any', inspector: 'any' },
      read: {
        ...everyone('released'),
        editor: ['released', 'department', 'own'],
        reviewer: ['released', 'department', 'own'],
        hr: ['released', 'department', 'own'],
        inspector: ['released', 'own'],
        staff: ['released', 'own'],
        anonymous: 'released',
      },
      update: { admin: 'any', editor: 'department', hr: 'department' },
      delete: { admin: 'any', editor: 'department', hr: 'department' },
    },
  },
  sops: controlled,
  'star-standards': controlled,
  'emergency-plans': controlled,
  'manual-editions': controlled,
  summaries: controlled,
  evaluations: {
    subject: { department: 'department', own: { path: 'recordedBy', is: 'user' }, released: 'published' },
    permissions: {
      create: { admin: 'any', inspector: 'any' },
      read: {
        ...everyone('released'),
        editor: ['released', 'department'],
        reviewer: ['released', 'department'],
        inspector: 'any',
        anonymous: 'released',
      },
      update: { admin: 'any', inspector: 'own' },
      delete: { admin: 'any', inspector: 'own' },
      readVersions: { admin: 'any', reviewer: 'department', inspector: 'any' },
    },
  },
  drills: {
    subject: { department: 'department' },
    permissions: structure({ editor: 'department' }, everyone('any')),
  },
  // The board's actions write them, for every signed-in person who may read them.
  responses: { subject: { department: 'department' }, permissions: { read: everyone('any') } },
  'response-entries': { subject: {}, permissions: { read: everyone('any') } },
  'corrective-actions': {
    subject: { department: 'department', own: { path: 'owner', is: 'staff' } },
    permissions: {
      create: { admin: 'any', editor: 'department', inspector: 'any' },
      read: everyone('any'),
      update: { ...everyone('own'), admin: 'any', editor: ['department', 'own'] },
      delete: { admin: 'any', editor: 'department' },
    },
  },
  contacts: {
    subject: { department: 'department' },
    permissions: structure({ editor: 'department' }, everyone('any')),
  },
  supplies: {
    subject: { department: 'department' },
    permissions: structure({ editor: 'department' }, everyone('any')),
  },
  // Started, confirmed and cancelled by actions.
  'plan-imports': {
    subject: { department: 'department', own: { path: 'owner', is: 'user' } },
    permissions: { read: { admin: 'any', editor: 'own' } },
  },
  courses: { subject: { department: 'department' }, permissions: structure({ hr: 'any' }, everyone('any')) },
  'training-sessions': {
    subject: { department: 'department' },
    permissions: structure({ hr: 'any' }, everyone('any')),
  },
  'training-records': personal,
  'certificate-types': { subject: {}, permissions: structure({ hr: 'any' }, { ...everyone('any'), anonymous: 'any' }) },
  certifications: personal,
  filings: {
    subject: { department: 'department' },
    permissions: structure({ editor: 'department' }, everyone('any')),
  },
  // Written by actions alone, never through the API: nobody creates, changes or deletes them.
  approvals: {
    subject: { department: 'department' },
    permissions: { read: { admin: 'any', editor: 'department', reviewer: 'department' } },
  },
  acknowledgements: {
    subject: { department: 'department', own: { path: 'staff', is: 'staff' } },
    permissions: { read: personal.permissions.read ?? {} },
  },
  notifications: {
    subject: { own: { path: 'recipient', is: 'user' } },
    permissions: { read: everyoneOwn },
  },
  'audit-log': { subject: {}, permissions: { read: { admin: 'any' } } },
  'job-leases': { subject: {}, permissions: {} },
  'approval-routes': { subject: {}, permissions: structure({}, everyone('any')) },
  delegations: {
    subject: { own: { path: 'principal', is: 'user' } },
    permissions: { create: everyone('own'), read: everyone('own'), update: everyone('own'), delete: everyone('own') },
  },
  'calendar-days': { subject: {}, permissions: structure({ hr: 'any' }, everyone('any')) },
}

/** Globals: who may read and who may change them. */
export const globalPermissions: Record<GlobalSlug, { read: Party[] | 'everyone'; update: Role[] }> = {
  'site-settings': { read: 'everyone', update: ['admin'] },
  home: { read: 'everyone', update: ['admin', 'editor'] },
  rules: { read: roles, update: ['admin'] },
}
