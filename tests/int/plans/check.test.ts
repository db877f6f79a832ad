import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { chaptersOf } from '@/plans/rules/sections'
import { isJson, type Json, type Visitor } from '../../helpers/access/client'
import { idIn } from '../../helpers/access/people'
import { startWorld, type World } from '../../helpers/access/world'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const report = z.object({
  findings: z.array(
    z.object({
      element: z.string().min(1),
      clause: z.string().min(1),
      state: z.enum(['present', 'missing', 'empty', 'duplicate', 'out-of-order']),
      severity: z.enum(['ok', 'info', 'warning']),
      message: z.string().min(3),
      at: z.looseObject({ index: z.number().optional() }).optional(),
    }),
  ),
  skipped: z.array(z.object({ check: z.string(), reason: z.string().min(3) })),
})
const stored = report.extend({ warnings: z.array(z.object({ path: z.string(), message: z.string() })) })
const refused = z.object({ errors: z.array(z.object({ message: z.string() })).min(1) })

const send = (json: unknown, as: Visitor = world.people.editorA, headers = {}) =>
  world.client.ask(as, '/api/emergency-plans/check', { method: 'POST', json, headers })
const create = async (slug: string, json: Json, as: Visitor = world.people.admin) =>
  idIn(await world.client.ask(as, `/api/${slug}?depth=0`, { method: 'POST', json }))
const readDraft = async (id: unknown) => {
  const { body } = await world.client.ask(world.people.admin, `/api/emergency-plans/${String(id)}?depth=0&draft=true`)
  return body
}
const rows = (value: unknown) => (Array.isArray(value) ? value.filter(isJson) : [])
const planOf = (extra: Json = {}): Json => ({
  title: '核对用预案',
  planType: 'special',
  department: world.departments.A,
  visibility: 'internal',
  ...extra,
})

describe('POST /api/emergency-plans/check', () => {
  const special = () => chaptersOf('special').map((one) => ({ ...one, body: '内容' }))

  it('answers every person who is signed in with findings and what was skipped', async () => {
    for (const person of [world.people.editorA, world.people.staffB, world.people.hr]) {
      const answer = await send({ name: '火灾', planType: 'special', sections: special().slice(1) }, person)
      expect(answer.status).toBe(200)
      const { findings, skipped } = report.parse(answer.body)
      expect(findings[0]).toMatchObject({ element: '适用范围', clause: '7.1', state: 'missing', severity: 'warning' })
      expect(findings[1]).toMatchObject({ clause: '7.2', state: 'present', severity: 'ok', at: { index: 0 } })
      expect(skipped.map(({ check }) => check)).toEqual(expect.arrayContaining(['attachments', 'pages']))
    }
  })

  it('turns everybody else away', async () => {
    const answer = await send({ name: '火灾', planType: 'special', sections: [] }, world.people.anonymous)
    expect(answer.status).toBe(401)
    expect(refused.parse(answer.body).errors[0]?.message).toMatch(/登录/)
  })

  it.each([undefined, null, '', 'unknown', 7])('kind %j is a finding', async (planType) => {
    const answer = await send({ name: '火灾', planType, sections: special() })
    expect(answer.status).toBe(200)
    const { findings, skipped } = report.parse(answer.body)
    expect(findings[0]).toMatchObject({ element: '预案种类', state: 'missing', severity: 'warning' })
    expect(skipped.map(({ check }) => check)).toContain('elements')
  })

  it.each([
    ['nothing', {}, /sections/],
    ['a list', [], /对象/],
    ['no list of sections', { sections: {} }, /sections/],
    ['a number as name', { name: 5, sections: [] }, /name/],
    ['a null title', { sections: [{ title: null, level: 1 }] }, /第 1 个章节.*title/],
    [
      'level 0',
      {
        sections: [
          { title: '甲', level: 1 },
          { title: '乙', level: 0 },
        ],
      },
      /第 2 个章节.*level/,
    ],
    ['a negative page', { sections: [{ title: '甲', level: 1, page: -1 }] }, /page/],
    ['half a line', { sections: [{ title: '甲', level: 1, line: 0.5 }] }, /line/],
    ['a body that is no text', { sections: [{ title: '甲', level: 1, body: {} }] }, /body/],
    ['a text among the sections', { sections: ['甲'] }, /第 1 个章节/],
    ['a title of 100,000 characters', { sections: [{ title: '甲'.repeat(100_000), level: 1 }] }, /title/],
    ['words for a switch', { sections: [], requireAttachments: 'yes' }, /requireAttachments/],
    ['too many sections', { sections: Array(5001).fill({ title: '甲', level: 1 }) }, /5000/],
  ])('refuses %s, naming the field', async (_name, json, message) => {
    const answer = await send(Array.isArray(json) ? json : { name: '火灾', planType: 'special', ...json })
    expect(answer.status).toBe(400)
    expect(refused.parse(answer.body).errors[0]?.message).toMatch(_name === 'nothing' ? /sections/ : message)
  })

  it('refuses what is no JSON, or too much of it', async () => {
    const text = await fetch(`${world.client.base}/api/emergency-plans/check`, {
      method: 'POST',
      headers: { Authorization: `JWT ${world.people.editorA.token}`, 'Content-Type': 'application/json' },
      body: '{"sections": [',
    })
    expect(text.status).toBe(400)
    const sections = Array.from({ length: 30 }, () => ({ title: '甲', level: 1, body: '字'.repeat(100_000) }))
    const answer = await send({ name: '大', planType: 'special', sections })
    expect(answer.status).toBe(400)
    expect(refused.parse(answer.body).errors[0]?.message).toMatch(/8 MB/)
  })

  it('takes an empty list, long texts and 5,000 sections', async () => {
    expect((await send({ name: '空', planType: 'special', sections: [] })).status).toBe(200)
    const long = [{ title: '一、适用范围', level: 1, body: '字'.repeat(100_000) }]
    expect((await send({ name: '长', planType: 'special', sections: long })).status).toBe(200)
    const many = Array.from({ length: 5000 }, (_, index) => ({
      title: `${index} 处置措施`,
      level: 1 + (index % 9),
      page: 9,
    }))
    expect((await send({ name: '多', planType: 'special', sections: many })).status).toBe(200)
  })
})

describe('a new plan', () => {
  it.each(['comprehensive', 'special', 'on-site'] as const)('of kind %s starts with its chapters', async (planType) => {
    const id = await create('emergency-plans', planOf({ planType }), world.people.editorA)
    const { sections } = await readDraft(id)
    expect(rows(sections).map(({ title, level }) => ({ title, level }))).toEqual(chaptersOf(planType))
  })

  it('keeps the chapters it brings', async () => {
    const id = await create('emergency-plans', planOf({ sections: [{ title: '自定', level: 1 }] }))
    expect(rows((await readDraft(id)).sections).map(({ title }) => title)).toEqual(['自定'])
  })
})

describe('rows picked from a register', () => {
  it('need nothing else; a contact whose entry names no role still needs one', async () => {
    const department = world.departments.A
    const contact = await create('contacts', { name: '王某', organisation: '值班室', kind: 'internal', department })
    const item = await create('supplies', { name: '沙袋', department })
    const id = await create(
      'emergency-plans',
      planOf({ contacts: [{ contact }], supplies: [{ item }] }),
      world.people.editorA,
    )
    const plan = await readDraft(id)
    expect(rows(plan.contacts)[0]).toMatchObject({ role: '值班室' })
    expect(rows(plan.contacts)[0]?.name ?? null).toBeNull()
    expect(rows(plan.supplies)[0]).toMatchObject({ name: '沙袋' })
    const bare = await create('contacts', { name: '某室', kind: 'external', department })
    const json = planOf({ contacts: [{ contact: bare }] })
    const answer = await world.client.ask(world.people.admin, '/api/emergency-plans', { method: 'POST', json })
    expect(answer.status).toBe(400)
  })
})

describe('GET /api/emergency-plans/:id/check', () => {
  const check = async (id: unknown, as: Visitor = world.people.editorA) =>
    world.client.ask(as, `/api/emergency-plans/${String(id)}/check`)

  it('names what in a plan would fail when it is needed', async () => {
    const department = world.departments.A
    const type = await create('certificate-types', {
      name: '电工证',
      code: 'DG',
      expiryMode: 'completion',
      validMonths: 72,
    })
    const post = await create('posts', { name: '配电值班员', department, requiredCertificates: [type] })
    await create('posts', { name: '消防值班员', department, isKey: true })
    const leaver = await create('staff', { name: '离某某', employeeNo: 'L1', department, status: 'left' })
    await create('staff', { name: '在某某', employeeNo: 'L2', department, posts: [post] })
    const good = await create('staff', { name: '有证人', employeeNo: 'L3', department, posts: [post] })
    await create('certifications', { staff: good, type, issuedOn: '2026-01-01T00:00:00.000Z' })
    const contact = await create('contacts', {
      name: '离某某',
      organisation: '组长',
      kind: 'internal',
      staff: leaver,
      department,
    })
    const item = await create('supplies', { name: '水泵', department, checkDueOn: '2020-01-01T00:00:00.000Z' })
    const id = await create(
      'emergency-plans',
      planOf({
        levels: [{ level: 'I', trigger: '起火' }],
        organisation: [{ role: '组长', holder: '离某某' }],
        contacts: [{ contact }, { role: '电话', phone: '1380000' }, { role: '手机', phone: '1381234567' }],
        supplies: [{ item }],
        steps: [{ role: '配电值班员', action: '断电' }],
      }),
      world.people.editorA,
    )
    const answer = await check(id)
    expect(answer.status).toBe(200)
    const { warnings, findings } = stored.parse(answer.body)
    expect(warnings.map(({ path }) => path).sort()).toEqual(
      [
        'levels.0.commander',
        'contacts.0.contact',
        'contacts.2.phone',
        'organisation.0.holder',
        // No card for the key post of the department.
        'steps',
        'supplies.0.item',
        'steps.0.role',
      ].sort(),
    )
    expect(warnings.find(({ path }) => path === 'steps.0.role')?.message).toMatch(
      /2 名在岗人员中有 1 名没有有效的「电工证」/,
    )
    expect(findings.filter(({ state }) => state === 'empty').map(({ clause }) => clause)).toEqual(['7.1', '7.5'])
    const panel = await world.client.ask(world.people.editorA, `/api/emergency-plans/${String(id)}/findings`)
    expect(panel.status).toBe(200)
    expect(rows(panel.body.findings).length).toBeGreaterThan(warnings.length)
  })

  it('is for who may read the draft', async () => {
    const id = await create('emergency-plans', planOf(), world.people.editorA)
    expect((await check(id, world.people.staffB)).status).toBe(404)
    expect((await check(id, world.people.anonymous)).status).toBe(401)
    expect((await check('no-id')).status).toBe(404)
    expect((await world.client.ask(world.people.staffB, `/api/emergency-plans/${String(id)}/findings`)).status).toBe(
      404,
    )
  })
})
