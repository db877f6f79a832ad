import { convertToHtml } from 'mammoth'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportPlan } from '@/plans/actions/word'
import type { Reader } from '@/publishing/reader'
import { startPayload, type TestPayload } from '../../helpers/database'

let test: TestPayload
let everybody: Reader
let staff: Reader
const wanted = { slug: '防汛', siteUrl: 'https://houqin.example.org', issuer: '后勤处', headers: new Headers() }

beforeAll(async () => {
  test = await startPayload()
  const { payload } = test
  const user = await payload.create({
    collection: 'users',
    data: { email: 'staff@example.test', password: 'Correct-Horse-9', name: '员工', roles: ['staff'] },
  })
  everybody = { payload, user: null, now: new Date() }
  staff = { ...everybody, user: { ...user, collection: 'users' } }
  const { id: department } = await payload.create({
    collection: 'departments',
    data: { name: '维修', code: 'WX', kind: 'office' },
  })
  await payload.create({
    collection: 'emergency-plans',
    data: {
      title: '防汛',
      slug: '防汛',
      department,
      planType: 'special',
      visibility: 'public',
      state: 'released',
      versionLabel: '1.0',
      steps: [{ role: '值班员', action: '关闸' }],
      _status: 'published',
    },
    context: { seeding: true },
  })
})
afterAll(() => test?.stop())

describe('the export of a plan', () => {
  it('is for signed-in people, and logged', async () => {
    expect(await exportPlan(everybody, wanted)).toBeNull()
    const found = await exportPlan(staff, wanted)
    expect(found?.name).toMatch(/防汛-1\.0\.docx$/)
    const { value } = await convertToHtml({ buffer: found?.file ?? Buffer.alloc(0) })
    expect(value).toContain('关闸')
    const log = await test.payload.find({ collection: 'audit-log', where: { action: { equals: 'data.exported' } } })
    expect(log.docs.map(({ title }) => title)).toEqual(['应急预案：防汛'])
  })
  it('gives a released version by its label, and nothing for an unknown one', async () => {
    expect(await exportPlan(staff, { ...wanted, label: '1.0' })).not.toBeNull()
    expect(await exportPlan(staff, { ...wanted, label: '9.9' })).toBeNull()
  })
})
