import { expect, it } from 'vitest'
import { isReassigned } from '@/staff/rules/assignment'

const before = { department: 1, posts: [1, 2], status: 'active' }

it.each([
  ['nothing', {}, false],
  ['another department', { department: 2 }, true],
  ['the same department, populated', { department: { id: 1 } }, false],
  ['a further post', { posts: [1, 2, 3] }, true],
  ['another post instead', { posts: [1, 3] }, true],
  ['a post given up', { posts: [1] }, false],
  ['posts in another order', { posts: [2, 1] }, false],
  ['leaving', { status: 'left' }, false],
])('%s', (_, change, isNew) => {
  expect(isReassigned(before, { ...before, ...change })).toBe(isNew)
})

it('coming back to work is new', () => {
  expect(isReassigned({ ...before, status: 'left' }, before)).toBe(true)
})
