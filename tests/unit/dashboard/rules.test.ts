import { describe, expect, it } from 'vitest'
import type { Role } from '@/access/model'
import type { Viewer } from '@/dashboard/model'
import { evaluationEndings } from '@/dashboard/rules/cycles'
import { listHref } from '@/dashboard/rules/links'
import { overviewFor } from '@/dashboard/rules/overview'
import { lacksDepartment, scopeOf } from '@/dashboard/rules/scope'
import { sortTasks, tasksFor } from '@/dashboard/rules/tasks'
import { greeting, shortMoment } from '@/dashboard/rules/words'

const viewer = (roles: Role[], departments: number[] = []): Viewer => ({ id: 7, roles, departments })
const TODAY = '2026-11-23T00:00:00.000Z'
const ZONE = 'Asia/Shanghai'

describe('whose business it is', () => {
  it.each<[string, Viewer, unknown]>([
    ['an administrator looks after all', viewer(['admin']), []],
    ['HR looks after all where it is wide', viewer(['hr']), []],
    ['an editor after his departments', viewer(['editor'], [2, 3]), [{ department: { in: [2, 3] } }]],
    ['an editor without department after none', viewer(['editor']), undefined],
    ['several roles: the widest counts', viewer(['editor', 'hr'], [2]), []],
    ['staff after none', viewer(['staff'], [2]), undefined],
  ])('%s', (_case, who, expected) => {
    expect(scopeOf(who, ['hr'], ['editor', 'reviewer'])).toEqual(expected)
  })

  it('tells editors and reviewers without a department', () => {
    expect(lacksDepartment(viewer(['reviewer']))).toBe(true)
    expect(lacksDepartment(viewer(['reviewer'], [1]))).toBe(false)
    expect(lacksDepartment(viewer(['admin', 'editor']))).toBe(false)
    expect(lacksDepartment(viewer(['hr']))).toBe(false)
  })
})

describe('tasks by role', () => {
  const keys = (who: Viewer) => tasksFor(who, TODAY).map(({ key }) => key)

  it('gives HR certificates in three steps and sessions, no documents', () => {
    const found = keys(viewer(['hr']))
    expect(found).toEqual(expect.arrayContaining(['certificates-overdue', 'certificates-30', 'certificates-90']))
    expect(found).toContain('sessions-overdue')
    expect(found.some((key) => key.startsWith('review-'))).toBe(false)
  })

  it('gives editors the reviews, drills and supplies of their departments', () => {
    const tasks = tasksFor(viewer(['editor'], [4]), TODAY)
    expect(tasks.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['review-sops-overdue', 'drills-due', 'supplies-due']),
    )
    for (const { filter } of tasks)
      for (const group of filter) expect(group).toContainEqual({ department: { in: [4] } })
  })

  it('leaves retired documents alone', () => {
    const tasks = tasksFor(viewer(['admin']), TODAY).filter(({ key }) => /^(review|supplies)-/.test(key))
    expect(tasks.length).toBeGreaterThan(6)
    for (const { filter } of tasks)
      for (const group of filter) expect(group).toContainEqual({ state: { not_equals: 'retired' } })
  })

  it('gives inspectors their own drafts, staff nothing', () => {
    expect(keys(viewer(['inspector']))).toEqual(['own-evaluations'])
    expect(keys(viewer(['staff'], [1]))).toEqual([])
  })

  it('calls nothing overdue on its very day', () => {
    const overdue = tasksFor(viewer(['admin']), TODAY).find(({ key }) => key === 'review-sops-overdue')
    expect(overdue?.filter[0]).toContainEqual({ nextReviewDate: { less_than: TODAY } })
  })

  it('puts what is overdue first and keeps the order within a tone', () => {
    const tasks = [
      { key: 'a', tone: 'due' as const },
      { key: 'b', tone: 'overdue' as const },
      { key: 'c', tone: 'plain' as const },
      { key: 'd', tone: 'overdue' as const },
    ]
    expect(sortTasks(tasks).map(({ key }) => key)).toEqual(['b', 'd', 'a', 'c'])
  })
})

it('tells ended evaluations from ending ones', () => {
  const ending = evaluationEndings(
    [
      { id: 1, validUntil: '2026-11-22T12:00:00.000Z' },
      { id: 2, validUntil: '2026-11-23T12:00:00.000Z' },
      { id: 3, validUntil: '2027-03-01T12:00:00.000Z' },
      { id: 4, validUntil: null },
    ],
    TODAY,
  )
  expect(ending.map(({ count }) => count)).toEqual([1, 1])
  expect(ending.map(({ task }) => task.filter)).toEqual([[[{ id: { in: [1] } }]], [[{ id: { in: [2] } }]]])
})

describe('overview by role', () => {
  const rows = (who: Viewer) => overviewFor(who, { from: TODAY, before: TODAY }).map(({ collection }) => collection)

  it('shows each role what it looks after', () => {
    expect(rows(viewer(['hr']))).toEqual(['training-sessions', 'training-records', 'staff'])
    expect(rows(viewer(['inspector']))).toEqual(['star-standards', 'evaluations'])
    expect(rows(viewer(['editor'], [1]))).toContain('emergency-plans')
    expect(rows(viewer(['staff'], [1]))).toEqual([])
  })
})

it('writes a filter the way the console’s lists read it', () => {
  const href = listHref('sops', [
    [{ _status: { equals: 'draft' } }, { department: { in: [1, 2] } }],
    [{ code: { exists: false } }],
  ])
  const query = new URL(href, 'http://site.invalid').searchParams
  expect(href).toMatch(/^\/admin\/collections\/sops\?/)
  expect(query.get('where[or][0][and][0][_status][equals]')).toBe('draft')
  expect(query.get('where[or][0][and][1][department][in]')).toBe('1,2')
  expect(query.get('where[or][1][and][0][code][exists]')).toBe('false')
  expect(listHref('sops')).toBe('/admin/collections/sops')
})

describe('words', () => {
  it.each([
    ['2026-11-23T01:00:00.000Z', '上午好'],
    ['2026-11-23T06:00:00.000Z', '下午好'],
    ['2026-11-23T12:00:00.000Z', '晚上好'],
  ])('greets by the office’s hour at %s', (now, hello) => {
    expect(greeting(new Date(now), ZONE).zh).toBe(hello)
  })

  it('names the year only when it is another one', () => {
    const now = new Date('2026-11-23T08:00:00.000Z')
    expect(shortMoment('2026-11-22T08:05:00.000Z', now, 'zh', ZONE)).toBe('11月22日 16:05')
    expect(shortMoment('2025-11-22T08:05:00.000Z', now, 'zh', ZONE)).toContain('2025年')
  })
})
