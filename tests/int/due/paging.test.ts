import { createLocalReq, type PayloadRequest } from 'payload'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { insertFlatRows } from '@/database/bulk'
import { dueNoticesJob } from '@/due/jobs'
import { FIRST_DAY } from '@/due/model'
import { type DueQuestion, listDue, listOfficeDue } from '@/due/queries/list'
import { findOfficeRules } from '@/due/queries/office'
import { shiftDay } from '@/due/rules/days'
import type { Id } from '@/shared/ids'
import { startPayload, type TestPayload } from '../../helpers/database'

process.env.LOG_LEVEL ??= 'fatal'
const NOW = new Date('2026-11-23T04:00:00Z')
const TODAY = '2026-11-23'
const seeding = { context: { seeding: true } } as const
const released = { _status: 'published', visibility: 'internal' } as const
const moment = (day: string) => `${day}T00:00:00.000Z`

let test: TestPayload
let admin: Id
let hr: Id
let department: Id

const requestOf = async (id: Id): Promise<PayloadRequest> => {
  const user = await test.payload.findByID({ collection: 'users', id, depth: 0 })
  return createLocalReq({ user: { ...user, collection: 'users' } }, test.payload)
}
const ask = async (question: Partial<DueQuestion>) =>
  listDue({ req: await requestOf(admin), now: NOW, from: FIRST_DAY, to: '2027-11-23', ...question })
const account = async (name: string, role: 'admin' | 'hr') => {
  const data = { name, email: `${name}@example.test`, password: 'Right-Horse-Battery-9', roles: [role] }
  return (await test.payload.create({ collection: 'users', data })).id
}
const limits = (page: number, more: { items?: number; rows?: number } = {}) => ({
  page,
  items: 500,
  rows: 20_000,
  ...more,
})

/** A person with more expired certificates than a page holds, each renewed, and the one that stands. */
const makeCertificates = async () => {
  const { payload } = test
  const { id: type } = await payload.create({
    collection: 'certificate-types',
    data: { name: '电工证', code: 'DG', expiryMode: 'completion', validMonths: 12 },
  })
  const { id: staff } = await payload.create({
    collection: 'staff',
    data: { name: '王建国', employeeNo: 'S1', department, status: 'active' },
  })
  const rows = Array.from({ length: 520 }, (_, index) => {
    const expiresOn = shiftDay(TODAY, -1 - (index % 300))
    return {
      title: `王建国 · 电工证 ${index}`,
      staff,
      type,
      department,
      issuedOn: moment(shiftDay(expiresOn, -365)),
      expiresOn: moment(expiresOn),
      createdAt: NOW.toISOString(),
      updatedAt: NOW.toISOString(),
    }
  })
  await insertFlatRows(payload, await createLocalReq({}, payload), 'certifications', rows)
  await payload.create({ collection: 'certifications', data: { staff, type, issuedOn: moment('2025-12-10') } })
}

const makePlan = async (title: string, releasedAt: string, isFiled: boolean): Promise<Id> => {
  const { payload } = test
  const { id } = await payload.create({
    collection: 'emergency-plans',
    data: { title, planType: 'on-site', department, ...released },
    ...seeding,
  })
  await payload.db.updateOne({ collection: 'emergency-plans', id, data: { releasedAt, versionLabel: '1.0' } })
  const data = {
    plan: id,
    versionLabel: '1.0',
    status: 'filed' as const,
    filedOn: moment('2026-06-01'),
    authority: '应急管理局',
    receiptNo: title,
    department,
  }
  if (isFiled) await payload.create({ collection: 'filings', data })
  return id
}

const makePlans = async () => {
  for (let index = 0; index < 5; index += 1) await makePlan(`已备案 ${index}`, moment(`2026-05-0${index + 1}`), true)
  await makePlan('旧预案', moment('2025-01-05'), false)
  const plan = await makePlan('最新预案', moment('2026-11-20'), true)
  await test.payload.create({
    collection: 'drills',
    data: {
      title: '停电演练',
      plan,
      department,
      form: 'tabletop',
      scope: 'single',
      status: 'planned',
      heldOn: '2026-12-01T04:00:00.000Z',
    },
  })
}

const makeRatings = async () => {
  const { payload } = test
  const standard = async (title: string) => {
    const { id } = await payload.create({
      collection: 'star-standards',
      data: {
        title,
        department,
        groups: [{ name: '环境', items: [{ name: '地面', points: 10 }] }],
        validMonths: 12,
        inspectionShare: 80,
        userShare: 20,
        vetoEffect: 'zero',
        thresholds: [{ stars: 5, minimum: 0 }],
        ...released,
      },
      ...seeding,
    })
    return id
  }
  const rate = (of: Id, day: string) =>
    payload.create({
      collection: 'evaluations',
      data: {
        standard: of,
        department,
        evaluatedOn: moment(day),
        items: [{ name: '地面', points: 10, score: 9 }],
        _status: 'published',
        visibility: 'public',
      },
    })
  const [often, once] = [await standard('常评'), await standard('久未评')]
  await rate(once, '2024-05-01')
  for (const month of [1, 2, 3, 4, 5, 6]) await rate(often, `2025-0${month}-10`)
  // Two on one day: one of them counts.
  await rate(often, '2025-06-10')
}

beforeAll(async () => {
  test = await startPayload()
  admin = await account('admin', 'admin')
  hr = await account('hr', 'hr')
  const data = { name: '维修部', code: 'WX', kind: 'other' } as const
  department = (await test.payload.create({ collection: 'departments', data })).id
  await makeCertificates()
  await makePlans()
  await makeRatings()
}, 240_000)
afterAll(() => test?.stop())

describe('rows that are due no longer take no place', () => {
  it('of renewed certificates', async () => {
    const { items, isCut } = await ask({ kinds: ['certificate'] })
    expect(items.map(({ dueOn }) => dueOn)).toEqual(['2026-12-10'])
    expect(isCut).toBe(false)
  })

  it.each([1, 2, 3, 7, 500])('of plans that are filed, %i to a page', async (page) => {
    const { items, isCut } = await ask({ kinds: ['filing'], limits: limits(page) })
    expect(items.map(({ title }) => title)).toEqual(['旧预案（1.0 版）'])
    expect(isCut).toBe(false)
  })

  it.each([1, 2, 3, 500])('of ratings that were followed by another, %i to a page', async (page) => {
    const { items, isCut } = await ask({ kinds: ['rating'], limits: limits(page) })
    expect(items.map(({ dueOn }) => dueOn)).toEqual(['2025-05-01', '2026-06-10'])
    expect(isCut).toBe(false)
  })

  it.each([1, 2, 500])('of plans with a drill, %i to a page', async (page) => {
    const lacking = async () =>
      (await ask({ kinds: ['drill'], limits: limits(page) })).items.filter(({ title }) => title.includes('未安排'))
    expect(await lacking()).toHaveLength(6)
    await test.payload.updateGlobal({ slug: 'rules', data: { drillRule: 'at-least-one' } })
    expect(await lacking()).toEqual([])
    await test.payload.updateGlobal({ slug: 'rules', data: { drillRule: 'strict' } })
  })
})

describe('a list that is too long', () => {
  it('says so when it has the items it takes', async () => {
    const drills = await ask({ kinds: ['filing', 'rating'], limits: limits(1, { items: 1 }) })
    expect(drills.items).toHaveLength(2)
    expect(drills.isCut).toBe(true)
  })

  it('says so when it has looked through the rows it may', async () => {
    expect(await ask({ kinds: ['certificate'], limits: limits(100, { rows: 300 }) })).toMatchObject({
      items: [],
      isCut: true,
    })
  })

  it('is named to a job', async () => {
    const req = await createLocalReq({}, test.payload)
    const office = await findOfficeRules(req)
    const time = { office, now: NOW, today: TODAY, from: shiftDay(TODAY, -365), to: '2026-12-31' }
    expect((await listOfficeDue(req, time)).cut).toEqual([])
    expect((await listOfficeDue(req, time, limits(100, { rows: 300 }))).cut).toEqual(['certificate'])
  })
})

describe('notices', () => {
  it('reach HR past all renewed certificates, of the last year', async () => {
    const warn = vi.spyOn(test.payload.logger, 'warn')
    await dueNoticesJob.run({ req: await createLocalReq({}, test.payload), now: NOW })
    const { docs } = await test.payload.find({
      collection: 'notifications',
      where: { recipient: { equals: hr } },
    })
    expect(docs.map(({ title }) => title)).toEqual(['证书到期与复审（还有 17 天）：王建国 · 电工证到期'])
    expect(warn).not.toHaveBeenCalled()
    warn.mockRestore()
  })
})
