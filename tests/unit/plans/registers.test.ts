import { describe, expect, it } from 'vitest'
import { resolveSupply } from '@/plans/rules/registers'
import { resolveContact } from '@/shared/registers'

describe('a contact of a plan', () => {
  const row = { role: ' 站长 ', name: '旧名', phone: '1', backupPhone: '2' }
  it.each([
    ['its own values without a register row', row, undefined, undefined, ['旧名', '1', '2']],
    [
      'the register’s present values',
      row,
      { name: '新名', phone: '3', backupPhone: '4' },
      undefined,
      ['新名', '3', '4'],
    ],
    [
      'its own where the register has none',
      row,
      { name: '新名', phone: '', backupPhone: null },
      undefined,
      ['新名', '1', '2'],
    ],
    ['the staff’s name last', { role: '站长' }, undefined, { name: '王建国' }, ['王建国', null, null]],
    [
      'nothing of a number for who may not see one',
      { role: '站长', name: '旧名' },
      undefined,
      undefined,
      ['旧名', null, null],
    ],
  ])('shows %s', (_what, own, register, staff, [name, phone, backupPhone]) => {
    expect(resolveContact(own, register, staff)).toEqual({ role: '站长', name, organisation: null, phone, backupPhone })
  })
})

describe('a supply of a plan', () => {
  const row = { id: 'a', name: '灭火器', quantity: 4, unit: '具', place: '旧处', checkDueOn: '2026-01-01' }
  it.each([
    ['its own values without a register row', undefined, { name: '灭火器', quantity: 4, unit: '具', place: '旧处' }],
    [
      'the register’s',
      { name: '干粉灭火器', quantity: 8, unit: '只', place: '新处' },
      { name: '干粉灭火器', quantity: 8, unit: '只', place: '新处' },
    ],
    ['none left as none left', { quantity: 0 }, { quantity: 0, unit: null }],
    ['no unit of one with the figure of the other', { quantity: 8 }, { quantity: 8, unit: null }],
    [
      'its own date where the register has none',
      { name: '甲', checkDueOn: null },
      { name: '甲', checkDueOn: '2026-01-01' },
    ],
  ])('shows %s', (_what, register, expected) => {
    expect(resolveSupply(row, register)).toMatchObject(expected)
  })
})
