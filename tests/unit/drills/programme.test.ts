import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DRILL_MONTHS, type DrillRule } from '@/drills/model'
import { isWithin, periodOf, periodsOf } from '@/drills/rules/periods'
import {
  assessDuty,
  cycleUse,
  drillMonths,
  dutiesOf,
  type ProgrammeDrill,
  type ProgrammePlan,
  plansWithoutDrill,
  topicsOf,
} from '@/drills/rules/programme'
import { areOwed, proposeDays } from '@/drills/rules/proposals'
import { calendarDays } from '@/seed/content/calendarDays'
import { shiftDay } from '@/shared/days'
import { isWorkingDay, type WorkCalendar } from '@/shared/workingDays'

const calendar: WorkCalendar = new Map(calendarDays.map(({ date, kind }) => [date, kind]))
const works = (day: string) => isWorkingDay(day, calendar)
const plan = (id: number, planType: ProgrammePlan['planType'] = 'on-site', since = '2024-01-01'): ProgrammePlan => ({
  id,
  planType,
  since,
})
const drill = (of: number, day: string | undefined, status: ProgrammeDrill['status'] = 'held'): ProgrammeDrill => ({
  plan: of,
  day,
  status,
})
interface Given {
  plans: ProgrammePlan[]
  drills?: ProgrammeDrill[]
  rule?: DrillRule
  today?: string
  year?: number
}
const assess = ({ plans, drills = [], rule = 'strict', today = '2026-03-10', year = 2026 }: Given) =>
  dutiesOf({ year, plans, rule, months: DRILL_MONTHS }).map((duty) => assessDuty(duty, drills, today))
const lines = (given: Given) =>
  assess(given).map(({ plans, period, state }) => `${plans.map(({ id }) => id).join('/')} ${period.to} ${state}`)

describe('periods', () => {
  it.each([
    ['2026-01-01', 6, '2026-01-01', '2026-06-30'],
    ['2026-06-30', 6, '2026-01-01', '2026-06-30'],
    ['2026-07-01', 6, '2026-07-01', '2026-12-31'],
    ['2026-12-31', 6, '2026-07-01', '2026-12-31'],
    ['2028-02-29', 1, '2028-02-01', '2028-02-29'],
    ['2027-02-28', 1, '2027-02-01', '2027-02-28'],
    ['2026-05-05', 3, '2026-04-01', '2026-06-30'],
    ['2026-05-05', 12, '2026-01-01', '2026-12-31'],
    // A longer cycle is a year's; one that would drift is the next shorter one.
    ['2026-05-05', 36, '2026-01-01', '2026-12-31'],
    ['2026-05-05', 5, '2026-05-01', '2026-08-31'],
  ])('%s lies, by %i months, in %s to %s', (day, months, from, to) => {
    expect(periodOf(day, months)).toEqual({ from, to })
  })

  it('of a year follow each other without gap or overlap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2100 }), fc.integer({ min: 1, max: 24 }), (year, months) => {
        const periods = periodsOf(year, months)
        expect(periods[0]?.from).toBe(`${year}-01-01`)
        expect(periods.at(-1)?.to).toBe(`${year}-12-31`)
        for (const [index, { from }] of periods.entries())
          if (index > 0) expect(from).toBe(shiftDay(periods[index - 1]?.to ?? '', 1))
      }),
    )
  })
})

describe('cycles', () => {
  it.each([
    [[], { main: 12, onSite: 6 }],
    [[{ key: 'plan-drill-on-site', value: 3, unit: '个月/次' }], { main: 12, onSite: 3 }],
    [[{ key: 'plan-drill-main', value: 6, unit: '个月/次' }], { main: 6, onSite: 6 }],
    [[{ key: 'plan-drill-on-site', value: 0, unit: '个月/次' }], { main: 12, onSite: 6 }],
    [[{ key: 'plan-drill-on-site', value: 30, unit: '天' }], { main: 12, onSite: 6 }],
    [[{ key: 'plan-drill-main', value: 2, unit: '年/次' }], { main: 24, onSite: 6 }],
    [[{ key: 'fire-drill-other', value: 12, unit: '个月/次' }], { main: 12, onSite: 6, fire: 12 }],
    [
      [
        { key: 'fire-drill-other', value: 12, unit: '个月/次' },
        { key: 'fire-drill-key', value: 6, unit: '个月/次' },
        { key: 'school-evacuation', value: 1, unit: '个月/次' },
      ],
      { main: 12, onSite: 6, fire: 6, evacuation: 1 },
    ],
  ])('%j give %j', (rows, months) => {
    expect(drillMonths(rows)).toEqual(months)
  })
})

describe('duties of a year', () => {
  it.each<[string, Given, string[]]>([
    ['no plans owe nothing', { plans: [] }, []],
    [
      'strict: every on-site plan, each half-year',
      { plans: [plan(1), plan(2)], drills: [drill(1, '2026-02-01'), drill(2, '2026-09-01', 'planned')] },
      ['1 2026-06-30 done', '2 2026-06-30 missing', '1 2026-12-31 missing', '2 2026-12-31 planned'],
    ],
    [
      'at least one: any of them',
      { plans: [plan(1), plan(2)], rule: 'at-least-one', drills: [drill(2, '2026-02-01')] },
      ['1/2 2026-06-30 done', '1/2 2026-12-31 missing'],
    ],
    [
      'comprehensive and special plans together, once a year',
      { plans: [plan(1, 'comprehensive'), plan(2, 'special')], drills: [drill(2, '2026-12-31')] },
      ['1/2 2026-12-31 done'],
    ],
    [
      'a drill of last year counts for last year',
      { plans: [plan(1, 'special')], drills: [drill(1, '2025-12-31')] },
      ['1 2026-12-31 missing'],
    ],
    [
      'the last day of a half-year belongs to it, the next one does not',
      { plans: [plan(1)], drills: [drill(1, '2026-06-30')], today: '2026-08-01' },
      ['1 2026-06-30 done', '1 2026-12-31 missing'],
    ],
    [
      'a cancelled drill counts for nothing, nor does one without a date',
      { plans: [plan(1)], drills: [drill(1, '2026-02-01', 'cancelled'), drill(1, undefined, 'planned')] },
      ['1 2026-06-30 missing', '1 2026-12-31 missing'],
    ],
    [
      'a period that is over is missed',
      { plans: [plan(1)], today: '2026-07-01' },
      ['1 2026-06-30 missed', '1 2026-12-31 missing'],
    ],
    [
      'the last day of a period is not over',
      { plans: [plan(1)], today: '2026-06-30' },
      ['1 2026-06-30 missing', '1 2026-12-31 missing'],
    ],
    [
      'a plan of July owes nothing for the first half',
      { plans: [plan(1, 'on-site', '2026-07-01')] },
      ['1 2026-12-31 missing'],
    ],
    [
      'a plan of 30 June owes both',
      { plans: [plan(1, 'on-site', '2026-06-30')] },
      ['1 2026-06-30 missing', '1 2026-12-31 missing'],
    ],
    ['a plan of next year owes nothing', { plans: [plan(1, 'special', '2027-01-01')] }, []],
    [
      'held beats planned',
      { plans: [plan(1, 'special')], drills: [drill(1, '2026-01-05', 'planned'), drill(1, '2026-01-06')] },
      ['1 2026-12-31 done'],
    ],
    [
      'a drill that was planned and never held hides no missed duty',
      { plans: [plan(1)], drills: [drill(1, '2026-02-01', 'planned')], today: '2026-11-26' },
      ['1 2026-06-30 missed', '1 2026-12-31 missing'],
    ],
    [
      'a planned day that has passed counts no longer in a period that runs, today still does',
      {
        plans: [plan(1), plan(2)],
        drills: [drill(1, '2026-03-09', 'planned'), drill(2, '2026-03-10', 'planned')],
      },
      ['1 2026-06-30 missing', '2 2026-06-30 planned', '1 2026-12-31 missing', '2 2026-12-31 missing'],
    ],
  ])('%s', (_, given, expected) => {
    expect(lines(given)).toEqual(expected)
  })

  it.each([
    ['strict', [1, 2, 3], [2], [1, 3]],
    ['strict', [1, 2], ['1', '2'], []],
    ['at-least-one', [1, 2, 3], [2], []],
    ['at-least-one', [1, 2], [], [1, 2]],
    ['strict', [], [], []],
  ] as const)('%s: of %j with drills of %j, %j are missing', (rule, plans, drilled, missing) => {
    expect(plansWithoutDrill([...plans], [...drilled], rule)).toEqual(missing)
  })
})

describe('proposed days', () => {
  const propose = (given: Given) =>
    proposeDays({
      assessed: assess(given),
      drills: given.drills ?? [],
      today: given.today ?? '2026-03-10',
      isWorkingDay: works,
    })

  it('are spread over the working days that are left, before the period ends', () => {
    const found = propose({ plans: [plan(1), plan(2), plan(3)], today: '2026-03-10' })
    const first = found.filter(({ until }) => until === '2026-06-30').map(({ day }) => day)
    expect(first).toEqual(['2026-04-02', '2026-05-11', '2026-06-12'])
    expect(found.filter(({ until }) => until === '2026-12-31')).toHaveLength(3)
  })

  it('are none where nothing is missing, or no working day is left', () => {
    expect(propose({ plans: [plan(1)], drills: [drill(1, '2026-01-10'), drill(1, '2026-08-10', 'planned')] })).toEqual(
      [],
    )
    expect(propose({ plans: [plan(1)], today: '2026-12-31' })).toEqual([])
  })

  it('are new ones where the planned day has passed', () => {
    const lapsed = [drill(1, '2026-03-02', 'planned'), drill(1, '2026-09-01', 'planned')]
    expect(propose({ plans: [plan(1)], drills: lapsed }).map(({ until }) => until)).toEqual(['2026-06-30'])
  })

  it('take the plan that was drilled longest ago where any of several will do', () => {
    const plans = [
      { ...plan(1, 'special'), lastHeld: '2025-05-01' },
      { ...plan(2, 'special'), lastHeld: '2024-05-01' },
    ]
    expect(propose({ plans }).map(({ plan: id }) => id)).toEqual([2])
  })

  it('keep off days that are taken while others are left, and share them at the end of a period', () => {
    expect(
      propose({ plans: [plan(1)], drills: [drill(9, '2026-12-30', 'planned')], today: '2026-12-29' })[0]?.day,
    ).toBe('2026-12-31')
    const crowded = propose({ plans: [plan(1), plan(2), plan(3)], today: '2026-12-29' })
    expect(crowded.map(({ day }) => day)).toEqual(['2026-12-30', '2026-12-31', '2026-12-31'])
  })

  it('are working days ahead within the period, each on a day of its own while there are enough', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 364 }),
        fc.integer({ min: 1, max: 40 }),
        fc.array(fc.integer({ min: 0, max: 364 }), { maxLength: 30 }),
        (offset, count, taken) => {
          const today = shiftDay('2026-01-01', offset)
          const drills = taken.map((days) => drill(999, shiftDay('2026-01-01', days), 'planned'))
          const plans = Array.from({ length: count }, (_, index) => plan(index + 1))
          const assessed = assess({ plans, drills, today })
          const found = proposeDays({ assessed, drills, today, isWorkingDay: works })
          for (const proposal of found) {
            expect(works(proposal.day)).toBe(true)
            expect(areOwed([proposal], assessed, today)).toBe(true)
            expect(isWithin(proposal.day, { from: shiftDay(today, 1), to: proposal.until })).toBe(true)
          }
          const second = found.filter(({ until }) => until === '2026-12-31')
          if (today < '2026-09-01') expect(new Set(second.map(({ day }) => day)).size).toBe(second.length)
        },
      ),
      { numRuns: 60 },
    )
  })

  it.each([
    [1, '2026-05-06', true],
    [1, '2026-07-06', true],
    [1, '2027-01-01', false],
    [1, '2026-03-10', false],
    [2, '2026-05-06', false],
  ])('plan %i on %s: %s', (id, day, expected) => {
    expect(areOwed([{ plan: id, day }], assess({ plans: [plan(1)] }), '2026-03-10')).toBe(expected)
  })

  it('meet a duty each: not two for one', () => {
    const assessed = assess({ plans: [plan(1)] })
    const rows = (...days: string[]) => days.map((day) => ({ plan: 1, day }))
    expect(areOwed(rows('2026-05-06', '2026-09-09'), assessed, '2026-03-10')).toBe(true)
    expect(areOwed(rows('2026-05-06', '2026-05-07'), assessed, '2026-03-10')).toBe(false)
  })
})

describe('cycles of fire and evacuation', () => {
  const fire = { ...plan(1, 'special'), topics: topicsOf({ title: '学生公寓火灾专项预案' }) }
  const flood = { ...plan(2, 'special'), topics: topicsOf({ title: '防汛预案', eventType: '暴雨内涝' }) }
  const months = { main: 12, onSite: 6, fire: 6 }
  const duties = (plans: ProgrammePlan[], drills: ProgrammeDrill[] = []) =>
    dutiesOf({ year: 2026, plans, rule: 'strict', months }).map((duty) => assessDuty(duty, drills, '2026-03-10'))

  it.each([
    ['学生公寓火灾专项预案', undefined, ['fire', 'evacuation']],
    ['地震应急疏散预案', undefined, ['evacuation']],
    ['专项预案', '消防事故', ['fire']],
    ['防汛预案', '暴雨内涝', []],
  ])('%s (%s) is about %j', (title, eventType, topics) => {
    expect(topicsOf({ title, eventType })).toEqual(topics)
  })
  it('are owed by the plans about them, each period, and by no plan where there is none', () => {
    const states = (plans: ProgrammePlan[], drills: ProgrammeDrill[] = []) =>
      duties(plans, drills).map(({ kind, period, state }) => `${kind} ${period.to} ${state}`)
    expect(states([flood])).toEqual(['main 2026-12-31 missing'])
    expect(states([fire, flood], [drill(2, '2026-02-01')])).toEqual([
      'main 2026-12-31 done',
      'fire 2026-06-30 missing',
      'fire 2026-12-31 missing',
    ])
    expect(states([fire, flood], [drill(1, '2026-02-01')])).toEqual([
      'main 2026-12-31 done',
      'fire 2026-06-30 done',
      'fire 2026-12-31 missing',
    ])
  })
  it('need no drill more than those that serve several duties; what is proposed can be planned as a whole', () => {
    const assessed = duties([fire, flood])
    const proposals = proposeDays({ assessed, drills: [], today: '2026-03-10', isWorkingDay: () => true })
    expect(proposals.map(({ plan: id, until }) => [id, until])).toEqual([
      [1, '2026-06-30'],
      [1, '2026-12-31'],
    ])
    expect(areOwed(proposals, assessed, '2026-03-10')).toBe(true)
    const extra = { plan: 2, day: '2026-11-02' }
    expect(areOwed([...proposals, extra], assessed, '2026-03-10')).toBe(false)
  })
  it.each([
    ['fire-drill-key', [fire], 'counted'],
    ['fire-drill-key', [flood], 'no-plan'],
    ['fire-drill-other', [fire], 'unused'],
    ['plan-filing', [fire], 'unused'],
  ] as const)('%s with %#: %s', (key, plans, use) => {
    const rows = ['fire-drill-other', 'fire-drill-key'].map((one) => ({ key: one, value: 6, unit: '个月/次' }))
    expect(cycleUse(key, rows, [...plans])).toBe(use)
  })
})
