import { describe, expect, it } from 'vitest'
import { evaluationSheet } from '@/drills/model'
import { checkInState, isCheckedIn } from '@/drills/rules/checkIn'
import { overscored, scoreOf } from '@/drills/rules/evaluation'
import { correctionDueOn, strayChapters, titleOfFinding } from '@/drills/rules/findings'
import { compareTimeline, lastMinute, punctualityWords } from '@/drills/rules/timeline'

const row = (points: number, score?: number | null) => ({ item: 'x', points, score })

describe('the evaluation sheet', () => {
  it.each([
    [[], undefined],
    [[row(20), row(80, null)], undefined],
    [[row(50, 50), row(50, 25)], 75],
    [[row(50, 45), row(50)], 90],
    [[row(50, 0), row(50)], 0],
    [[row(30, 29), row(30, 20), row(10, 7)], 80],
    [[row(3, 1)], 33.3],
  ])('%j scores %s: what does not apply leaves the denominator', (rows, expected) => {
    expect(scoreOf(rows)).toBe(expected)
  })

  it('finds items with more than their points', () => {
    expect(overscored([row(10, 10), row(10, 11), row(10)])).toEqual([1])
  })

  it('is offered with 100 points', () => {
    expect(evaluationSheet.reduce((sum, { points }) => sum + points, 0)).toBe(100)
  })
})

describe('the timeline', () => {
  it.each([
    [5, 3, '迟 2 分钟'],
    [3, 5, '早 2 分钟'],
    [3, 3, '按时'],
    [0, 0, '按时'],
    [3, null, ''],
    [3, undefined, ''],
  ])('minute %s with target %s: %s', (minute, targetMinute, words) => {
    const [compared] = compareTimeline([{ minute, targetMinute, event: 'x' }])
    expect(compared && punctualityWords(compared)).toBe(words)
  })

  it('is told in the order in which things happened', () => {
    const rows = compareTimeline([
      { minute: 9, event: 'b' },
      { minute: 1, event: 'a' },
    ])
    expect(rows.map(({ event }) => event)).toEqual(['a', 'b'])
    expect(lastMinute([{ minute: 9, targetMinute: 12, event: 'b' }])).toBe(12)
    expect(lastMinute([])).toBe(1)
  })
})

describe('checking in', () => {
  it.each([
    ['planned', '2026-11-26', 'open'],
    ['held', '2026-11-26', 'open'],
    ['cancelled', '2026-11-26', 'cancelled'],
    ['planned', undefined, 'undated'],
    ['planned', '2026-11-27', 'too-early'],
    ['planned', '2026-11-25', 'over'],
  ])('a %s drill of %s: %s', (status, day, expected) => {
    expect(checkInState({ status, day }, '2026-11-26')).toBe(expected)
  })

  it('knows who is on the list, whichever form the id has', () => {
    expect(isCheckedIn([{ staff: { id: 3 } }], '3')).toBe(true)
    expect(isCheckedIn([{ staff: 4 }], 3)).toBe(false)
  })
})

describe('findings', () => {
  it.each([
    ['发电机未自动启动\n手动启动用了 3 分钟', '发电机未自动启动'],
    ['  水泵接头不匹配  ', '水泵接头不匹配'],
    ['长'.repeat(130), `${'长'.repeat(119)}…`],
  ])('%s', (description, title) => {
    expect(titleOfFinding(description)).toBe(title)
  })

  it.each([
    ['2026-01-31', [], '2026-03-02'],
    ['2028-01-31', [], '2028-03-01'],
    ['2026-11-26', [{ key: 'correction-days', value: 15 }], '2026-12-11'],
    ['2026-11-26', [{ key: 'correction-days', value: 0 }], '2026-12-26'],
  ])('of %s with %j are due on %s', (heldOn, cycles, dueOn) => {
    expect(correctionDueOn(heldOn, cycles)).toBe(dueOn)
  })

  it('name chapters of the plan', () => {
    const findings = [{ section: '应急处置' }, { section: ' 应急处置 ' }, { section: '善后' }, { section: '' }, {}]
    expect(strayChapters(findings, ['应急处置'])).toEqual([2])
  })
})
