import { describe, expect, it } from 'vitest'
import { accounts } from '@/seed/content/accounts'
import { certificateTypes } from '@/seed/content/certificateTypes'
import { certifications } from '@/seed/content/certifications'
import { departments } from '@/seed/content/departments'
import { drills } from '@/seed/content/drills'
import { evaluations } from '@/seed/content/evaluations'
import { people } from '@/seed/content/people'
import { plans } from '@/seed/content/plans'
import { posts } from '@/seed/content/posts'
import { home, rules, siteSettings } from '@/seed/content/settings'
import { sops } from '@/seed/content/sops'
import { starStandards } from '@/seed/content/stars'
import { summaries } from '@/seed/content/summaries'
import { courses, sessions } from '@/seed/content/training'
import { trainingRecords } from '@/seed/content/trainingRecords'
import { pictures } from '@/seed/pictures'

const everything = {
  accounts,
  certificateTypes,
  certifications,
  courses,
  departments,
  drills,
  evaluations,
  home,
  people,
  plans,
  posts,
  rules,
  sessions,
  siteSettings,
  sops,
  starStandards,
  summaries,
  trainingRecords,
  alternatives: pictures.map(({ alt }) => alt),
}

const textsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsOf)
}
const texts = textsOf(everything)

const codes = {
  department: new Set<string>(departments.map(({ code }) => code)),
  post: new Set<string>(posts.map(({ key }) => key)),
  person: new Set<string>(people.map(({ name }) => name)),
  certificate: new Set<string>(certificateTypes.map(({ code }) => code)),
  sop: new Set<string>(sops.map(({ code }) => code)),
  plan: new Set<string>(plans.map(({ code }) => code)),
  picture: new Set<string>(pictures.map(({ key }) => key)),
}

describe('size of the office', () => {
  it.each([
    ['departments', departments.length, 9],
    ['posts', posts.length, 22],
    ['people', people.length, 62],
    ['standards', sops.length, 24],
    ['plans', plans.length, 10],
    ['star standards', starStandards.length, 6],
    ['evaluations', evaluations.length, 48],
    ['certificate types', certificateTypes.length, 6],
    ['certifications', certifications.length, 150],
    ['courses', courses.length, 12],
    ['sessions', sessions.length, 30],
    ['training records', trainingRecords.length, 400],
    ['drills', drills.length, 14],
    ['summaries', summaries.length, 2],
    ['roles with an account', accounts.length, 6],
  ])('%s: %i, at least %i', (_name, count, least) => {
    expect(count).toBeGreaterThanOrEqual(least)
  })
})

describe('keys', () => {
  it.each([
    ['department codes', departments.map(({ code }) => code)],
    ['posts', posts.map(({ key }) => key)],
    ['names', people.map(({ name }) => name)],
    ['employee numbers', people.map(({ employeeNo }) => employeeNo)],
    ['mobile phones', people.map(({ phone }) => phone)],
    ['documents', [...sops, ...plans, ...starStandards, ...courses].map(({ code }) => code)],
    ['titles of standards', sops.map(({ title }) => title)],
    ['titles of plans', plans.map(({ title }) => title)],
    ['drills', drills.map(({ title }) => title)],
    ['certificate numbers', certifications.map(({ number }) => number)],
    ['one certificate of a type each', certifications.map(({ staff, type }) => `${staff} ${type}`)],
    ['one record of a session each', trainingRecords.map(({ session, staff }) => `${session} ${staff}`)],
    ['cycles', rules.cycles.map(({ key }) => key)],
  ])('%s are unique', (_name, keys) => {
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
  })

  it('every reference names something that exists', () => {
    const missing = (known: ReadonlySet<string>, keys: readonly string[]) => keys.filter((key) => !known.has(key))
    const documents = [...sops, ...plans]
    expect({
      heads: missing(
        codes.person,
        departments.map(({ head }) => head),
      ),
      keepers: missing(
        codes.person,
        plans.flatMap(({ supplies }) => supplies.map(({ keeper }) => keeper)),
      ),
      contacts: missing(
        codes.person,
        plans.flatMap(({ contacts }) => contacts.flatMap(({ staff }) => staff ?? [])),
      ),
      related: missing(
        codes.sop,
        documents.flatMap(({ relatedSops }) => relatedSops ?? []),
      ),
      featured: missing(codes.sop, home.featuredStandards),
      pictures: missing(
        codes.picture,
        documents.flatMap(({ attachments }) => attachments ?? []),
      ),
      inSteps: missing(
        codes.picture,
        documents.flatMap(({ steps }) => steps.flatMap(({ picture }) => picture ?? [])),
      ),
      certificates: missing(
        codes.certificate,
        documents.flatMap((one) => one.requiredCertificates ?? []),
      ),
      drilled: missing(
        codes.plan,
        drills.map(({ plan }) => plan),
      ),
      rated: missing(
        new Set(starStandards.map(({ code }) => code)),
        evaluations.map(({ standard }) => standard),
      ),
      posts: missing(
        codes.post,
        [...sops, ...starStandards].flatMap((one) => one.posts),
      ),
      departments: missing(
        codes.department,
        documents.map(({ department }) => department),
      ),
    }).toEqual({
      heads: [],
      keepers: [],
      contacts: [],
      related: [],
      featured: [],
      pictures: [],
      inSteps: [],
      certificates: [],
      drilled: [],
      rated: [],
      posts: [],
      departments: [],
    })
  })
})

describe('wording', () => {
  it.each(['测试', 'lorem', 'XX', '××', '202X', '____', 'TODO', '待补充', '示例'])('never says %s', (word) => {
    expect(texts.filter((text) => text.toLowerCase().includes(word.toLowerCase()))).toEqual([])
  })

  it('uses Chinese punctuation between Chinese words', () => {
    expect(texts.filter((text) => /[\u4e00-\u9fff][,;:!?]|[,;!?][\u4e00-\u9fff]/.test(text))).toEqual([])
  })

  it('gives only phone numbers that nobody has', () => {
    const numbers = texts.flatMap((text) => text.match(/(?<![\d-])1\d{10}(?!\d)|0\d{2,3}-\d{7,8}/g) ?? [])
    expect(numbers.length).toBeGreaterThan(100)
    expect(numbers.filter((number) => !/^1390000\d{4}$|^0000-555\d{4}$/.test(number))).toEqual([])
  })

  it('keeps within the fields', () => {
    const longLevels = plans.flatMap(({ levels }) => levels.flatMap(({ raise, lower, end }) => [raise, lower, end]))
    expect(longLevels.filter((text) => text.length > 300)).toEqual([])
    expect(sops.flatMap(({ promises }) => promises).filter(({ measurement }) => measurement.length > 200)).toEqual([])
    expect(evaluations.filter(({ findings }) => findings.length > 2000)).toEqual([])
  })
})

describe('standards', () => {
  it.each(sops.map((sop) => [sop.code, sop] as const))(
    '%s has promises that can be measured and 4–9 steps',
    (_code, sop) => {
      expect(sop.promises.length).toBeGreaterThanOrEqual(2)
      expect(sop.promises.every(({ unit, measurement }) => unit !== '' && measurement.length >= 4)).toBe(true)
      expect(sop.steps.length).toBeGreaterThanOrEqual(4)
      expect(sop.steps.length).toBeLessThanOrEqual(9)
      expect(sop.code.startsWith(`HQ-${sop.department}-`)).toBe(true)
    },
  )

  it('most are public, some internal', () => {
    const open = sops.filter(({ visibility }) => visibility === 'public').length
    expect(open).toBeGreaterThan(sops.length / 2)
    expect(open).toBeLessThan(sops.length)
  })

  it.each(starStandards.map((one) => [one.code, one] as const))(
    '%s: points add up to 100 and something is a veto',
    (_code, { groups }) => {
      const items = groups.flatMap((group) => group.items)
      expect(items.reduce((sum, { points }) => sum + points, 0)).toBe(100)
      expect(items.some(({ isVeto }) => isVeto)).toBe(true)
    },
  )
})

describe('summaries', () => {
  it('name an owner and a measure for every problem and a plan for the next year', () => {
    for (const { problems, nextYear, achievements, highlights } of summaries) {
      expect(achievements.length).toBeGreaterThan(2)
      expect(highlights.length).toBeGreaterThan(0)
      expect(problems.every(({ owner, measure }) => owner !== '' && measure.length > 10)).toBe(true)
      expect(nextYear.every(({ owner, dueOn }) => owner !== '' && dueOn.length === 10)).toBe(true)
    }
  })
})
