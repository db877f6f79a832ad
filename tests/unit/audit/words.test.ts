import { describe, expect, it } from 'vitest'
import { accountChange, changedFields } from '@/audit/rules/changes'
import { readWish, startOfDay } from '@/audit/rules/period'
import { auditColumns, csvLine, rowOf } from '@/audit/rules/sheet'
import { maskEmail, titleOf } from '@/audit/rules/words'

describe('the address of a refused attempt', () => {
  const cases: [unknown, string][] = [
    ['Lin@Demo.Houqin.Example', 'l***@demo.houqin.example'],
    ['  lin@demo.example ', 'l***@demo.example'],
    ['a@b@c.example', 'a***@c.example'],
    ['my-password', 'm***'],
    ['@example', '@***'],
    ['李@例.cn', '李***@例.cn'],
    ['x@\n\u202Eevil', 'x***@evil'],
    [`x@${'y'.repeat(500)}`, `x***@${'y'.repeat(59)}`],
    ['', '***'],
    [undefined, '***'],
    [{ $gt: '' }, '***'],
  ]
  it.each(cases)('%j', (typed, masked) => expect(maskEmail(typed)).toBe(masked))
})

describe('a title', () => {
  const cases: [unknown, string][] = [
    ['配电房巡检', '配电房巡检'],
    [' a\r\nb ', 'ab'],
    ['', 'sops/1'],
    [undefined, 'sops/1'],
    ['😀'.repeat(300), '😀'.repeat(200)],
  ]
  it.each(cases)('%j', (given, kept) => expect(titleOf(given, 'sops/1')).toBe(kept))
})

describe('what a saving changes of an account', () => {
  const before = {
    roles: ['staff', 'editor'],
    departments: [1, 2],
    staff: 5,
    disabled: false,
    name: '李',
    email: 'a@b.c',
  }
  const cases: [string, Record<string, unknown>, unknown][] = [
    ['nothing', { mailDue: 'digest' }, undefined],
    [
      'the same in another order and form',
      { roles: ['editor', 'staff'], departments: ['2', { id: 1 }], staff: '5' },
      undefined,
    ],
    ['null for not disabled', { disabled: null }, undefined],
    [
      'a role more',
      { roles: ['staff', 'admin'] },
      { changed: ['roles'], before: { roles: ['editor', 'staff'] }, after: { roles: ['admin', 'staff'] } },
    ],
    [
      'departments taken',
      { departments: [] },
      { changed: ['departments'], before: { departments: ['1', '2'] }, after: { departments: [] } },
    ],
    ['disabled', { disabled: true }, { changed: ['disabled'], before: { disabled: false }, after: { disabled: true } }],
    ['another person behind it', { staff: null }, { changed: ['staff'], before: { staff: '5' }, after: { staff: '' } }],
    [
      'name and address without their values',
      { name: '王', email: 'x@y.z' },
      { changed: ['email', 'name'], before: {}, after: {} },
    ],
  ]
  it.each(cases)('%s', (_, data, change) => expect(accountChange(before, data)).toEqual(change))
})

describe('names of changed fields', () => {
  const before = {
    a: 1,
    b: null,
    list: [{ id: 'x', key: 1, note: null }],
    logo: { id: 3, updatedAt: 'x', url: '/3' },
    updatedAt: '1',
  }
  const cases: [Record<string, unknown>, string[]][] = [
    [{ a: 1, b: '', updatedAt: '2' }, []],
    [{ list: [{ id: 'y', key: 1 }] }, []],
    [{ logo: 3 }, []],
    [{ logo: 4, a: 2 }, ['a', 'logo']],
    [{ list: [{ key: 1 }] }, []],
    [{ list: [{ key: 1, note: '新' }] }, ['list']],
    [{ list: [] }, ['list']],
    [{ b: 0 }, ['b']],
  ]
  it.each(cases)('%j', (data, changed) => expect(changedFields(before, data)).toEqual(changed))
})

describe('what an export asks for', () => {
  const read = (query: string) => {
    const wish = new URLSearchParams(query)
    return readWish((name) => wish.get(name))
  }
  it('days of the office, the last one included', () => {
    expect(read('from=2026-11-01&to=2026-11-30&action=data.exported&format=xlsx')).toEqual({
      wish: {
        from: '2026-10-31T16:00:00.000Z',
        before: '2026-11-30T16:00:00.000Z',
        action: 'data.exported',
        format: 'xlsx',
      },
    })
  })
  it('all actions as CSV unless told', () => {
    expect(read('from=2026-11-01&to=2026-11-01&action=')).toMatchObject({ wish: { action: undefined, format: 'csv' } })
  })
  const bad: [string, RegExp][] = [
    ['', /起止日期/],
    ['from=2026-11-01', /起止日期/],
    ['from=2026-02-31&to=2026-03-01', /起止日期/],
    ['from=2026-11-02&to=2026-11-01', /早于/],
    ['from=2026-11-01&to=2026-11-01&action=toString', /action/],
    ['from=2026-11-01&to=2026-11-01&format=pdf', /format/],
  ]
  it.each(bad)('refuses %j', (query, says) => {
    const answer = read(query)
    expect('problem' in answer ? answer.problem.zh : '').toMatch(says)
  })
  it('knows the first moment of a day', () => {
    expect(startOfDay('2026-11-23')?.toISOString()).toBe('2026-11-22T16:00:00.000Z')
  })
})

describe('rows of an export', () => {
  const entry = {
    seq: 7,
    at: '2026-11-23T16:00:01.000Z',
    action: 'session.opened',
    title: '李',
    actorName: '李',
    detail: { a: 1 },
    previousHash: 'p',
    hash: 'h',
  }
  it('tell time in the office’s zone and the action in words', () => {
    const row = rowOf(entry, false)
    expect(row.slice(0, 4)).toEqual(['7', '2026-11-24 00:00:01', '登录', '李'])
    expect(row).toHaveLength(auditColumns.length)
    expect(rowOf(entry, true)[2]).toBe('Signed in')
    expect(rowOf({ ...entry, action: 'gone' }, false)[2]).toBe('gone')
  })
  const cells: [string, string][] = [
    ['a', 'a'],
    ['a,b', '"a,b"'],
    ['say "x"', '"say ""x"""'],
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['-2', "'-2"],
    ['\t=1', "'\t=1"],
    ['=A,"', '"\'=A,"""'],
    ['a\nb', '"a\nb"'],
  ]
  it.each(cells)('cell %j', (cell, written) => expect(csvLine([cell])).toBe(`${written}\r\n`))
})
