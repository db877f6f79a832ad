import type { RequiredDataFromCollectionSlug } from 'payload'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { loadProgramme, readPlans } from '@/drills/queries/programme'
import type { Id } from '@/shared/ids'
import { startPayload, type TestPayload } from '../../helpers/database'
import { createOffice, day, NOW, type Office } from './office'

process.env.LOG_LEVEL ??= 'fatal'
let test: TestPayload
let office: Office

beforeAll(async () => {
  test = await startPayload()
  office = await createOffice(test.payload)
})
afterAll(() => test?.stop())

type Facts = Partial<RequiredDataFromCollectionSlug<'emergency-plans'>>

const released = (title: string, facts: Facts) => office.plan(title, { planType: 'on-site', ...facts })
const releaseAgain = (id: Id, facts: Facts) =>
  test.payload.update({
    collection: 'emergency-plans',
    id,
    data: { ...facts, _status: 'published' },
    context: { seeding: true },
    depth: 0,
  })
const createdOn = (id: Id, createdAt: string) =>
  test.payload.db.updateOne({ collection: 'emergency-plans', id, data: { createdAt } })
const reader = async () => office.as(await office.account(['editor']))
const sinceOf = async (id: Id) =>
  (await readPlans(await reader(), [])).find((plan) => String(plan.id) === String(id))?.since

/** As a plan stands that was published before documents were controlled: without a day of its release. */
async function forgetRelease(id: Id) {
  await test.payload.db.updateOne({
    collection: 'emergency-plans',
    id,
    data: { releasedAt: null, effectiveDate: null, createdAt: day('2022-05-05') },
  })
  await test.payload.db.deleteVersions({ collection: 'emergency-plans', where: { parent: { equals: id } } })
}

it('a plan owes drills since its first release, not since its draft was brought in', async () => {
  // In Shanghai it is the first of July.
  const id = await released('五月导入七月发布', { releasedAt: '2026-06-30T18:00:00.000Z' })
  await createdOn(id, '2026-05-04T02:00:00.000Z')
  expect(await sinceOf(id)).toBe('2026-07-01')
  const { assessed } = await loadProgramme(await reader(), { year: 2026, now: NOW })
  const own = assessed.filter(({ plans }) => plans.some((plan) => plan.id === id))
  expect(own.map(({ period, state }) => `${period.to} ${state}`)).toEqual(['2026-12-31 missing'])
})

it('a plan that was released again owes them since the first of its releases', async () => {
  const id = await released('今年修订', { releasedAt: '2024-03-01T02:00:00.000Z', versionLabel: '1.0' })
  await releaseAgain(id, {
    releasedAt: '2026-09-01T02:00:00.000Z',
    effectiveDate: day('2026-09-01'),
    versionLabel: '2.0',
  })
  expect(await sinceOf(id)).toBe('2024-03-01')
})

it('a plan that was in force before it was released here owes them since then', async () => {
  const id = await released('纸质版已生效', {
    effectiveDate: day('2023-12-01'),
    releasedAt: '2026-07-02T02:00:00.000Z',
  })
  expect(await sinceOf(id)).toBe('2023-12-01')
})

it('a plan of which nothing else is known owes them since it was written', async () => {
  const id = await released('旧预案', {})
  await forgetRelease(id)
  expect(await sinceOf(id)).toBe('2022-05-05')
})

it('a version that was published before documents were controlled counts from that day', async () => {
  const id = await released('旧预案再发布', { versionLabel: '1.0' })
  await createdOn(id, '2022-05-05T02:00:00.000Z')
  const where = { parent: { equals: id } }
  const { docs } = await test.payload.db.findVersions({ collection: 'emergency-plans', where })
  for (const row of docs) {
    const version = { ...row.version, releasedAt: null, effectiveDate: null }
    await test.payload.db.updateVersion({
      collection: 'emergency-plans',
      id: row.id,
      versionData: { ...row, version, createdAt: '2025-03-03T02:00:00.000Z' },
    })
  }
  await releaseAgain(id, { releasedAt: '2026-09-01T02:00:00.000Z', versionLabel: '2.0' })
  expect(await sinceOf(id)).toBe('2025-03-03')
})

it('the releases of all plans are read at once', async () => {
  const reads = vi.spyOn(test.payload.db, 'findVersions')
  const plans = await readPlans(await reader(), [])
  expect(plans.length).toBeGreaterThan(2)
  expect(reads).toHaveBeenCalledTimes(1)
  reads.mockRestore()
})
