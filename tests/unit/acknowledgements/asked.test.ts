import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StaffMember } from '@/acknowledgements/model'
import { askedOf, asksAnybody, startsMajor } from '@/acknowledgements/rules/asked'
import type { Id } from '@/shared/ids'
import { majorOf } from '@/workflow/rules/labels'

/** 1 has 2 below it, which has 3; 4 stands apart. */
const tree = [
  { id: 1, parent: undefined },
  { id: 2, parent: 1 },
  { id: 3, parent: 2 },
  { id: 4, parent: undefined },
]
const person = (change: Partial<StaffMember> = {}): StaffMember => ({
  id: 'p',
  name: '某人',
  department: 2,
  posts: [],
  status: 'active',
  since: null,
  ...change,
})
const asks = (ackDepartments: Id[], ackPosts: Id[] = [], isRetired = false) => ({ ackDepartments, ackPosts, isRetired })

describe('majorOf', () => {
  it.each([
    ['1.0', 1],
    ['2.1', 2],
    ['12.34', 12],
    ['V3', 1],
    ['2.0.1', 1],
    ['', 1],
    [null, 1],
    [undefined, 1],
  ])('%s is %i', (label, major) => expect(majorOf(label)).toBe(major))
})

describe('startsMajor', () => {
  it.each([
    ['the first release', '1.0', undefined, true],
    ['a minor version', '1.1', '1.0', false],
    ['a major version', '2.0', '1.7', true],
    ['a minor one after a label typed by hand', '1.1', 'V2', false],
    ['a major one after a label typed by hand', '2.0', 'V2', true],
    ['ten after nine', '10.0', '9.9', true],
  ])('%s', (_, label, previous, expected) => expect(startsMajor(label, previous)).toBe(expected))
})

describe('askedOf', () => {
  it.each([
    ['his department', asks([2]), person(), true],
    ['the department above', asks([1]), person(), true],
    ['two above', asks([1]), person({ department: 3 }), true],
    ['the department below', asks([3]), person(), false],
    ['another department', asks([4]), person(), false],
    ['his post', asks([], ['x']), person({ posts: ['y', 'x'] }), true],
    ['another post', asks([], ['x']), person({ posts: ['y'] }), false],
    ['post in another department', asks([4], ['x']), person({ posts: ['x'] }), true],
    ['ids as a form sends them', asks(['1'], []), person(), true],
    ['no department', asks([1]), person({ department: undefined }), false],
    ['nobody named', asks([]), person({ posts: ['x'] }), false],
    ['who has left', asks([2]), person({ status: 'left' }), false],
    ['who is on leave', asks([2]), person({ status: 'on-leave' }), false],
    ['a retired document', asks([2], [], true), person(), false],
  ])('%s', (_, document, who, expected) => expect(askedOf(document, [who], tree).length === 1).toBe(expected))

  it('counts nobody twice who is named by post and department', () =>
    expect(askedOf(asks([1, 2], ['x']), [person({ posts: ['x'] })], tree)).toHaveLength(1))

  it('asks a subset, whoever is there', () => {
    const people: fc.Arbitrary<StaffMember[]> = fc.array(
      fc.record({
        id: fc.nat(),
        name: fc.string(),
        department: fc.constantFrom(1, 2, 3, 4, undefined),
        posts: fc.subarray(['x', 'y']),
        status: fc.constantFrom('active', 'on-leave', 'left'),
        since: fc.constant(null),
      }),
    )
    fc.assert(
      fc.property(people, fc.subarray([1, 2, 3, 4]), fc.subarray(['x', 'y']), (staff, departments, posts) => {
        const asked = askedOf(asks(departments, posts), staff, tree)
        const more = askedOf(asks([...departments, 1], [...posts, 'y']), staff, tree)
        return asked.every((one) => staff.includes(one) && one.status === 'active' && more.includes(one))
      }),
    )
  })
})

describe('asksAnybody', () => {
  it.each([
    [asks([]), false],
    [asks([1]), true],
    [asks([], ['x']), true],
    [asks([1], ['x'], true), false],
  ])('%j', (document, expected) => expect(asksAnybody(document)).toBe(expected))
})
