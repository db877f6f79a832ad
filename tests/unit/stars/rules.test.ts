import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { average } from '@/metrics/rules'
import { defaultThresholds } from '@/stars/model'
import {
  blankItems,
  gradeFor,
  inspectionScore,
  type Scheme,
  type ScoredItem,
  scoreEvaluation,
  starsFor,
  totalScore,
} from '@/stars/rules'

const scheme: Scheme = {
  inspectionShare: 80,
  userShare: 20,
  vetoEffect: 'zero',
  vetoCapStars: 1,
  thresholds: defaultThresholds,
  mustPass: [],
}
const item = (score: number | null, points = 10, extra: Partial<ScoredItem> = {}): ScoredItem => ({
  name: '项',
  points,
  score,
  ...extra,
})

describe('the golden cases of the field', () => {
  it.each([
    [89, 92, 89.6],
    [75, 76, 75.2],
  ])('%d and %d make %d', (inspection, user, total) => {
    expect(totalScore(inspection, user, scheme)).toBe(total)
  })
  it('the mean of four ratings is 84.45', () => {
    expect(average([84, 89.6, 75.2, 89])).toBe(84.45)
  })
})

describe('inspectionScore', () => {
  it.each([
    ['nothing', [], 0],
    ['full', [item(10), item(5, 5)], 100],
    ['half', [item(10), item(0)], 50],
    ['not applicable leaves the denominator', [item(10), item(0, 10, { notApplicable: true })], 100],
    ['all not applicable', [item(10, 10, { notApplicable: true })], 0],
    ['unscored counts as nothing', [item(10), item(null)], 50],
    ['no more than the points', [item(15)], 100],
    ['items without points do not count', [item(5), item(3, 0)], 50],
    ['two decimals', [item(1, 3)], 33.33],
  ])('%s', (_, items, expected) => {
    expect(inspectionScore(items)).toBe(expected)
  })
})

describe('totalScore', () => {
  it.each([
    ['without users, the inspection alone', 88, null, scheme, 88],
    ['users without a share', 88, 10, { inspectionShare: 100, userShare: 0 }, 88],
    ['a zero counts', 100, 0, scheme, 80],
    ['shares that are no hundred', 80, 50, { inspectionShare: 1, userShare: 1 }, 65],
  ])('%s', (_, inspection, user, shares, expected) => {
    expect(totalScore(inspection, user, shares)).toBe(expected)
  })
})

describe('stars and grades', () => {
  it.each([
    [100, 5, 'excellent'],
    [90, 5, 'excellent'],
    [89.99, 4, 'good'],
    [80, 4, 'good'],
    [70, 3, 'pass'],
    [69.99, 2, 'fail'],
    [60, 2, 'fail'],
    [0, 1, 'fail'],
  ] as const)('%d is %d stars, %s', (total, stars, grade) => {
    expect([starsFor(total, defaultThresholds), gradeFor(total)]).toEqual([stars, grade])
  })
  it('has no stars below the lowest threshold', () => {
    expect(starsFor(10, [{ stars: 3, minimum: 50 }])).toBe(0)
    expect(starsFor(10, [])).toBe(0)
  })
})

describe('scoreEvaluation', () => {
  const vetoed = item(10, 10, { isVeto: true, vetoFailed: true })
  it.each([
    [
      'a veto zeroes the result',
      [item(10), vetoed],
      scheme,
      { inspectionScore: 100, totalScore: 0, stars: 0, grade: 'fail' },
    ],
    [
      'a veto caps the stars',
      [item(10), vetoed],
      { ...scheme, vetoEffect: 'cap' as const, vetoCapStars: 2 },
      { inspectionScore: 100, totalScore: 100, stars: 2, grade: 'fail' },
    ],
    [
      'a veto that is not applicable',
      [item(10), { ...vetoed, notApplicable: true }],
      scheme,
      { inspectionScore: 100, totalScore: 100, stars: 5, grade: 'excellent' },
    ],
    [
      'a failed item that is no veto',
      [item(10, 10, { vetoFailed: true })],
      scheme,
      { inspectionScore: 100, totalScore: 100, stars: 5, grade: 'excellent' },
    ],
    [
      'a group that must pass and fails',
      [item(100, 100, { group: '甲' }), item(5, 10, { group: '乙' })],
      { ...scheme, mustPass: ['乙'] },
      { inspectionScore: 95.45, totalScore: 95.45, stars: 2, grade: 'fail' },
    ],
    [
      'a group that must pass without anything to score',
      [item(10), item(null, 0, { group: '乙', isVeto: true })],
      { ...scheme, mustPass: ['乙', '丙'] },
      { inspectionScore: 100, totalScore: 100, stars: 5, grade: 'excellent' },
    ],
  ])('%s', (_, items, own, expected) => {
    expect(scoreEvaluation(items, null, own)).toEqual(expected)
  })

  const points = fc.integer({ min: 1, max: 20 })
  const items = fc.array(
    fc
      .tuple(points, fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([max, share]) => item(Math.round(max * share), max)),
    { minLength: 1, maxLength: 12 },
  )
  const user = fc.option(fc.integer({ min: 0, max: 100 }))
  it('stays between 0 and 100 and between the two scores', () => {
    fc.assert(
      fc.property(items, user, (rows, userScore) => {
        const { inspectionScore: inspection, totalScore: total, stars } = scoreEvaluation(rows, userScore, scheme)
        expect(total).toBeGreaterThanOrEqual(Math.min(inspection, userScore ?? inspection) - 0.01)
        expect(total).toBeLessThanOrEqual(Math.max(inspection, userScore ?? inspection) + 0.01)
        expect(stars).toBeGreaterThanOrEqual(0)
        expect(stars).toBeLessThanOrEqual(5)
      }),
    )
  })
  it('never falls when an item gets better', () => {
    fc.assert(
      fc.property(items, user, fc.nat(), (rows, userScore, index) => {
        const better = rows.map((row, at) => (at === index % rows.length ? { ...row, score: row.points ?? 0 } : row))
        const [before, after] = [scoreEvaluation(rows, userScore, scheme), scoreEvaluation(better, userScore, scheme)]
        expect(after.totalScore).toBeGreaterThanOrEqual(before.totalScore)
        expect(after.stars).toBeGreaterThanOrEqual(before.stars)
      }),
    )
  })
})

describe('blankItems', () => {
  it('copies what is scored, unscored', () => {
    expect(
      blankItems([
        { name: '甲', items: [{ name: '地面', points: 5, isVeto: true }] },
        { name: '空', items: null },
      ]),
    ).toEqual([{ group: '甲', name: '地面', points: 5, isVeto: true, notApplicable: false, vetoFailed: false }])
  })
})
