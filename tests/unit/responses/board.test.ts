import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BoardResponse, Entry, EntryKind } from '@/responses/model'
import { boardOf } from '@/responses/rules/board'
import { knownUpTo } from '@/responses/rules/order'
import { merge } from '@/responses/rules/queue'
import type { Board } from '@/responses/rules/state'

const START = '2026-11-26T02:00:00.000Z'
const at = (minutes: number) => new Date(Date.parse(START) + minutes * 60_000).toISOString()
const NOW = new Date(at(20))

const response: BoardResponse = {
  id: '1',
  title: '火灾事故专项应急预案',
  isDrill: false,
  level: 'III',
  startedAt: START,
  tasks: [
    { key: 'S-1', level: null, role: '值班员', text: '核实火情', minutes: 3 },
    { key: 'L-III-1', level: 'III', role: null, text: '就近灭火', minutes: null },
    { key: 'L-II-1', level: 'II', role: null, text: '10 分钟内疏散', minutes: 10 },
  ],
  contacts: [
    { key: 'C-1', role: '指挥长', name: '秦立军', phone: '1', backupPhone: null },
    { key: 'C-2', role: '值班室', name: null, phone: '2', backupPhone: null },
  ],
}

let number = 0
const entry = (kind: EntryKind, by: string, minutes: number, extra: Partial<Entry> = {}): Entry => {
  number += 1
  return {
    clientId: `key-${String(number).padStart(5, '0')}`,
    seq: number,
    kind,
    subject: null,
    level: null,
    text: null,
    by,
    byName: `员工${by}`,
    at: at(minutes),
    receivedAt: at(minutes),
    ...extra,
  }
}
const task = (board: Board, key: string) => board.tasks.find((one) => one.key === key)
const started = () => entry('activated', 'a', 0, { level: 'III', text: '3 号楼冒烟' })
const on = (subject: string) => ({ subject })

describe('a task', () => {
  it('belongs to who took it first, by the time at which he did; the other’s entry says so', () => {
    const late = entry('task-taken', 'a', 2, on('S-1'))
    const soon = entry('task-taken', 'b', 1, on('S-1'))
    const board = boardOf(response, [started(), late, soon], NOW)
    expect(task(board, 'S-1')).toMatchObject({ state: 'taken', taken: { id: 'b' }, others: [{ id: 'a' }] })
    expect(board.log.map(({ conflict }) => conflict)).toEqual([null, null, '员工b先接受'])
  })
  it('goes to the next who took it when the first gives it back, and is open when nobody is left', () => {
    const both = [entry('task-taken', 'a', 1, on('S-1')), entry('task-taken', 'b', 2, on('S-1'))]
    const given = [...both, entry('task-released', 'a', 3, on('S-1'))]
    expect(task(boardOf(response, given, NOW), 'S-1')).toMatchObject({ state: 'taken', taken: { id: 'b' }, others: [] })
    const open = [...given, entry('task-released', 'b', 4, on('S-1'))]
    expect(task(boardOf(response, open, NOW), 'S-1')).toMatchObject({ state: 'open', taken: null })
  })
  it('done by another than who took it is done by him; taking it afterwards changes nothing', () => {
    const entries = [
      entry('task-taken', 'a', 1, on('S-1')),
      entry('task-done', 'b', 2, on('S-1')),
      entry('task-taken', 'c', 3, on('S-1')),
      entry('task-done', 'a', 4, on('S-1')),
      entry('task-released', 'a', 5, on('S-1')),
    ]
    const board = boardOf(response, entries, NOW)
    expect(task(board, 'S-1')).toMatchObject({ state: 'done', taken: { id: 'a' }, done: { id: 'b', at: at(2) } })
    expect(board.log.map(({ conflict }) => conflict)).toEqual([
      null,
      null,
      '已由员工b完成',
      '员工b先完成',
      '已由员工b完成',
    ])
  })
  it('is not given back by who does not have it', () => {
    const board = boardOf(
      response,
      [entry('task-taken', 'a', 1, on('S-1')), entry('task-released', 'b', 2, on('S-1'))],
      NOW,
    )
    expect(task(board, 'S-1')).toMatchObject({ state: 'taken', taken: { id: 'a' } })
    expect(board.log.at(-1)?.conflict).toBe('不在本人名下')
  })
  it.each([
    ['open in time', [], 2, false],
    ['open too long', [], 4, true],
    ['done in time, looked at later', [entry('task-done', 'a', 2, on('S-1'))], 15, false],
    ['done too late', [entry('task-done', 'a', 4, on('S-1'))], 15, true],
    ['unfinished when the response ended in time', [entry('ended', 'a', 2)], 15, false],
  ])('%s', (_, entries, minutes, isOverdue) => {
    const board = boardOf(response, entries, new Date(at(minutes)))
    expect(task(board, 'S-1')).toMatchObject({ isOverdue, dueAt: at(3) })
  })
  it('of a level runs from that level’s beginning, and belongs to the board while that level is in force', () => {
    expect(task(boardOf(response, [started()], NOW), 'L-II-1')).toMatchObject({
      isCurrent: false,
      from: null,
      dueAt: null,
    })
    const raised = boardOf(response, [started(), entry('raised', 'a', 5, { level: 'II', text: '火势扩大' })], NOW)
    expect(task(raised, 'L-II-1')).toMatchObject({ isCurrent: true, from: at(5), dueAt: at(15), isOverdue: true })
    expect(task(raised, 'L-III-1')).toMatchObject({ isCurrent: false })
    expect(task(raised, 'S-1')).toMatchObject({ isCurrent: true, from: START })
  })
})

describe('the board', () => {
  it('tells the levels over time, with who and why', () => {
    const entries = [
      started(),
      entry('raised', 'b', 4, { level: 'I', text: '有人被困' }),
      entry('lowered', 'b', 9, { level: 'II', text: '全部救出' }),
      entry('ended', 'b', 12, { text: '明火扑灭' }),
    ]
    const board = boardOf(response, entries, NOW)
    expect(board.levels.map(({ level, from, until, reason }) => [level, from, until, reason])).toEqual([
      ['III', START, at(4), '3 号楼冒烟'],
      ['I', at(4), at(9), '有人被困'],
      ['II', at(9), at(12), '全部救出'],
    ])
    expect(board).toMatchObject({ level: 'II', endedAt: at(12), elapsedMs: 12 * 60_000 })
  })
  it('keeps the first who called, confirmed and saw somebody arrive', () => {
    const entries = [
      entry('called', 'b', 3, on('C-1')),
      entry('called', 'a', 1, on('C-1')),
      entry('arrived', 'a', 8, on('C-1')),
    ]
    const [first, second] = boardOf(response, entries, NOW).contacts
    expect(first).toMatchObject({ called: { id: 'a', at: at(1) }, confirmed: null, arrived: { id: 'a' } })
    expect(second).toMatchObject({ called: null, confirmed: null, arrived: null })
  })
  it('marks what came after the end about what was before it', () => {
    const entries = [
      entry('note', 'a', 3, { text: '到时', receivedAt: at(3) }),
      entry('ended', 'b', 10, { text: '完' }),
      entry('note', 'c', 9, { text: '断网', receivedAt: at(14) }),
      entry('note', 'd', 9.5, { text: '未送出', seq: null, receivedAt: null }),
    ]
    const { log } = boardOf(response, entries, NOW)
    expect(log.map(({ text, isLate }) => [text, isLate])).toEqual([
      ['到时', false],
      ['断网', true],
      ['未送出', false],
      ['完', false],
    ])
  })
  it('keeps what was noted after the end in its log, and changes nothing by it', () => {
    const entries = [
      entry('ended', 'b', 10, { text: '完' }),
      entry('task-done', 'a', 11, on('S-1')),
      entry('arrived', 'a', 12, on('C-1')),
      entry('raised', 'b', 13, { level: 'I', text: '复燃' }),
      entry('note', 'c', 14, { text: '断网时所记' }),
    ]
    const board = boardOf(response, entries, NOW)
    expect(board).toMatchObject({ level: 'III', endedAt: at(10) })
    expect(board.tasks.map(({ state }) => state)).not.toContain('done')
    expect(board.contacts.map(({ arrived }) => arrived)).toEqual(board.contacts.map(() => null))
    expect(board.log.map(({ kind, isLate, conflict }) => [kind, isLate, conflict])).toEqual([
      ['ended', false, null],
      ['task-done', true, '响应已经终止'],
      ['arrived', true, '响应已经终止'],
      ['raised', true, '响应已经终止'],
      ['note', true, null],
    ])
  })
  it('counts everybody who wrote', () => {
    const entries = [started(), entry('note', 'b', 1), entry('note', 'a', 2)]
    expect(boardOf(response, entries, NOW).participants).toEqual([
      { id: 'a', name: '员工a', entries: 2 },
      { id: 'b', name: '员工b', entries: 1 },
    ])
  })
  it('names a subject that it does not know instead of losing the entry', () => {
    const board = boardOf(response, [entry('task-done', 'a', 1, on('S-99'))], NOW)
    expect(board.log).toMatchObject([{ conflict: '看板上没有这项任务' }])
  })
})

const kinds = ['task-taken', 'task-released', 'task-done', 'called', 'confirmed', 'arrived', 'note'] as const
const anyEntry = fc.record({
  kind: fc.constantFrom(...kinds),
  by: fc.constantFrom('a', 'b', 'c'),
  minutes: fc.integer({ min: 0, max: 6 }),
  which: fc.constantFrom(0, 1),
})
/** A few phones' entries; the server gives the numbers later. */
const anyLog = fc.array(anyEntry, { maxLength: 14 }).map((rows) => [
  { ...started(), clientId: 'key-000', seq: null, receivedAt: null },
  ...rows.map(({ kind, by, minutes, which }, index): Entry => {
    const subject = kind === 'note' ? null : kind.startsWith('task') ? ['S-1', 'L-III-1'][which] : ['C-1', 'C-2'][which]
    const clientId = `key-${String(index + 1).padStart(3, '0')}`
    return { ...entry(kind, by, minutes, { subject: subject ?? null }), clientId, seq: null, receivedAt: null }
  }),
])
/** As the server numbers them when they arrive in this order. */
const arrived = (entries: Entry[]): Entry[] =>
  entries.map((one, index) => ({ ...one, seq: index + 1, receivedAt: at(7) }))
/** What people see, without the numbers, which tell who had the better line. */
const seen = (board: Board) => ({ ...board, log: board.log.map(({ seq: _, ...line }) => line) })
const shuffled = <Value>(values: Value[], order: number[]) =>
  values
    .map((value, index) => ({ value, key: order[index] ?? 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ value }) => value)
const order = fc.array(fc.nat(), { minLength: 40, maxLength: 40 })

describe('merging', () => {
  it('gives the same board whichever phone’s entries reach the server first', () => {
    fc.assert(
      fc.property(anyLog, order, order, (log, one, two) => {
        const first = boardOf(response, arrived(shuffled(log, one)), NOW)
        const second = boardOf(response, arrived(shuffled(log, two)), NOW)
        expect(seen(second)).toEqual(seen(first))
      }),
    )
  })
  it('gives the same board for entries told in any order, twice, or one by one', () => {
    fc.assert(
      fc.property(anyLog, order, order, fc.nat({ max: 14 }), (log, one, two, count) => {
        const stored = arrived(shuffled(log, one))
        const told = shuffled([...stored, ...stored.slice(0, count)], two)
        expect(boardOf(response, told, NOW)).toEqual(boardOf(response, stored, NOW))
        // One by one, as a phone merges what it is told.
        let known: Entry[] = []
        for (const next of told) known = merge(known, [next])
        expect(boardOf(response, known, NOW)).toEqual(boardOf(response, stored, NOW))
      }),
    )
  })
  it('loses no entry, and shows a phone its own before the server has them as it does after', () => {
    fc.assert(
      fc.property(anyLog, order, fc.nat({ max: 14 }), (log, one, count) => {
        const stored = arrived(shuffled(log, one))
        const board = boardOf(response, stored, NOW)
        expect(new Set(board.log.map(({ clientId }) => clientId))).toEqual(new Set(log.map(({ clientId }) => clientId)))
        // Some are stored, some wait on this phone, some do both: the answer was lost.
        const mixed = boardOf(
          response,
          [...log.slice(count), ...stored.slice(0, count + 3), ...log.slice(0, count)],
          NOW,
        )
        const states = (one: Board) => one.tasks.map(({ state, taken, done }) => [state, taken?.id, done?.id])
        expect(states(mixed)).toEqual(states(board))
      }),
    )
  })
})

describe('what is asked for again', () => {
  it.each([
    [[], 0],
    [[1, 2, 3], 3],
    [[3, 1, 2], 3],
    [[1, 2, 4, 5], 2],
    [[2, 3], 0],
  ])('of %j is what comes after %d', (numbers, last) => {
    expect(knownUpTo(numbers.map((seq) => ({ ...started(), seq })))).toBe(last)
  })
})
