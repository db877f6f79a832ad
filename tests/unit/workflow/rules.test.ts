import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Id } from '@/shared/ids'
import { keysOf } from '@/shared/label'
import { type CaseKind, caseKinds, type State, states } from '@/workflow/model'
import {
  askedOf,
  closesRing,
  type Delegation,
  decidersNow,
  decidesFor,
  holdsOn,
  idMarks,
  isStepPassed,
  principalsOf,
} from '@/workflow/rules/deciders'
import { compareLabels, nextLabel } from '@/workflow/rules/labels'
import { stateAfter, type WorkflowEvent } from '@/workflow/rules/transitions'

/** The whole machine, spelt out: a row for each state, a column for each event; a dash is refused. */
const events: WorkflowEvent[] = [
  'edit',
  'submit-release',
  'submit-retirement',
  'approve-last',
  'return',
  'withdraw',
  'take-effect',
  'emergency',
]
const machine: Record<State, (State | '-')[]> = {
  draft: ['draft', 'in-review', 'in-review', '-', '-', '-', '-', 'released'],
  'in-review': ['draft', '-', '-', 'scheduled', 'returned', 'draft', '-', 'released'],
  returned: ['draft', 'in-review', 'in-review', '-', '-', '-', '-', 'released'],
  scheduled: ['draft', '-', '-', '-', '-', 'draft', 'released', 'released'],
  released: ['draft', '-', 'in-review', '-', '-', '-', '-', '-'],
  retired: ['draft', '-', '-', '-', '-', '-', '-', '-'],
}

describe('stateAfter', () => {
  const rows = keysOf(states).flatMap((state) =>
    events.flatMap((event, index) =>
      keysOf(caseKinds).map((kind): [State, WorkflowEvent, CaseKind, State | '-'] => {
        const next = machine[state][index] ?? '-'
        return [state, event, kind, event === 'take-effect' && kind === 'retirement' && next !== '-' ? 'retired' : next]
      }),
    ),
  )

  it.each(rows)('%s, %s (%s): %s', (state, event, kind, expected) => {
    expect(stateAfter(state, event, kind) ?? '-').toBe(expected)
  })

  it('lets nothing take effect but what was approved', () => {
    for (const state of keysOf(states))
      for (const event of events.filter((one) => one !== 'emergency'))
        if (['released', 'retired'].includes(stateAfter(state, event) ?? '')) expect(state).toBe('scheduled')
  })

  it('makes a draft of whatever is edited', () => {
    for (const state of keysOf(states)) expect(stateAfter(state, 'edit')).toBe('draft')
  })
})

describe('nextLabel', () => {
  it.each([
    [undefined, 'major', '1.0'],
    [undefined, 'minor', '1.0'],
    [null, 'minor', '1.0'],
    ['', 'major', '1.0'],
    ['1.0', 'minor', '1.1'],
    ['1.0', 'major', '2.0'],
    ['1.9', 'minor', '1.10'],
    ['1.10', 'minor', '1.11'],
    ['9.7', 'major', '10.0'],
    ['2026版', 'minor', '1.1'],
    ['v3', 'major', '2.0'],
    ['1.0.3', 'minor', '1.1'],
    [' 1.0', 'minor', '1.1'],
    ['-1.0', 'major', '2.0'],
  ] as const)('after %j, %s: %s', (previous, change, expected) => {
    expect(nextLabel(previous, change)).toBe(expected)
  })

  it.each([
    [undefined, '2.0', '2.0'],
    [null, '3.14', '3.14'],
    [undefined, '', '1.0'],
    [undefined, '2', '1.0'],
    [undefined, '二.0', '1.0'],
    ['2.0', '5.0', '2.1'],
  ] as const)('a first release after %j whose author chose %j: %s', (previous, first, expected) => {
    expect(nextLabel(previous, 'minor', first)).toBe(expected)
  })

  it('labels are sorted by their numbers', () => {
    expect(['1.10', '2.0', '旧', '1.9'].sort(compareLabels)).toEqual(['旧', '1.9', '1.10', '2.0'])
  })

  it('always goes up', () => {
    const weight = (label: string) => {
      const [major = 0, minor = 0] = label.split('.').map(Number)
      return major * 1_000_000 + minor
    }
    fc.assert(
      fc.property(fc.array(fc.constantFrom('major', 'minor'), { minLength: 1, maxLength: 40 }), (changes) => {
        let label = nextLabel(undefined, 'minor')
        for (const change of changes) {
          const next = nextLabel(label, change)
          expect(weight(next)).toBeGreaterThan(weight(label))
          label = next
        }
      }),
    )
  })
})

const DAY = '2026-05-10'
const delegation = (principal: Id, delegate: Id, from = '2026-05-01', until = '2026-05-31'): Delegation => ({
  principal,
  delegate,
  from,
  until,
})

describe('holdsOn', () => {
  it.each([
    ['2026-05-10', '2026-05-10', true],
    ['2026-05-01', '2026-05-10', true],
    ['2026-05-10', '2026-06-01', true],
    ['2026-05-11', '2026-05-31', false],
    ['2026-04-01', '2026-05-09', false],
    ['2025-05-01', '2025-05-31', false],
  ])('%s to %s: %s', (from, until, expected) => {
    expect(holdsOn({ from, until }, DAY)).toBe(expected)
  })
})

describe('principalsOf', () => {
  it.each<[string, Delegation[], Id[]]>([
    ['himself', [], [1]],
    ['who delegated to him', [delegation(2, 1)], [1, 2]],
    ['several, each once', [delegation(2, 1), delegation(2, 1), delegation(3, 1)], [1, 2, 3]],
    ['not whom he delegated to', [delegation(1, 2)], [1]],
    ['not outside its days', [delegation(2, 1, '2026-05-11')], [1]],
    ['not passed on', [delegation(3, 2), delegation(2, 1)], [1, 2]],
    ['an id as text', [delegation('2', '1')], [1, '2']],
  ])('%s', (_, delegations, expected) => {
    expect(principalsOf(1, delegations, DAY)).toEqual(expected)
  })
})

describe('decidesFor', () => {
  const none: Delegation[] = []
  it.each<[string, Id, { eligible: Id[]; barred: Id[]; done: Id[]; delegations: Delegation[] }, Id | undefined]>([
    ['who is asked', 1, { eligible: [1, 2], barred: [], done: [], delegations: none }, 1],
    ['who is not asked', 3, { eligible: [1, 2], barred: [], done: [], delegations: none }, undefined],
    ['an author who is asked', 1, { eligible: [1, 2], barred: [1], done: [], delegations: none }, undefined],
    ['an author, his id as text', '1', { eligible: [1, 2], barred: [1], done: [], delegations: none }, undefined],
    ['who has decided', 1, { eligible: [1, 2], barred: [], done: [1], delegations: none }, undefined],
    ['a delegate', 3, { eligible: [1], barred: [], done: [], delegations: [delegation(1, 3)] }, 1],
    [
      'a delegate too late',
      3,
      { eligible: [1], barred: [], done: [], delegations: [delegation(1, 3, '2026-04-01', '2026-05-09')] },
      undefined,
    ],
    [
      'a delegate too early',
      3,
      { eligible: [1], barred: [], done: [], delegations: [delegation(1, 3, '2026-05-11')] },
      undefined,
    ],
    [
      'a delegate who wrote it',
      3,
      { eligible: [1], barred: [3], done: [], delegations: [delegation(1, 3)] },
      undefined,
    ],
    [
      'a delegate of an author',
      3,
      { eligible: [1], barred: [1], done: [], delegations: [delegation(1, 3)] },
      undefined,
    ],
    [
      'a delegate of who has decided',
      3,
      { eligible: [1], barred: [], done: [1], delegations: [delegation(1, 3)] },
      undefined,
    ],
    [
      'a delegate’s delegate',
      4,
      { eligible: [1], barred: [], done: [], delegations: [delegation(1, 3), delegation(3, 4)] },
      undefined,
    ],
    [
      'asked himself and for another: himself first',
      1,
      { eligible: [2, 1], barred: [], done: [], delegations: [delegation(2, 1)] },
      1,
    ],
    ['then for the other', 1, { eligible: [2, 1], barred: [], done: [1], delegations: [delegation(2, 1)] }, 2],
    ['nobody is asked', 1, { eligible: [], barred: [], done: [], delegations: none }, undefined],
    [
      'who delegated may still decide himself',
      1,
      { eligible: [1], barred: [], done: [], delegations: [delegation(1, 3)] },
      1,
    ],
  ])('%s', (_, person, { eligible, barred, done, delegations }, expected) => {
    expect(decidesFor(person, { eligible, barred, done, delegations, day: DAY })).toBe(expected)
  })

  it('never lets an author decide, and never in an author’s name', () => {
    const ids = fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 6 })
    const delegated = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 })).map(([a, b]) => delegation(a, b)),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), ids, ids, ids, delegated, (person, eligible, barred, done, all) => {
        const principal = decidesFor(person, { eligible, barred, done, delegations: all, day: DAY })
        if (principal === undefined) return
        expect(barred).not.toContain(person)
        expect(barred).not.toContain(principal)
        expect(done).not.toContain(principal)
        expect(eligible).toContain(principal)
        expect(decidersNow(askedOf(eligible, barred), barred, all, DAY)).toContain(person)
      }),
    )
  })
})

describe('isStepPassed', () => {
  it.each<['any' | 'all', Id[], Id[], boolean]>([
    ['any', [1, 2], [], false],
    ['any', [1, 2], [1], true],
    ['any', [1, 2], [3], false],
    ['any', [], [1], false],
    ['all', [1, 2], [1], false],
    ['all', [1, 2], [1, 2], true],
    ['all', [1, 2], ['1', '2'], true],
    ['all', [1, 2], [2, 3], false],
    ['all', [], [], false],
  ])('%s of %j, done %j: %s', (rule, asked, done, expected) => {
    expect(isStepPassed(rule, asked, done)).toBe(expected)
  })
})

describe('askedOf and decidersNow', () => {
  it('leave out authors and name everybody once', () => {
    expect(askedOf([1, 2, 2, '1', 3], [3])).toEqual(['1', 2])
    expect(decidersNow([1, 2], [4], [delegation(1, 4), delegation(2, 5), delegation(9, 6)], DAY)).toEqual([1, 2, 5])
    expect(decidersNow([1], [], [delegation(1, 2, '2026-05-11')], DAY)).toEqual([1])
  })
})

describe('closesRing', () => {
  it.each<[string, Delegation, Delegation[], boolean]>([
    ['to another', delegation(1, 2), [], false],
    ['to himself', delegation(1, 1), [], true],
    ['of two', delegation(1, 2), [delegation(2, 1)], true],
    ['of two on other days', delegation(1, 2, '2026-05-01', '2026-05-09'), [delegation(2, 1, '2026-05-10')], false],
    ['of two on one common day', delegation(1, 2, '2026-05-01', '2026-05-10'), [delegation(2, 1, '2026-05-10')], true],
    ['of three', delegation(1, 2), [delegation(2, 3), delegation(3, 1)], true],
    ['a chain without end in himself', delegation(1, 2), [delegation(2, 3), delegation(3, 4)], false],
    ['a ring of others', delegation(1, 2), [delegation(2, 3), delegation(3, 2)], false],
    ['through one of several', delegation(1, 2), [delegation(2, 9), delegation(2, 3), delegation(3, 1)], true],
    ['ids as text', delegation('1', '2'), [delegation(2, 1)], true],
  ])('%s', (_, added, others, expected) => {
    expect(closesRing(added, others)).toBe(expected)
  })
})

describe('idMarks', () => {
  it.each<[Id[], string]>([
    [[], ','],
    [[1], ',1,'],
    [[1, 12, '1'], ',1,12,'],
    [['64f0c0ffee64f0c0ffee64f0'], ',64f0c0ffee64f0c0ffee64f0,'],
  ])('%j: %s', (ids, expected) => {
    expect(idMarks(ids)).toBe(expected)
  })

  it('finds an id and not a part of another', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), fc.nat(), (ids, id) => {
        expect(idMarks(ids).includes(`,${id},`)).toBe(ids.includes(id))
      }),
    )
  })
})
