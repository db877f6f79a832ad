import { describe, expect, it } from 'vitest'
import { dueOn, isOverdue, stageOf } from '@/acknowledgements/rules/due'
import { firstReleaseOf } from '@/workflow/rules/labels'

const RELEASE = '2026-11-01T02:00:00.000Z'

describe('dueOn', () => {
  it.each([
    ['so many days after the release', 7, null, '2026-11-08T02:00:00.000Z'],
    ['long in service', 7, '2020-01-01T00:00:00.000Z', '2026-11-08T02:00:00.000Z'],
    ['joined later', 7, '2026-11-20T00:00:00.000Z', '2026-11-27T00:00:00.000Z'],
    ['over the end of the year', 90, null, '2027-01-30T02:00:00.000Z'],
  ])('%s', (_, days, since, expected) => expect(dueOn(RELEASE, days, since)).toBe(expected))
})

describe('the last day, in the office', () => {
  const due = '2026-11-08T02:00:00.000Z'
  it.each([
    ['days before', '2026-11-04T00:00:00.000Z', 'asked'],
    ['the evening of the fourth day before', '2026-11-04T15:59:00.000Z', 'asked'],
    ['three days before, just after midnight in Shanghai', '2026-11-04T16:00:00.000Z', 'soon'],
    ['on the day', '2026-11-08T15:59:59.000Z', 'soon'],
    ['the day after, in Shanghai', '2026-11-08T16:00:00.000Z', 'overdue'],
  ])('%s', (_, now, expected) => {
    expect(stageOf(due, new Date(now))).toBe(expected)
    expect(isOverdue(due, new Date(now))).toBe(expected === 'overdue')
  })
})

describe('firstReleaseOf', () => {
  const versions = [
    { versionLabel: '1.0', releasedAt: '2025-01-01T00:00:00.000Z' },
    { versionLabel: '2.1', releasedAt: '2026-03-01T00:00:00.000Z' },
    { versionLabel: '2.0', releasedAt: '2026-02-01T00:00:00.000Z' },
    { versionLabel: '2.0', releasedAt: null },
  ]
  it.each([
    ['2.1', '2026-02-01T00:00:00.000Z'],
    ['1.0', '2025-01-01T00:00:00.000Z'],
    ['3.0', undefined],
  ])('of %s', (label, expected) => expect(firstReleaseOf(label, versions)).toBe(expected))
})
