import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Answer, listOf } from '../../helpers/access/client'
import { idIn } from '../../helpers/access/people'
import { startWorld, type World } from '../../helpers/access/world'

const PARALLEL = 20
let world: World
beforeAll(async () => {
  world = await startWorld()
}, 240_000)
afterAll(() => world?.stop())

const admin = () => world.people.admin
const send = (path: string, json: unknown, method = 'POST') => world.client.ask(admin(), path, { method, json })
const read = async (
  slug: 'sops' | 'emergency-plans' | 'certifications' | 'training-records' | 'evaluations',
  id: number | string,
) => (await world.stored(slug, id)) ?? {}
const newest = async (slug: 'sops' | 'emergency-plans', id: number | string) => (await world.newest(slug, id)) ?? {}

describe('numbers and addresses', () => {
  it(`are each given once to ${PARALLEL} documents made at the same time`, async (context) => {
    context.skip(!world.hasTransactions, 'this database has no transactions')
    const json = { title: '同名标准', kind: 'service-standard', department: world.departments.B }
    const answers = await Promise.all(Array.from({ length: PARALLEL }, () => send('/api/sops?depth=0', json)))
    expect(answers.filter(({ status }) => status !== 201).map(({ text }) => text)).toEqual([])
    const docs = await Promise.all(answers.map((answer) => read('sops', idIn(answer))))
    expect(new Set(docs.map(({ code }) => code)).size).toBe(PARALLEL)
    expect(new Set(docs.map(({ slug }) => slug)).size).toBe(PARALLEL)
    expect(docs.map(({ code }) => String(code)).sort()[0]).toMatch(/^HQ-BB-\d{3}$/)
  }, 120_000)

  it('stay when the title changes, and come again to a copy', async () => {
    const id = await world.make('emergency-plans', { extra: { title: '停电应急预案' } })
    const before = await read('emergency-plans', id)
    expect(before).toMatchObject({ slug: '停电应急预案', code: 'HQ-AB-YA-001' })
    await send(`/api/emergency-plans/${id}`, { title: '大面积停电应急预案' }, 'PATCH')
    expect(await newest('emergency-plans', id)).toMatchObject({
      slug: before.slug,
      code: before.code,
      title: '大面积停电应急预案',
    })
    const copy = await read('emergency-plans', idIn(await send(`/api/emergency-plans/${id}/duplicate?depth=0`, {})))
    expect(copy).toMatchObject({ slug: '大面积停电应急预案', code: 'HQ-AB-YA-002' })
  })

  it('are given to drafts too, and copied to none', async () => {
    const answers: Answer[] = []
    for (const slug of ['', null, undefined, ''])
      answers.push(await send('/api/sops?depth=0', { ...(await world.body('sops')), slug, code: slug }))
    const docs = await Promise.all(answers.map((answer) => read('sops', idIn(answer))))
    for (const name of ['slug', 'code']) {
      expect(docs.every((doc) => typeof doc[name] === 'string' && doc[name] !== '')).toBe(true)
      expect(new Set(docs.map((doc) => doc[name])).size).toBe(docs.length)
    }
  })

  it('of accounts without a person do not collide', async () => {
    for (const name of ['one', 'two']) {
      const json = { name, email: `${name}@none.test`, password: 'Correct-Horse-9', roles: ['staff'], staff: null }
      expect((await send('/api/users', json)).status).toBe(201)
    }
  })
})

describe('what is worked out', () => {
  it('the next review survives a change of something else', async () => {
    const id = await world.make('sops', { extra: { effectiveDate: '2026-01-31', reviewCycleMonths: 1 } })
    const next = '2026-02-28T00:00:00.000Z'
    expect((await read('sops', id)).nextReviewDate).toBe(next)
    await send(`/api/sops/${id}`, { summary: '改过' }, 'PATCH')
    expect((await newest('sops', id)).nextReviewDate).toBe(next)
    await send(`/api/sops/${id}`, { nextReviewDate: '2099-01-01' }, 'PATCH')
    expect((await newest('sops', id)).nextReviewDate).toBe(next)
    await send(`/api/sops/${id}`, { effectiveDate: null }, 'PATCH')
    expect((await newest('sops', id)).nextReviewDate ?? null).toBeNull()
    expect((await read('sops', id)).nextReviewDate, 'until it is released').toBe(next)
  })

  it('a new document is reviewed as often as the office has set, from the start as its sources say', async () => {
    const months = async (slug: 'sops' | 'emergency-plans') =>
      (await read(slug, idIn(await send(`/api/${slug}?depth=0`, await world.body(slug))))).reviewCycleMonths
    expect([await months('sops'), await months('emergency-plans')]).toEqual([24, 36])
    const rules = await world.client.ask(admin(), '/api/globals/rules')
    const cycles = listOf(rules.body.cycles)
    expect(cycles.find(({ key }) => key === 'plan-review')).toMatchObject({ value: 36, clause: '第三十五条' })
    const shorter = cycles.map((row) => (row.key === 'plan-review' ? { ...row, value: 12 } : row))
    expect((await send('/api/globals/rules', { cycles: shorter })).status).toBe(200)
    expect([await months('sops'), await months('emergency-plans')]).toEqual([24, 12])
    await send('/api/globals/rules', { cycles: [] })
    expect(await months('emergency-plans')).toBe(36)
  })

  it('a certificate follows its type, its person and its renewal', async () => {
    const { B, A1 } = world.departments
    const type = idIn(
      await send('/api/certificate-types?depth=0', {
        name: '电工证',
        code: 'DG',
        expiryMode: 'previous',
        validMonths: 12,
        remindDays: 10,
      }),
    )
    const staff = await world.make('staff', { department: B })
    const make = (issuedOn: string) => send('/api/certifications?depth=0', { staff, type, issuedOn }).then(idIn)
    const first = await make('2025-01-10')
    const second = await make('2026-01-05')
    const expiry = async (id: number | string) => (await read('certifications', id)).expiresOn
    expect(await expiry(first)).toBe('2026-01-10T00:00:00.000Z')
    expect(await expiry(second), 'continues the first').toBe('2027-01-10T00:00:00.000Z')
    await send(`/api/certifications/${first}`, { note: '改过' }, 'PATCH')
    expect(await expiry(first), 'does not continue what came later').toBe('2026-01-10T00:00:00.000Z')
    await send(`/api/certifications/${first}`, { issuedOn: '2026-01-20' }, 'PATCH')
    expect(await expiry(first), 'an issue after the stored expiry is no error').toBe('2028-01-10T00:00:00.000Z')
    await send(`/api/staff/${staff}`, { department: A1 }, 'PATCH')
    expect(String((await read('certifications', second)).department)).toBe(String(A1))
    await send(`/api/certificate-types/${type}`, { remindDays: 400 }, 'PATCH')
    expect(await read('certifications', second)).toMatchObject({ remindDays: 400, expiresOn: await expiry(second) })
  })

  it('a training record follows its session', async () => {
    const id = await world.make('training-records')
    const { session } = await read('training-records', id)
    await send(`/api/training-sessions/${String(session)}`, { startsAt: '2026-04-01T01:00:00.000Z' }, 'PATCH')
    expect((await read('training-records', id)).completedOn).toBe('2026-04-01T01:00:00.000Z')
    await send(`/api/training-records/${id}`, { attendance: 'absent' }, 'PATCH')
    expect(await read('training-records', id)).toMatchObject({
      attendance: 'absent',
      completedOn: '2026-04-01T01:00:00.000Z',
    })
  })

  it('one record for each person and session, also at the same moment', async () => {
    const json = await world.body('training-records')
    const answers = await Promise.all([1, 2, 3].map(() => send('/api/training-records', json)))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    for (const { status, text } of answers.filter((answer) => answer.status !== 201)) {
      expect(status).toBe(400)
      expect(text).toMatch(/[\u4e00-\u9fff]/)
    }
  })

  it('an evaluation is scored by its standard, whatever is sent, and belongs to its maker', async () => {
    const { inspector, many } = world.people
    const json = {
      ...(await world.body('evaluations')),
      items: [{ name: '地面', points: 10, score: 8.9 }],
      userScore: 92,
      totalScore: 1,
      stars: 1,
      grade: 'fail',
      recordedBy: admin().asker?.id,
    }
    const id = idIn(await world.client.ask(inspector, '/api/evaluations?depth=0', { method: 'POST', json }))
    expect(await read('evaluations', id)).toMatchObject({
      inspectionScore: 89,
      totalScore: 89.6,
      stars: 4,
      grade: 'good',
    })
    expect(String((await read('evaluations', id)).recordedBy)).toBe(String(inspector.asker?.id))
    await send(`/api/evaluations/${id}`, { findings: '改过' }, 'PATCH')
    expect(await read('evaluations', id)).toMatchObject({ totalScore: 89.6 })
    expect(String((await read('evaluations', id)).recordedBy)).toBe(String(inspector.asker?.id))
    const copy = idIn(
      await world.client.ask(many, `/api/evaluations/${id}/duplicate?depth=0`, { method: 'POST', json: {} }),
    )
    expect(String((await read('evaluations', copy)).recordedBy)).toBe(String(many.asker?.id))
  })

  it('a new document belongs to its author’s department unless he says another', async () => {
    const { editorB } = world.people
    const mine = await world.client.ask(editorB, '/api/sops?depth=0', {
      method: 'POST',
      json: { title: '我部标准', kind: 'service-standard' },
    })
    expect(String((await read('sops', idIn(mine))).department)).toBe(String(world.departments.B))
    for (const department of [null, world.departments.A1]) {
      const { status } = await world.client.ask(editorB, '/api/summaries?draft=true', {
        method: 'POST',
        json: { title: '总结', year: 2026, department },
      })
      expect(status, String(department)).toBe(403)
    }
  })
})
