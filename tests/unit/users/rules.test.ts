import { describe, expect, it } from 'vitest'
import { MIN_PASSWORD } from '@/users/model'
import { haveSameRights, isAcceptablePassword, isPastItsTime, losesAdmin, sentText } from '@/users/rules'

describe('losesAdmin', () => {
  const admin = { roles: ['admin' as const, 'staff' as const] }
  it.each([
    ['nothing changes', admin, admin, false],
    ['the role goes', admin, { roles: ['staff' as const] }, true],
    ['all roles go', admin, { roles: null }, true],
    ['he is disabled', admin, { ...admin, disabled: true }, true],
    ['he is removed', admin, {}, true],
    ['he was disabled before', { ...admin, disabled: true }, {}, false],
    ['he was none', { roles: ['hr' as const] }, {}, false],
    ['he becomes one', {}, admin, false],
  ])('%s', (_, before, after, expected) => {
    expect(losesAdmin(before, after)).toBe(expected)
  })
})

describe('haveSameRights', () => {
  const account = { roles: ['hr' as const, 'editor' as const], departments: [1, 2], staff: 3, disabled: false }
  it.each([
    [
      'order and population do not matter',
      { roles: ['editor' as const, 'hr' as const], departments: [{ id: 2 }, '1'], staff: { id: 3 } },
      true,
    ],
    ['missing is none', { ...account, disabled: null }, true],
    ['a role more', { ...account, roles: ['hr' as const] }, false],
    ['another department', { ...account, departments: [1] }, false],
    ['another person', { ...account, staff: null }, false],
    ['disabled', { ...account, disabled: true }, false],
  ])('%s', (_, other, expected) => {
    expect(haveSameRights(account, other)).toBe(expected)
  })
})

describe('isAcceptablePassword', () => {
  it.each([
    ['1234567', undefined, false],
    ['12345678', undefined, true],
    ['密码密码密码密码', undefined, true],
    ['𠮷𠮷𠮷𠮷', undefined, false],
    ['Someone@Example.test', 'someone@example.test', false],
    ['someone@example.test', undefined, true],
  ])(`%s (${MIN_PASSWORD} characters at least): %s`, (password, email, expected) => {
    expect(isAcceptablePassword(password, email)).toBe(expected)
  })
})

describe('sentText', () => {
  it.each([
    [{}, ''],
    [{ data: null }, ''],
    [{ data: { email: 'a' } }, 'a'],
    [{ data: { email: { $ne: 1 } } }, ''],
    [{ data: { email: ['a'] } }, ''],
  ])('%j → %s', (args, expected) => {
    expect(sentText(args, 'email')).toBe(expected)
  })
})

describe('isPastItsTime', () => {
  const now = new Date('2026-11-26T10:00:00.000Z')
  const token = (claims: unknown) => `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.signature`
  const seconds = now.getTime() / 1000
  it.each([
    ['a running session', token({ exp: seconds + 1 }), false],
    ['one that ends now', token({ exp: seconds }), true],
    ['one of yesterday', token({ exp: seconds - 86_400, id: '用户' }), true],
    ['one without an end', token({ id: 1 }), false],
    ['an end that is no number', token({ exp: '0' }), false],
    ['no claims', token(null), false],
    ['something else', 'abc', false],
    ['nothing', '', false],
  ])('%s', (_, text, expected) => {
    expect(isPastItsTime(text, now)).toBe(expected)
  })
})
