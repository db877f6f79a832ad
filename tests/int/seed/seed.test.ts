import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Where } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectedCounts } from '@/seed/check'
import { renewAccounts, type SeedResult, seed } from '@/seed/seed'
import { idOf } from '@/shared/ids'
import { startPayload, type TestPayload } from '../../helpers/database'

const SCALE = 2
const SEED_TIMEOUT_MS = 240_000

let running: TestPayload
let result: SeedResult

beforeAll(async () => {
  running = await startPayload()
  const { payload, database } = running
  result = await seed({ payload, dataDir: database.dataDir, scale: SCALE })
}, SEED_TIMEOUT_MS)

afterAll(() => running.stop())

/** A year in Shanghai, written out: the test shares no code with the metrics. */
const inYear = (year: number, field: string, ...more: Where[]): Where => ({
  and: [
    { [field]: { greater_than_equal: `${year - 1}-12-31T16:00:00.000Z` } },
    { [field]: { less_than: `${year}-12-31T16:00:00.000Z` } },
    ...more,
  ],
})

describe('an empty database', () => {
  it('is filled with everything that was written, and says how much', async () => {
    expect(result.status).toBe('seeded')
    const expected = Object.entries(expectedCounts(SCALE))
    for (const { slug } of running.payload.config.collections) {
      const want = expected.find(([name]) => name === slug)?.[1]
      if (want === undefined) continue
      const { totalDocs } = await running.payload.count({ collection: slug })
      expect({ slug, totalDocs }).toEqual({ slug, totalDocs: want })
    }
  })

  it('is left alone the second time', async () => {
    const { payload, database } = running
    const before = await payload.count({ collection: 'sops' })
    const again = await seed({ payload, dataDir: database.dataDir })
    expect(again).toMatchObject({ status: 'not-empty' })
    expect(await payload.count({ collection: 'sops' })).toEqual(before)
  })
})

describe('accounts', () => {
  const file = () => path.join(running.database.dataDir, 'demo-accounts.json')
  const read = (): { role: string; email: string; password: string }[] => JSON.parse(readFileSync(file(), 'utf8'))

  it('stand in a file that only its owner reads, one for each role', () => {
    expect(statSync(file()).mode & 0o777).toBe(0o600)
    expect(read().map(({ role }) => role)).toEqual(['admin', 'editor', 'reviewer', 'hr', 'inspector', 'staff'])
    expect(read().every(({ password }) => password.length >= 14)).toBe(true)
  })

  it('open the console, each with its one role', async () => {
    for (const { role, email, password } of read()) {
      const { user } = await running.payload.login({ collection: 'users', data: { email, password } })
      expect(user?.roles).toEqual([role])
    }
  })

  it('get new passwords when the file is lost', async () => {
    const [old] = read()
    const renewed = await renewAccounts({ payload: running.payload, dataDir: running.database.dataDir })
    expect(read()).toEqual(renewed)
    expect(renewed[0]?.email).toBe(old?.email)
    const signIn = running.payload.login({
      collection: 'users',
      data: { email: old?.email ?? '', password: old?.password ?? '' },
    })
    await expect(signIn).rejects.toThrow()
  })
})

describe('summaries', () => {
  const figuresOf = async (year: number) => {
    const { docs } = await running.payload.find({
      collection: 'summaries',
      where: { year: { equals: year } },
      depth: 0,
    })
    const [summary] = docs
    return new Map((summary?.figures ?? []).flatMap(({ metric, value }) => (metric ? [[metric, value] as const] : [])))
  }

  it.each([2025, 2026])('%i: figures are those of the records', async (year) => {
    const { payload } = running
    const figures = await figuresOf(year)
    const present: Where = { attendance: { equals: 'present' } }
    const held: Where = { status: { equals: 'held' } }
    const all = { depth: 0, limit: 0, pagination: false } as const
    const drills = await payload.find({ collection: 'drills', where: inYear(year, 'heldOn', held), ...all })
    const sessions = await payload.count({ collection: 'training-sessions', where: inYear(year, 'startsAt', held) })
    const records = await payload.find({
      collection: 'training-records',
      where: inYear(year, 'completedOn', present),
      ...all,
    })
    const ratings = await payload.find({ collection: 'evaluations', where: inYear(year, 'evaluatedOn'), ...all })
    const issued = await payload.count({ collection: 'certifications', where: inYear(year, 'issuedOn') })
    const total = (numbers: (number | null | undefined)[]) =>
      numbers.reduce<number>((sum, value) => sum + (value ?? 0), 0)
    expect(figures.get('drills-held')).toBe(drills.docs.length)
    expect(figures.get('drill-participants')).toBe(total(drills.docs.map(({ participantCount }) => participantCount)))
    expect(figures.get('sessions-held')).toBe(sessions.totalDocs)
    expect(figures.get('training-attendances')).toBe(records.docs.length)
    expect(figures.get('training-hours')).toBe(total(records.docs.map(({ hours }) => hours)))
    expect(figures.get('training-pass-rate')).toBeCloseTo(
      (records.docs.filter(({ passed }) => passed).length / records.docs.length) * 100,
      1,
    )
    expect(figures.get('certificates-issued')).toBe(issued.totalDocs)
    expect(figures.get('evaluations-done')).toBe(ratings.docs.length)
    expect(figures.get('average-score')).toBeCloseTo(
      total(ratings.docs.map(({ totalScore }) => totalScore)) / ratings.docs.length,
      2,
    )
  })

  it('say the same in words as in figures', async () => {
    const { docs } = await running.payload.find({ collection: 'summaries', depth: 0 })
    for (const { lead, year } of docs) {
      const figures = await figuresOf(year)
      expect(lead).toContain(`应急演练 ${figures.get('drills-held')} 次`)
      expect(lead).toContain(`培训 ${figures.get('sessions-held')} 期`)
      expect(JSON.stringify(docs)).not.toMatch(/\{[a-z-]+\}/)
    }
  })
})

describe('rows written in bulk', () => {
  it('are what the hooks would have written', async () => {
    const { payload } = running
    const { docs } = await payload.find({ collection: 'training-records', sort: '-id', limit: 40, depth: 0 })
    for (const { title, staff, session, course, department, completedOn, hours, attendance } of docs) {
      const person = await payload.findByID({ collection: 'staff', id: idOf(staff) ?? '', depth: 0 })
      const occasion = await payload.findByID({ collection: 'training-sessions', id: idOf(session) ?? '', depth: 0 })
      expect(person.employeeNo).toMatch(/-1$/)
      expect(title?.startsWith(`${person.name} · `)).toBe(true)
      expect({ completedOn, department, course }).toEqual({
        completedOn: occasion.startsAt,
        department: person.department,
        course: occasion.course,
      })
      expect(attendance === 'present' ? (hours ?? 0) > 0 : hours === 0).toBe(true)
    }
  })

  it('keep their history: a copied standard has one released version', async () => {
    const { payload } = running
    const { docs } = await payload.find({ collection: 'sops', where: { code: { equals: 'HQ-WX-001-2' } }, depth: 0 })
    const [copy] = docs
    expect(copy).toMatchObject({ _status: 'published', title: '水电急修服务标准（第 2 片区）' })
    expect(copy?.steps).toHaveLength(7)
    const versions = await payload.findVersions({
      collection: 'sops',
      where: { parent: { equals: copy?.id } },
      depth: 0,
    })
    expect(versions.totalDocs).toBe(1)
    expect(versions.docs[0]?.version.steps).toHaveLength(7)
    const changed = await payload.update({
      collection: 'sops',
      id: copy?.id ?? '',
      data: { summary: '另写的一句话' },
      depth: 0,
      draft: true,
    })
    expect(changed.steps?.map(({ title }) => title)).toEqual(copy?.steps?.map(({ title }) => title))
  })

  it('rates a copied evaluation the same when it is saved again', async () => {
    const { payload } = running
    const { docs } = await payload.find({ collection: 'evaluations', sort: '-id', limit: 3, depth: 0 })
    for (const { id, title, stars, totalScore, validUntil } of docs) {
      const saved = await payload.update({ collection: 'evaluations', id, data: { _status: 'published' }, depth: 0 })
      expect(saved).toMatchObject({ title, stars, totalScore, validUntil })
    }
  })
})
