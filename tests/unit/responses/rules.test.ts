import { describe, expect, it } from 'vitest'
import type { BoardResponse, Draft, Entry, Level } from '@/responses/model'
import { boardOf } from '@/responses/rules/board'
import { type Ground, momentOf, refusalOf } from '@/responses/rules/check'
import { contactsOfPlan, limitIn, tasksOfPlan } from '@/responses/rules/freeze'
import { levelsFor } from '@/responses/rules/levels'
import { type Commander, mayCommand } from '@/responses/rules/permissions'
import { dismiss, emptyQueue, enqueue, keyFor, merge, refuseAll, settle } from '@/responses/rules/queue'
import { timelineOf } from '@/responses/rules/timeline'
import { clockOf, lineOf, marked } from '@/responses/rules/words'

const START = '2026-11-26T02:00:00.000Z'
const at = (minutes: number) => new Date(Date.parse(START) + minutes * 60_000).toISOString()

const entry = (clientId: string, extra: Partial<Entry> = {}): Entry => ({
  clientId,
  seq: null,
  kind: 'note',
  subject: null,
  level: null,
  text: clientId,
  by: 'a',
  byName: '甲',
  at: START,
  receivedAt: null,
  ...extra,
})

describe('what waits on a phone', () => {
  const two = enqueue(enqueue(emptyQueue, entry('one')), entry('two'))
  it('leaves when it is stored, and when it is refused is kept with the reason until it was read', () => {
    const settled = settle(two, [
      { clientId: 'one', seq: 7 },
      { clientId: 'two', refused: { status: 409, message: '已经终止' } },
    ])
    expect(settled.pending).toEqual([])
    expect(settled.refused).toEqual([{ entry: entry('two'), message: '已经终止' }])
    expect(dismiss(settled, 'two')).toEqual(emptyQueue)
    expect(dismiss(settled, 'other')).toEqual(settled)
  })
  it('stays when the answer does not speak of it', () => {
    expect(settle(two, [{ clientId: 'one', seq: 1 }]).pending).toEqual([entry('two')])
    expect(settle(two, [])).toEqual(two)
  })
  it('is shown as a whole when the server cannot read it', () => {
    const { pending, refused } = refuseAll(two, [entry('one')], '无法受理')
    expect([pending, refused.map(({ message }) => message)]).toEqual([[entry('two')], ['无法受理']])
  })
  it('has keys that sort as they were made', () => {
    const keys = [
      keyFor(1_000, 9, 0.5),
      keyFor(1_000, 10, 0.1),
      keyFor(1_001, 1, 0),
      keyFor(1_795_000_000_000, 1, 0.9999),
    ]
    expect([...keys].sort()).toEqual(keys)
    for (const key of keys) expect(key).toMatch(/^[\w-]{8,64}$/)
  })
  it('is merged once, and nothing changes when nothing is new', () => {
    const known = [entry('one', { seq: 1 })]
    expect(merge(known, [entry('two', { seq: 2 })]).map(({ seq }) => seq)).toEqual([1, 2])
    expect(merge(known, known)).toBe(known)
    expect(merge(known, [])).toBe(known)
  })
})

describe('who commands', () => {
  const person = (roles: Commander['roles'], departments: string[] = [], id = 'x'): Commander => ({
    id,
    roles,
    departments,
  })
  it.each([
    ['nobody', null, false],
    ['an administrator', person(['admin']), true],
    ['who activated it', person(['staff'], [], 'starter'), true],
    ['an editor of the department', person(['editor'], ['d']), true],
    ['a reviewer whose departments reach it', person(['reviewer'], ['above', 'd']), true],
    ['an editor of another', person(['editor'], ['e']), false],
    ['staff of the department', person(['staff'], ['d']), false],
    ['an inspector of the department', person(['inspector'], ['d']), false],
  ] as const)('%s', (_, who, expected) => {
    expect(mayCommand(who, { department: 'd', activatedBy: 'starter' })).toBe(expected)
  })
})

describe('levels', () => {
  it.each([
    ['raised', 'III', ['I', 'II']],
    ['raised', 'I', []],
    ['lowered', 'I', ['II', 'III']],
    ['lowered', 'III', []],
  ] as const)('%s from %s', (kind, from, expected) => {
    expect(levelsFor(kind, from)).toEqual(expected)
  })
})

describe('an entry', () => {
  const ground = (extra: Partial<Ground> = {}): Ground => ({
    taskKeys: new Set(['S-1']),
    contactKeys: new Set(['C-1']),
    startedAt: START,
    endedAt: null,
    mayCommand: true,
    levelAt: (): Level => 'II',
    now: new Date(at(10)),
    ...extra,
  })
  const draft = (kind: Draft['kind'], extra: Partial<Draft> = {}): Draft => ({
    clientId: 'k',
    kind,
    at: at(5),
    ...extra,
  })
  it.each([
    [at(5), at(5)],
    [at(-5), START],
    [at(99), at(10)],
  ])('of %s counts for %s', (claimed, counted) => {
    expect(momentOf(draft('note', { at: claimed }), ground())).toBe(counted)
  })
  it('that ends counts when it arrives', () => {
    expect(momentOf(draft('ended'), ground())).toBe(at(10))
  })
  it.each([
    ['a task', draft('task-taken', { subject: 'S-1' }), {}, null],
    ['a strange task', draft('task-done', { subject: 'C-1' }), {}, 400],
    ['no task', draft('task-done'), {}, 400],
    ['a contact', draft('confirmed', { subject: 'C-1' }), {}, null],
    ['a note', draft('note', { text: '好' }), { mayCommand: false }, null],
    ['a note without text', draft('note'), {}, 400],
    ['a note too long', draft('note', { text: 'x'.repeat(2001) }), {}, 400],
    ['raising', draft('raised', { level: 'I', text: '理由' }), {}, null],
    ['raising without the right', draft('raised', { level: 'I', text: '理由' }), { mayCommand: false }, 403],
    ['raising without a level', draft('raised', { text: '理由' }), {}, 409],
    ['lowering upwards', draft('lowered', { level: 'I', text: '理由' }), {}, 409],
    ['ending without a reason', draft('ended', { text: '  ' }), {}, 400],
    ['what was before the end', draft('note', { text: '好' }), { endedAt: at(6) }, null],
    ['what was after an end nobody could know of', draft('note', { text: '好' }), { endedAt: at(4) }, null],
    ['a task done after the end', draft('task-done', { subject: 'S-1' }), { endedAt: at(4) }, null],
    ['what was a day after the end', draft('note', { text: '好' }), { endedAt: at(5 - 24 * 60) }, null],
    ['what was more than a day after the end', draft('note', { text: '好' }), { endedAt: at(4 - 24 * 60) }, 409],
    ['a level of before the end', draft('raised', { level: 'I', text: '理由' }), { endedAt: at(6) }, null],
    ['a level after the end', draft('raised', { level: 'I', text: '理由' }), { endedAt: at(4) }, 409],
    ['ending again', draft('ended', { text: '理由' }), { endedAt: at(11) }, 409],
    ['activating', draft('activated'), {}, 400],
  ] as const)('%s', (_, sent, extra, status) => {
    const limits = ground(extra)
    expect(refusalOf(sent, sent.at, limits)?.status ?? null).toBe(status)
  })
})

describe('freezing a plan', () => {
  it.each([
    ['10 分钟内到场', 10],
    ['1 小时内书面报告', 60],
    ['30分钟以内', 30],
    ['1.5小时内上报', 90],
    ['0.5 小时内', 30],
    ['编号12345小时内', null],
    ['看护 2 小时', null],
    ['全楼疏散', null],
  ])('finds the limit in “%s”', (text, minutes) => {
    expect(limitIn(text)).toBe(minutes)
  })
  it('gives every task a key of its own, also where two rows describe one level', () => {
    const tasks = tasksOfPlan(
      [
        { level: 'III', tasks: '报告\n疏散' },
        { level: 'III', tasks: '灭火' },
      ],
      [],
    )
    expect(tasks.map(({ key, text }) => `${key} ${text}`)).toEqual(['L-III-1 报告', 'L-III-2 疏散', 'L-III-3 灭火'])
  })
  it('takes steps first, then the tasks of every level', () => {
    const tasks = tasksOfPlan(
      [{ level: 'II', tasks: '1. 疏散\n- 5 分钟内断电' }, { level: 'I' }],
      [{ role: '值班员', action: '报警', minutes: 3, note: ' ' }],
    )
    expect(tasks.map(({ key, level, text, minutes }) => [key, level, text, minutes])).toEqual([
      ['S-1', null, '报警', 3],
      ['L-II-1', 'II', '疏散', null],
      ['L-II-2', 'II', '5 分钟内断电', 5],
    ])
  })
  it('keeps the call order of its contacts and gives each a key', () => {
    const rows = contactsOfPlan([
      { role: '维保', name: '新名', organisation: '电梯公司', phone: '2', backupPhone: '3' },
      { role: '值班室', name: null, organisation: null, phone: null, backupPhone: null },
    ])
    expect(rows).toEqual([
      { key: 'C-1', role: '维保', name: '新名', phone: '2', backupPhone: '3' },
      { key: 'C-2', role: '值班室', name: null, phone: null, backupPhone: null },
    ])
  })
})

describe('words', () => {
  it.each([
    [0, '00:00'],
    [59_999, '00:59'],
    [309_000, '05:09'],
    [3_909_000, '1:05:09'],
    [-5, '00:00'],
  ])('%d ms is %s', (ms, text) => {
    expect(clockOf(ms)).toBe(text)
  })
  it('mark a drill once', () => {
    expect([marked('火灾', true), marked('【演练】火灾', true), marked('火灾', false)]).toEqual([
      '【演练】火灾',
      '【演练】火灾',
      '火灾',
    ])
  })
})

describe('the timeline of a drill', () => {
  const response: BoardResponse = {
    id: '1',
    title: '【演练】火灾',
    isDrill: true,
    level: 'III',
    startedAt: START,
    tasks: [{ key: 'S-1', level: null, role: '值班员', text: '报警', minutes: 3 }],
    contacts: [],
  }
  it('tells what was done when, against the target, without what changed nothing', () => {
    const log = [
      entry('1', { kind: 'activated', level: 'III', text: null, seq: 1 }),
      entry('2', { kind: 'task-taken', subject: 'S-1', at: at(1), seq: 2 }),
      entry('3', { kind: 'task-done', subject: 'S-1', at: at(5), text: null, seq: 3 }),
      entry('4', { kind: 'task-done', subject: 'S-1', at: at(6), by: 'b', text: null, seq: 4 }),
      entry('5', { kind: 'note', at: at(7), text: '长'.repeat(300), seq: 5 }),
      entry('6', { kind: 'ended', at: at(9.9), text: '完成', seq: 6 }),
    ]
    const rows = timelineOf(response, boardOf(response, log, new Date(at(10))))
    expect(rows.map(({ minute, targetMinute, note }) => [minute, targetMinute, note])).toEqual([
      [0, undefined, undefined],
      [5, 3, '超出目标 2 分钟'],
      [7, undefined, undefined],
      [9, undefined, undefined],
    ])
    expect(rows.map(({ event }) => event.slice(0, 12))).toEqual([
      '启动Ⅲ级响应',
      '完成：值班员：报警',
      `记录：${'长'.repeat(9)}`,
      '终止响应：完成',
    ])
    expect(rows[2]?.event).toHaveLength(200)
    expect(lineOf(response, entry('x', { kind: 'activated', level: 'III', text: null }))).toBe('启动演练：Ⅲ级响应')
  })
})
