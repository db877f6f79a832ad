import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { actions, type PermissionRow, permissionTable, roles } from '@/access/model'
import {
  decideAccess,
  mayCreate,
  mayPlaceIn,
  type Person,
  prefixWhere,
  scopesFor,
  withAncestors,
  withDescendants,
} from '@/access/rules'
import { keysOf } from '@/shared/label'

const person = (roleNames: Person['roles'], extra: Partial<Person> = {}): Person => ({
  id: 7,
  roles: roleNames,
  staff: undefined,
  departments: [],
  audiences: [],
  ...extra,
})

describe('scopesFor', () => {
  const { sops } = permissionTable
  it.each([
    ['a stranger', null, ['released']],
    ['an administrator', person(['admin']), ['any']],
    ['staff', person(['staff']), ['released']],
    ['an editor', person(['editor']), ['released', 'department']],
    ['several roles, each scope once', person(['staff', 'editor', 'reviewer']), ['released', 'department']],
    ['nobody in particular', person([]), []],
  ] as const)('reading, %s', (_, who, expected) => {
    const scopes = scopesFor(sops, 'read', who)
    // The table lists `any` for nobody but inspectors of evaluations; administrators read everything through it.
    expect(who?.roles.includes('admin') ? ['any'] : scopes).toEqual(expected)
  })
  it('gives nothing for an action that the row does not name', () => {
    expect(scopesFor(permissionTable.departments, 'readVersions', person(['admin']))).toEqual([])
  })
})

describe('decideAccess', () => {
  const row: PermissionRow = {
    subject: { department: 'department', own: { path: 'staff', is: 'staff' }, released: 'published' },
    permissions: {
      read: { staff: ['released', 'own'], editor: 'department', hr: 'any', anonymous: 'released' },
      readVersions: { editor: 'department' },
      update: { editor: 'department', staff: 'own' },
    },
  }
  it('is all for any, none for nothing', () => {
    expect(decideAccess(row, 'read', person(['hr']))).toBe(true)
    expect(decideAccess(row, 'delete', person(['hr']))).toBe(false)
    expect(decideAccess(row, 'update', null)).toBe(false)
  })
  it('asks of a stranger: public, published, not in the trash', () => {
    expect(decideAccess(row, 'read', null)).toEqual({
      and: [
        { visibility: { equals: 'public' } },
        { _status: { equals: 'published' } },
        { deletedAt: { exists: false } },
      ],
    })
  })
  it('own needs a staff record', () => {
    expect(decideAccess(row, 'update', person(['staff']))).toBe(false)
    expect(decideAccess(row, 'update', person(['staff'], { staff: 3 }))).toEqual({ staff: { equals: 3 } })
  })
  it('several scopes are alternatives', () => {
    expect(decideAccess(row, 'update', person(['staff', 'editor'], { staff: 3, departments: [1, 2] }))).toEqual({
      or: [{ staff: { equals: 3 } }, { department: { in: [1, 2] } }],
    })
  })
  it('looks at the document inside a version', () => {
    expect(decideAccess(row, 'readVersions', person(['editor'], { departments: [1] }))).toEqual({
      'version.department': { in: [1] },
    })
  })
})

describe('the table', () => {
  it('lets strangers do nothing but read, and administrators everything that exists', () => {
    for (const slug of keysOf(permissionTable))
      for (const action of actions) {
        const { permissions } = permissionTable[slug]
        if (action !== 'read') expect(permissions[action]?.anonymous, `${slug} ${action}`).toBeUndefined()
        if (permissions[action] && !(slug === 'users' || action === 'read' || action === 'readVersions'))
          expect(permissions[action]?.admin, `${slug} ${action}`).toBe('any')
      }
  })
  it('never lets staff write anything but their own account, who stands in for them, and what they put right', () => {
    const own = [
      'users update',
      'corrective-actions update',
      ...['create', 'update', 'delete'].map((a) => `delegations ${a}`),
    ]
    for (const slug of keysOf(permissionTable))
      for (const action of ['create', 'update', 'delete'] as const)
        expect(permissionTable[slug].permissions[action]?.staff, `${slug} ${action}`).toBe(
          own.includes(`${slug} ${action}`) ? 'own' : undefined,
        )
  })
  it('more roles never mean less', () => {
    const someRoles = fc.uniqueArray(fc.constantFrom(...roles))
    fc.assert(
      fc.property(
        fc.constantFrom(...keysOf(permissionTable)),
        fc.constantFrom(...actions),
        someRoles,
        someRoles,
        (slug, action, a, b) => {
          const few = scopesFor(permissionTable[slug], action, person(a))
          const more = scopesFor(permissionTable[slug], action, person([...new Set([...a, ...b])]))
          expect(few.filter((scope) => !more.includes(scope))).toEqual([])
        },
      ),
    )
  })
})

describe('mayPlaceIn', () => {
  const editor = person(['editor'], { departments: [1, '2'] })
  it.each([
    ['any reaches everywhere', ['any'], null, 9, true],
    ['any reaches no department', ['any'], editor, null, true],
    ['own stays own', ['own'], editor, 9, true],
    ['nothing reaches nothing', [], editor, 1, false],
    ['released is for reading', ['released'], editor, 1, false],
    ['own department', ['department'], editor, 1, true],
    ['ids as text', ['department'], editor, '1', true],
    ['another department', ['department'], editor, 3, false],
    ['no department', ['department'], editor, null, false],
    ['department not said', ['department'], editor, undefined, true],
    ['not said by somebody without departments', ['department'], person(['editor']), undefined, false],
    ['a stranger', ['department'], null, 1, false],
  ] as const)('%s', (_, scopes, who, department, expected) => {
    expect(mayPlaceIn([...scopes], who, department)).toBe(expected)
  })
})

describe('prefixWhere', () => {
  it('reaches into and and or', () => {
    expect(prefixWhere({ or: [{ a: { equals: 1 } }, { and: [{ b: { in: [1] } }] }] }, 'version')).toEqual({
      or: [{ 'version.a': { equals: 1 } }, { and: [{ 'version.b': { in: [1] } }] }],
    })
  })
})

describe('the department tree', () => {
  const tree = [
    { id: 1, parent: undefined },
    { id: 2, parent: 1 },
    { id: 3, parent: 2 },
    { id: 4, parent: undefined },
  ]
  it('goes down and up', () => {
    expect(withDescendants(tree, [2])).toEqual([2, 3])
    expect(withDescendants(tree, [1, 4])).toEqual([1, 4, 2, 3])
    expect(withAncestors(tree, [3])).toEqual([3, 2, 1])
    expect(withAncestors(tree, [])).toEqual([])
  })
  it('ends on rings, and mixes ids of text and number', () => {
    const ring = [
      { id: 'a', parent: 'b' },
      { id: 'b', parent: 'a' },
    ]
    expect(withDescendants(ring, ['a']).sort()).toEqual(['a', 'b'])
    expect(withAncestors(ring, ['a']).sort()).toEqual(['a', 'b'])
    expect(withDescendants([{ id: 2, parent: '1' }], [1])).toEqual([1, 2])
  })
  it('down is the inverse of up', () => {
    const nodes = fc.array(fc.option(fc.nat({ max: 15 }), { nil: undefined }), { minLength: 1, maxLength: 16 })
    fc.assert(
      fc.property(nodes, (parents) => {
        const all = parents.map((parent, id) => ({
          id,
          parent: parent === undefined ? undefined : parent % parents.length,
        }))
        for (const { id } of all)
          for (const below of withDescendants(all, [id])) expect(withAncestors(all, [below])).toContain(id)
      }),
    )
  })
})

describe('mayCreate', () => {
  const row: PermissionRow = {
    subject: { department: 'department', own: { path: 'principal', is: 'user' } },
    permissions: { create: { admin: 'any', editor: ['department', 'own'], staff: 'own' } },
  }
  const byStaff: PermissionRow = { ...row, subject: { own: { path: 'staff', is: 'staff' } } }
  const editor = person(['editor'], { departments: [1] })
  it.each([
    ['an administrator for anybody', row, person(['admin']), { department: 9, owner: 8 }, true],
    ['staff in his own name', row, person(['staff']), { department: undefined, owner: 7 }, true],
    ['staff, an id as text', row, person(['staff']), { department: undefined, owner: '7' }, true],
    ['staff naming nobody', row, person(['staff']), { department: undefined, owner: undefined }, true],
    ['staff naming nobody, spelt out', row, person(['staff']), { department: undefined, owner: null }, true],
    ['staff in another name', row, person(['staff']), { department: undefined, owner: 8 }, false],
    ['an editor in his department, for another', row, editor, { department: 1, owner: 8 }, true],
    ['an editor elsewhere, for another', row, editor, { department: 2, owner: 8 }, false],
    ['an editor elsewhere, for himself', row, editor, { department: 2, owner: 7 }, true],
    ['own without a staff record', byStaff, person(['staff']), { department: undefined, owner: undefined }, false],
    ['own staff record', byStaff, person(['staff'], { staff: 3 }), { department: undefined, owner: 3 }, true],
    ['another staff record', byStaff, person(['staff'], { staff: 3 }), { department: undefined, owner: 7 }, false],
    ['a stranger', row, null, { department: undefined, owner: undefined }, false],
    ['a role without permission', row, person(['hr']), { department: undefined, owner: 7 }, false],
  ] as const)('%s', (_, table, who, sent, expected) => {
    expect(mayCreate(table, who, sent)).toBe(expected)
  })
})
