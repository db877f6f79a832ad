import { convertToHtml } from 'mammoth'
import { createLocalReq, type TypedUser } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportEdition } from '@/manual/actions/word'
import { exportDraft, exportPlan } from '@/plans/actions/word'
import type { Reader } from '@/publishing/reader'
import type { Id } from '@/shared/ids'
import { startPayload, type TestPayload } from '../../helpers/database'
import { partOf } from '../../helpers/office'

let test: TestPayload
let everybody: Reader
let staff: Reader
let editor: TypedUser
let stranger: TypedUser
let plan: Id
const wanted = { slug: '防汛', siteUrl: 'https://houqin.example.org', issuer: '后勤处', headers: new Headers() }

beforeAll(async () => {
  test = await startPayload()
  const { payload } = test
  // The first account of all is an administrator.
  await payload.create({
    collection: 'users',
    data: { email: 'admin@example.test', password: 'Correct-Horse-9', name: '管理员', roles: ['admin'] },
  })
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
  const account = async (name: string, departments: Id[]): Promise<TypedUser> => {
    const made = await payload.create({
      collection: 'users',
      data: { email: `${name}@example.test`, password: 'Correct-Horse-9', name, roles: ['editor'], departments },
    })
    return { ...made, collection: 'users' }
  }
  editor = await account('editor', [department])
  stranger = await account('stranger', [])
  const made = await payload.create({
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
  plan = made.id
  await payload.create({
    collection: 'manual-editions',
    data: {
      title: '应急手册',
      slug: '手册',
      department,
      visibility: 'public',
      state: 'released',
      versionLabel: '2.0',
      plans: [{ plan, versionLabel: '1.0' }],
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

const htmlOf = async (file: Buffer | undefined) => (await convertToHtml({ buffer: file ?? Buffer.alloc(0) })).value

describe('the export of a manual', () => {
  const edition = { ...wanted, slug: '手册' }
  it('is for signed-in people, holds its plans, and is logged', async () => {
    expect(await exportEdition(everybody, edition)).toBeNull()
    const found = await exportEdition(staff, edition)
    expect(found?.name).toMatch(/应急手册-2\.0\.docx$/)
    const html = await htmlOf(found?.file)
    expect(html).toMatch(/<h1>.*防汛<\/h1>/)
    expect(html).toContain('关闸')
    const log = await test.payload.find({ collection: 'audit-log', where: { title: { equals: '应急手册：应急手册' } } })
    expect(log.totalDocs).toBe(1)
  })
  it('gives a released edition by its label, and nothing for an unknown one', async () => {
    expect(await exportEdition(staff, { ...edition, label: '2.0' })).not.toBeNull()
    expect(await exportEdition(staff, { ...edition, label: '9.9' })).toBeNull()
  })
})

describe('the export of a draft', () => {
  const exported = async (user: TypedUser | undefined) =>
    exportDraft(await createLocalReq(user ? { user } : {}, test.payload), {
      id: plan,
      issuer: '后勤处',
      now: new Date('2026-11-26T02:00:00.000Z'),
    })

  it('holds the newest saved text, says on every page that it is a draft, and has no code to vouch for it', async () => {
    await test.payload.update({
      collection: 'emergency-plans',
      id: plan,
      data: { risks: '尚未发布的一句话' },
      draft: true,
      req: await createLocalReq({ user: editor }, test.payload),
    })
    const { name, file } = await exported(editor)
    expect(name).toMatch(/防汛-草稿\.docx$/)
    expect(await htmlOf(file)).toContain('尚未发布的一句话')
    const header = await partOf(file, 'word/header1.xml')
    expect(header).toContain('草稿')
    expect(header).toContain('未经审核')
    expect(header).not.toContain('<w:drawing>')
    expect(await htmlOf((await exportPlan(staff, wanted))?.file)).not.toContain('尚未发布的一句话')
  })
  it('is refused to an editor of another department, and to nobody', async () => {
    await expect(exported(stranger)).rejects.toMatchObject({ status: 403 })
    await expect(exported(undefined)).rejects.toMatchObject({ status: 404 })
  })
})
