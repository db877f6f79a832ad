import { describe, expect, it } from 'vitest'
import { type Candidate, firstLabelOf, isWithinAudience, pinProblems, releaseNotes } from '@/manual/rules/editions'
import { validityOf } from '@/workflow/rules/validity'

const plan = (change: Partial<Candidate> = {}): Candidate => ({
  title: '火灾',
  state: 'released',
  label: '1.0',
  visibility: 'public',
  ...change,
})

describe('what a manual takes up', () => {
  it.each([
    ['released and public', plan(), undefined],
    ['not there', undefined, 'missing'],
    ['never released', plan({ state: 'draft', label: null }), 'unreleased'],
    ['retired', plan({ state: 'retired' }), 'retired'],
    ['internal', plan({ visibility: 'internal' }), 'less-visible'],
  ])('a plan that is %s', (_what, candidate, problem) => {
    const found = pinProblems([{ plan: 1 }], () => candidate, { visibility: 'public' })
    expect(found).toEqual(problem ? [{ index: 0, problem }] : [])
  })

  it('names a plan once, ids as numbers or as text', () => {
    expect(pinProblems([{ plan: 1 }, { plan: 2 }, { plan: '1' }], () => plan(), { visibility: 'public' })).toEqual([
      { index: 2, problem: 'twice' },
    ])
  })

  const roles = (...audienceRoles: string[]) => ({ visibility: 'restricted', audienceRoles })
  it.each([
    ['public', 'public', true],
    ['internal', 'internal', true],
    ['internal', 'public', true],
    ['restricted', 'internal', true],
    ['public', 'restricted', false],
    ['internal', 'restricted', false],
  ])('an edition that is %s with a plan that is %s: %s', (edition, other, expected) => {
    expect(isWithinAudience({ visibility: edition }, { visibility: other })).toBe(expected)
  })
  it.each([
    [roles('hr'), roles('hr', 'staff'), true],
    [roles('hr', 'staff'), roles('hr'), false],
    [
      { visibility: 'restricted', audienceDepartments: [1] },
      { visibility: 'restricted', audienceDepartments: [{ id: 1 }, 2] },
      true,
    ],
    [
      { visibility: 'restricted', audienceDepartments: [3] },
      { visibility: 'restricted', audienceDepartments: [1, 2] },
      false,
    ],
  ])('restricted: %j within %j: %s', (edition, other, expected) => {
    expect(isWithinAudience(edition, other)).toBe(expected)
  })
})

describe('release notes', () => {
  const releases = [
    { label: '1.0', title: '旧名', reason: null },
    { label: '1.9', title: '火灾', reason: '演练发现问题' },
    { label: '1.10', title: '火灾预案', reason: '号码变了' },
    { label: '2.0', title: '以后的', reason: '以后的' },
  ]
  const notes = (previous: [number, string][] | undefined, next: [number, string][]) =>
    releaseNotes(
      previous?.map(([id, label]) => ({ plan: id, label })),
      next.map(([id, label]) => ({ plan: id, label })),
      () => releases,
    )

  it.each([
    ['a first edition', undefined, [[1, '1.0']], []],
    ['nothing', [[1, '1.0']], [[1, '1.0']], []],
    [
      'another order',
      [
        [1, '1.0'],
        [2, '1.9'],
      ],
      [
        [2, '1.9'],
        [1, '1.0'],
      ],
      [],
    ],
    ['added', [], [[1, '1.9']], [{ kind: 'added', title: '火灾', from: null, to: '1.9', reason: null }]],
    ['removed', [[1, '1.0']], [], [{ kind: 'removed', title: '旧名', from: '1.0', to: null, reason: null }]],
    [
      'changed once',
      [[1, '1.9']],
      [[1, '1.10']],
      [{ kind: 'changed', title: '火灾预案', from: '1.9', to: '1.10', reason: '号码变了' }],
    ],
    [
      'changed twice',
      [[1, '1.0']],
      [[1, '1.10']],
      [
        {
          kind: 'changed',
          title: '火灾预案',
          from: '1.0',
          to: '1.10',
          reason: '1.9 版：演练发现问题\n1.10 版：号码变了',
        },
      ],
    ],
  ] as [string, [number, string][] | undefined, [number, string][], unknown[]][])('%s', (_what, from, to, expected) => {
    expect(notes(from, to)).toEqual(expected)
  })
})

it.each([
  ['2.0', '2.0'],
  ['', undefined],
  ['2', undefined],
  ['02.0', undefined],
  [null, undefined],
])('the first label %j counts as %j', (firstLabel, expected) => {
  expect(firstLabelOf({ firstLabel })).toBe(expected)
})

describe('whether paper still holds', () => {
  const releases = ['1.0', '1.1', '2.0'].map((label, index) => ({ label, releasedAt: `2026-0${index + 1}-01` }))
  const current = { label: '2.0', isRetired: false, retiredOn: null }
  it.each([
    ['2.0', current, { state: 'current' }],
    ['1.0', current, { state: 'superseded', by: '2.0', on: '2026-02-01' }],
    ['1.1', current, { state: 'superseded', by: '2.0', on: '2026-03-01' }],
    ['9.9', current, { state: 'unknown' }],
    ['2.0', { ...current, isRetired: true, retiredOn: '2026-05-01' }, { state: 'retired', on: '2026-05-01' }],
    ['9.9', { ...current, isRetired: true }, { state: 'unknown' }],
  ])('%s', (label, now, expected) => {
    expect(validityOf(label, { current: now, releases })).toEqual(expected)
  })
})
