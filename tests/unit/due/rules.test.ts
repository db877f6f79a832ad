import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Role } from '@/access/model'
import type { DueItem, DueKind, Viewer } from '@/due/model'
import { dueHref } from '@/due/rules/address'
import { isDay, shiftDay, storedRange, todayIn } from '@/due/rules/days'
import { estimatedYearsOf, groupByStage, peopleIn, remainingWords, sortItems } from '@/due/rules/lists'
import { monthGrid, monthOf, monthRange, shiftMonth } from '@/due/rules/month'
import { noticesFor } from '@/due/rules/notices'
import { isReached, looksAfterOthers, reachOf, reachToWhere } from '@/due/rules/reach'
import { noticeKey, stageOf } from '@/due/rules/stages'
import { storedDay } from '@/shared/calendar'

const TODAY = '2026-11-23'
const item = (key: string, dueOn: string, more: Partial<DueItem> = {}): DueItem => ({
  key,
  kind: 'review',
  title: key,
  dueOn,
  ...more,
})
const viewer = (roles: Role[], more: Partial<Viewer> = {}): Viewer => ({
  roles,
  departments: [],
  staff: undefined,
  posts: [],
  ...more,
})

describe('days', () => {
  it.each([
    ['2026-02-28', true],
    ['2026-02-29', false],
    ['2024-02-29', true],
    ['2026-13-01', false],
    ['2026-1-1', false],
    [undefined, false],
  ])('%s is a day: %s', (day, expected) => {
    expect(isDay(day)).toBe(expected)
  })

  it('are the office’s, and the stored one', () => {
    expect(todayIn(new Date('2026-11-22T16:30:00Z'))).toBe('2026-11-23')
    expect(storedDay('2026-11-23T04:00:00.000Z')).toBe('2026-11-23')
    expect(storedDay('no date')).toBeUndefined()
    expect(storedDay(null)).toBeUndefined()
    expect(storedRange('2026-02-28', '2026-02-28')).toEqual({
      from: '2026-02-28T00:00:00.000Z',
      before: '2026-03-01T00:00:00.000Z',
    })
  })
})

describe('stages', () => {
  it.each([
    ['2026-11-22', 30, 'overdue'],
    ['2026-11-23', 30, 'week'],
    ['2026-11-30', 30, 'week'],
    ['2026-12-01', 30, 'soon'],
    ['2026-12-23', 30, 'soon'],
    ['2026-12-24', 30, undefined],
    ['2026-11-27', 3, undefined],
    ['2026-11-26', 3, 'week'],
  ])('%s with %i days of notice: %s', (dueOn, noticeDays, expected) => {
    expect(stageOf(dueOn, TODAY, noticeDays)).toBe(expected)
  })

  it('give each item, day and stage a key of its own', () => {
    expect(noticeKey(item('sops/1/review', '2026-11-22'), 'overdue')).toBe('due/sops/1/review/2026-11-22/overdue')
  })
})

describe('lists', () => {
  it('are grouped by what is overdue (before today), near and later', () => {
    const items = [item('a', '2026-11-22'), item('b', TODAY), item('c', '2026-12-23'), item('d', '2026-12-24')]
    const { overdue, near, later } = groupByStage(items, TODAY)
    expect([overdue, near, later].map((group) => group.map(({ key }) => key))).toEqual([['a'], ['b', 'c'], ['d']])
  })

  it('lose and repeat nothing when grouped', () => {
    const days = fc.array(fc.integer({ min: -400, max: 400 }).map((offset) => item('x', shiftDay(TODAY, offset))))
    fc.assert(
      fc.property(days, (items) => {
        const { overdue, near, later } = groupByStage(items, TODAY)
        expect(overdue.length + near.length + later.length).toBe(items.length)
      }),
    )
  })

  it('are sorted by day, then title, each item once', () => {
    const items = [item('b', '2026-12-01'), item('a', '2026-12-01'), item('c', '2026-11-01'), item('a', '2026-12-01')]
    expect(sortItems(items).map(({ key }) => key)).toEqual(['c', 'a', 'b'])
  })

  it.each([
    ['2026-11-20', '逾期 3 天'],
    [TODAY, '今天'],
    ['2026-11-28', '还有 5 天'],
  ])('%s is %s', (dueOn, words) => {
    expect(remainingWords(dueOn, TODAY).zh).toBe(words)
  })

  it('name the years that were counted without holidays, and the people', () => {
    expect(estimatedYearsOf([{ estimatedYears: [2028, 2027] }, {}, { estimatedYears: [2027] }])).toEqual([2027, 2028])
    const people = [
      { staff: 1, staffName: '王芳' },
      { staff: 1, staffName: '王芳' },
      { staff: 2, staffName: '王芳' },
      { staff: 3, staffName: '李强' },
      { staff: undefined },
    ]
    expect(peopleIn(people).map(({ value, label }) => [value, label])).toEqual([
      ['3', '李强'],
      ['1', '王芳（1）'],
      ['2', '王芳（2）'],
    ])
  })
})

describe('months', () => {
  it('begin on Monday and leave out other months', () => {
    const grid = monthGrid('2026-11')
    expect(grid).toHaveLength(6)
    expect(grid[0]).toEqual([null, null, null, null, null, null, '2026-11-01'])
    expect(grid[5]).toEqual(['2026-11-30', null, null, null, null, null, null])
    expect(monthGrid('2027-02')).toHaveLength(4)
  })

  it('hold each of their days once, in order, in whole weeks', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), (offset) => {
        const month = shiftMonth('2000-01', offset)
        const { from, to } = monthRange(month)
        const days = monthGrid(month)
          .flat()
          .filter((day) => day !== null)
        expect(monthGrid(month).every((week) => week.length === 7)).toBe(true)
        expect([days[0], days.at(-1), days.length]).toEqual([from, to, Number(to.slice(8))])
        expect(days).toEqual([...days].sort())
      }),
    )
  })

  it.each([
    ['2026-12', '2026-12'],
    ['2026-13', '2026-11'],
    ['1026-12', '2026-11'],
    [undefined, '2026-11'],
    [['2026-12'], '2026-11'],
  ])('%j asks for %s', (value, month) => {
    expect(monthOf(value, TODAY)).toBe(month)
  })

  it('cross the year', () => {
    expect([shiftMonth('2026-12', 1), shiftMonth('2026-01', -1)]).toEqual(['2027-01', '2025-12'])
  })
})

describe('whose business it is', () => {
  it.each<[string, Viewer, DueKind, boolean, unknown[], unknown]>([
    ['administrators: all', viewer(['admin']), 'filing', true, [], undefined],
    ['HR: certificates of all', viewer(['hr']), 'certificate', true, [], undefined],
    ['inspectors: ratings of all', viewer(['inspector']), 'rating', true, [], undefined],
    ['editors: their departments', viewer(['editor'], { departments: [4] }), 'review', false, [4], undefined],
    ['staff: their own certificates', viewer(['staff'], { departments: [4], staff: 7 }), 'certificate', false, [], 7],
  ])('%s', (_name, who, kind, isWide, departments, staff) => {
    expect(reachOf(who, kind)).toMatchObject({ isWide, departments })
    expect(reachOf(who, kind)?.staff).toBe(staff)
  })

  it.each<[Viewer, DueKind]>([
    [viewer(['hr'], { departments: [4] }), 'review'],
    [viewer(['staff'], { departments: [4], staff: 7 }), 'review'],
    [viewer(['inspector']), 'certificate'],
    [viewer(['editor']), 'drill'],
    [viewer([]), 'certificate'],
  ])('%j has no business with %s', (who, kind) => {
    expect(reachOf(who, kind)).toBeUndefined()
  })

  it('is asked of the database as it is decided here', () => {
    const reach = { isWide: false, departments: [4], staff: 7, posts: [9] }
    expect(reachToWhere(reach, { staff: 'staff', posts: 'course.posts' })).toEqual([
      { or: [{ department: { in: [4] } }, { staff: { equals: 7 } }, { 'course.posts': { in: [9] } }] },
    ])
    expect(reachToWhere({ ...reach, isWide: true })).toEqual([])
    expect(isReached(reach, item('x', TODAY, { department: '4' }))).toBe(true)
    expect(isReached(reach, item('x', TODAY, { department: 5, staff: 7 }))).toBe(true)
    expect(isReached(reach, item('x', TODAY, { department: 5, posts: [9] }))).toBe(true)
    expect(isReached(reach, item('x', TODAY, { department: 5, staff: 8, posts: [1] }))).toBe(false)
    expect(isReached({ ...reach, staff: undefined }, item('x', TODAY))).toBe(false)
  })

  it('lets those choose departments who look after others', () => {
    expect(looksAfterOthers(viewer(['staff'], { departments: [1] }))).toBe(false)
    expect(looksAfterOthers(viewer(['editor']))).toBe(false)
    expect(looksAfterOthers(viewer(['editor'], { departments: [1] }))).toBe(true)
    expect(looksAfterOthers(viewer(['hr']))).toBe(true)
  })
})

describe('notices', () => {
  const accounts = [
    { id: 1, viewer: viewer(['admin']) },
    { id: 2, viewer: viewer(['editor'], { departments: [4] }) },
    { id: 3, viewer: viewer(['hr']) },
    { id: 4, viewer: viewer(['staff'], { staff: 7 }) },
  ]
  const plan = (items: DueItem[]) =>
    noticesFor({ items, accounts, today: TODAY, noticeDays: 30 }).map(({ key, recipients }) => [key, recipients])

  it('go to whom an item concerns, at its stage', () => {
    const certificate = { kind: 'certificate', department: 4, staff: 7 } as const
    expect(
      plan([
        item('sops/1/review', '2026-11-25', { department: 4 }),
        item('sops/2/review', '2026-11-25', { department: 5 }),
        item('certifications/1/expiry', '2026-12-20', certificate),
        item('certifications/2/expiry', '2027-12-20', certificate),
      ]),
    ).toEqual([
      ['due/sops/1/review/2026-11-25/week', [2]],
      ['due/certifications/1/expiry/2026-12-20/soon', [2, 3, 4]],
    ])
  })
})

it('addresses leave out what was not chosen', () => {
  expect(dueHref('/me/due', { month: '2026-11', kind: undefined })).toBe('/me/due?month=2026-11')
  expect(dueHref('/me/due', {})).toBe('/me/due')
})
