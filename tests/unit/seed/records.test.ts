import { describe, expect, it, vi } from 'vitest'
import { overscored, scoreOf } from '@/drills/rules/evaluation'
import { createCalendar, isDay } from '@/seed/calendar'
import { certificateTypes } from '@/seed/content/certificateTypes'
import { certifications } from '@/seed/content/certifications'
import { drills, evaluationOf, injectsOf } from '@/seed/content/drills'
import { evaluations } from '@/seed/content/evaluations'
import { people } from '@/seed/content/people'
import { plans } from '@/seed/content/plans'
import { posts } from '@/seed/content/posts'
import { starStandards } from '@/seed/content/stars'
import { sessions } from '@/seed/content/training'
import { trainingRecords } from '@/seed/content/trainingRecords'
import { fillIn } from '@/seed/fillIn'
import { readablePassword } from '@/seed/passwords'
import { richText } from '@/seed/richText'
import { scoreEvaluation } from '@/stars/rules'
import { certificationState, expiryOf, nextReviewOf } from '@/training/rules'

const TODAY = '2026-11-23'
const noon = (day: string) => `${day}T04:00:00.000Z`

describe('certifications', () => {
  const withState = certifications.map((one) => {
    const type = certificateTypes.find(({ code }) => code === one.type)
    const dates = {
      issuedOn: noon(one.issuedOn),
      ...(one.lastReviewedOn ? { lastReviewedOn: noon(one.lastReviewedOn) } : {}),
      ...(one.revokedOn ? { revokedOn: noon(one.revokedOn) } : {}),
    }
    const expiresOn = expiryOf(type ?? {}, dates)
    const nextReviewOn = nextReviewOf(type ?? {}, dates, expiresOn)
    return {
      ...one,
      state: certificationState({ ...dates, expiresOn, nextReviewOn }, type?.remindDays, new Date(noon(TODAY))),
    }
  })
  const count = (state: string) => withState.filter((one) => one.state === state).length

  it('most are valid, some due, some expired, one revoked', () => {
    expect(count('valid')).toBeGreaterThan(certifications.length * 0.8)
    expect(count('due')).toBeGreaterThanOrEqual(5)
    expect(count('expired')).toBeGreaterThanOrEqual(3)
    expect(count('revoked')).toBe(1)
  })

  it('none is issued after today or reviewed before its issue', () => {
    expect(certifications.filter(({ issuedOn }) => issuedOn > TODAY)).toEqual([])
    expect(
      certifications.filter(
        ({ issuedOn, lastReviewedOn }) => lastReviewedOn !== undefined && lastReviewedOn < issuedOn,
      ),
    ).toEqual([])
  })

  it('cover what the posts require, but for a few gaps', () => {
    const held = new Set(certifications.map(({ staff, type }) => `${staff} ${type}`))
    const required = people
      .filter(({ status }) => status !== 'left')
      .flatMap((person) =>
        posts
          .filter(({ key }) => person.posts.includes(key))
          .flatMap(({ certificates }) => certificates.map((type) => `${person.name} ${type}`)),
      )
    const gaps = [...new Set(required)].filter((key) => !held.has(key))
    expect(gaps.length).toBeGreaterThanOrEqual(3)
    expect(gaps.length).toBeLessThanOrEqual(10)
  })
})

describe('records', () => {
  it('nobody is trained before he came or after he left', () => {
    const wrong = trainingRecords.filter(({ session, staff }) => {
      const day = sessions[session]?.startsAt.slice(0, 10) ?? ''
      const person = people.find(({ name }) => name === staff)
      return !person || person.hiredOn > day || (person.leftOn !== undefined && person.leftOn <= day)
    })
    expect(wrong).toEqual([])
  })

  it('records belong to sessions that were held', () => {
    expect(trainingRecords.filter(({ session }) => sessions[session]?.status !== 'held')).toEqual([])
  })

  it('ratings are made on working days by people of other departments, within the points', () => {
    const home = new Map(people.map(({ name, department }) => [name, department]))
    expect(evaluations.filter(({ evaluatedOn }) => [0, 6].includes(new Date(noon(evaluatedOn)).getUTCDay()))).toEqual(
      [],
    )
    expect(
      evaluations.filter(({ department, evaluators }) => evaluators.some((name) => home.get(name) === department)),
    ).toEqual([])
    expect(
      evaluations.flatMap(({ items }) => items).filter(({ score, points }) => score < 0 || score > points),
    ).toEqual([])
  })

  it('every on-site plan is drilled or planned in each half of the last year', () => {
    const onSite = plans.filter(({ planType }) => planType === 'on-site')
    const half = (day: string) => (day < '2026-07-01' ? 1 : 2)
    for (const { code } of onSite) {
      const halves = drills
        .filter(({ plan, heldOn, status }) => plan === code && heldOn >= '2026-01-01' && status !== 'cancelled')
        .map(({ heldOn }) => half(heldOn))
      expect([...new Set(halves)].sort()).toEqual([1, 2])
    }
  })

  it('drills are held, planned and cancelled, around a table and in earnest', () => {
    expect(new Set(drills.map(({ status }) => status))).toEqual(new Set(['held', 'planned', 'cancelled']))
    expect(new Set(drills.map(({ form }) => form))).toEqual(new Set(['tabletop', 'full-scale']))
    const held = drills.filter(({ status }) => status === 'held')
    expect(
      held.every(
        ({ timeline, findings, marks, heldOn }) => timeline && findings.length > 0 && marks && heldOn <= TODAY,
      ),
    ).toBe(true)
  })

  it('every drill that was held has injects and a scored sheet that adds up, with a remark where most was lost', () => {
    for (const drill of drills.filter(({ status }) => status === 'held')) {
      const rows = evaluationOf(drill)
      expect(injectsOf(drill.timeline).length, drill.title).toBeGreaterThan(2)
      expect(overscored(rows), drill.title).toEqual([])
      expect(scoreOf(rows), drill.title).toBeGreaterThan(70)
      expect(rows.filter((row) => 'note' in row).length, drill.title).toBe(1)
    }
  })
})

describe('what the summaries tell about the ratings', () => {
  const totals = evaluations.map(({ standard, evaluatedOn, items, userScore }) => {
    const groups = starStandards.find(({ code }) => code === standard)?.groups ?? []
    const mustPass = groups.filter((group) => group.mustPass).map(({ name }) => name)
    const scheme = { inspectionShare: 80, userShare: 20, vetoEffect: 'cap', vetoCapStars: 2 } as const
    const { totalScore } = scoreEvaluation([...items], userScore, { ...scheme, thresholds: [], mustPass })
    return { standard, month: evaluatedOn.slice(0, 7), totalScore }
  })
  const of = (standard: string, month: string) =>
    totals.find((one) => one.standard === standard && one.month === month)?.totalScore ?? Number.NaN

  it('is what happened: three bad months and two vetoes', () => {
    expect(of('HQ-WY-XJ01', '2025-12')).toBeLessThan(80)
    expect(of('HQ-WX-XJ01', '2026-01')).toBeLessThan(80)
    const buses = totals.filter(({ standard, month }) => standard === 'HQ-CD-XJ01' && month >= '2026')
    expect(of('HQ-CD-XJ01', '2026-06')).toBe(Math.min(...buses.map(({ totalScore }) => totalScore)))
    const vetoes = evaluations.filter(({ items }) => items.some(({ vetoFailed }) => vetoFailed))
    expect(vetoes.map(({ standard, evaluatedOn }) => `${standard} ${evaluatedOn.slice(0, 7)}`)).toEqual([
      'HQ-BJ-XJ01 2025-11',
      'HQ-WY-XJ01 2026-05',
    ])
  })

  it('the newest results are not all alike', () => {
    const newest = totals.filter(({ month }) => month === '2026-11').map(({ totalScore }) => totalScore >= 90)
    expect(new Set(newest).size).toBe(2)
  })
})

describe('the same content every time', () => {
  it('is equal when it is built anew', async () => {
    vi.resetModules()
    const again = await Promise.all([
      import('@/seed/content/certifications'),
      import('@/seed/content/evaluations'),
      import('@/seed/content/trainingRecords'),
    ])
    expect(again[0].certifications).toEqual(certifications)
    expect(again[1].evaluations).toEqual(evaluations)
    expect(again[2].trainingRecords).toEqual(trainingRecords)
  })
})

describe('calendar', () => {
  it('leaves days alone for the reference date and moves all of them otherwise', () => {
    expect(createCalendar(TODAY).day('2026-03-01')).toBe('2026-03-01T04:00:00.000Z')
    expect(createCalendar('2026-11-30').day('2026-03-01')).toBe('2026-03-08T04:00:00.000Z')
    expect(createCalendar(TODAY).moment('2026-03-04 14:00')).toBe('2026-03-04T06:00:00.000Z')
  })

  it.each([
    ['2026-11-23', 2026],
    ['2027-02-15', 2026],
    ['2027-10-08', 2027],
  ] as const)('on %s the latest summary is that of %i', (today, year) => {
    expect(createCalendar(today).summaryYear).toBe(year)
  })

  it.each([
    ['2026-02-29', false],
    ['2026-11-23', true],
    ['23.11.2026', false],
    ['2026-1-1', false],
  ] as const)('%s is a day: %s', (text, is) => {
    expect(isDay(text)).toBe(is)
  })
})

describe('small tools', () => {
  it('builds headings, lists, tables and paragraphs', () => {
    const { children } = richText('## 标题\n第一段\n\n- 甲\n- 乙\n1. 一\n2. 二\n| 列 | 值 |\n| 甲 | 1 |').root
    expect(children.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'list', 'list', 'table'])
  })

  it('refuses a mark without a value', () => {
    expect(fillIn('举办 {sessions-held} 期', new Map([['sessions-held', 15]]))).toBe('举办 15 期')
    expect(() => fillIn('{unknown}', new Map())).toThrow('unknown')
  })

  it('makes passwords that are long, readable and different', () => {
    const made = Array.from({ length: 200 }, readablePassword)
    expect(made.every((password) => /^(?:[a-z]{4}-){3}\d{4}$/.test(password))).toBe(true)
    expect(new Set(made).size).toBe(200)
  })
})
