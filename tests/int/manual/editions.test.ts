import { createLocalReq, type RequiredDataFromCollectionSlug, type TypedUser } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findEdition, findEditionVersion, listEditions } from '@/manual/queries/editions'
import { listPinnedPlans } from '@/plans/queries'
import type { Reader } from '@/publishing/reader'
import type { Id } from '@/shared/ids'
import { decide } from '@/workflow/actions/decide'
import { submit } from '@/workflow/actions/submit'
import { findValidity } from '@/workflow/queries/validity'
import { startPayload, type TestPayload } from '../../helpers/database'

const seeding = { context: { seeding: true } } as const
let test: TestPayload
let department: Id
let fire: Id
let flood: Id
let hidden: Id
let unreleased: Id
let gone: Id
let manual: Id
let everybody: Reader
let member: Reader
let editor: TypedUser
let reviewer: TypedUser

type PlanData = Partial<RequiredDataFromCollectionSlug<'emergency-plans'>>
async function makePlan(title: string, data: PlanData = {}): Promise<Id> {
  const doc = await test.payload.create({
    collection: 'emergency-plans',
    data: {
      title,
      slug: title,
      planType: 'special',
      department,
      visibility: 'public',
      state: 'released',
      versionLabel: '1.0',
      releasedAt: '2026-01-10T00:00:00.000Z',
      ...data,
      _status: data._status ?? 'published',
    },
    ...seeding,
  })
  return doc.id
}
const revise = (id: Id, data: PlanData) =>
  test.payload.update({ collection: 'emergency-plans', id, data: { ...data, _status: 'published' }, ...seeding })

async function account(name: string, roles: ('editor' | 'reviewer' | 'staff')[]): Promise<TypedUser> {
  const user = await test.payload.create({
    collection: 'users',
    data: { email: `${name}@example.test`, password: 'Correct-Horse-9', name, roles, departments: [department] },
  })
  return { ...user, collection: 'users' }
}

const edit = async (id: Id, data: Partial<RequiredDataFromCollectionSlug<'manual-editions'>>) =>
  test.payload.update({
    collection: 'manual-editions',
    id,
    data,
    depth: 0,
    draft: true,
    req: await createLocalReq({ user: editor }, test.payload),
  })
const make = async (plans: Id[], data: Partial<RequiredDataFromCollectionSlug<'manual-editions'>> = {}) =>
  test.payload.create({
    collection: 'manual-editions',
    depth: 0,
    draft: true,
    data: { title: '应急手册', department, visibility: 'public', plans: plans.map((plan) => ({ plan })), ...data },
    req: await createLocalReq({ user: editor }, test.payload),
  })
const send = async (id: Id) =>
  submit(await createLocalReq({ user: editor }, test.payload), {
    collection: 'manual-editions',
    id,
    kind: 'release',
    change: 'minor',
    reason: '汇编',
  })
const approve = async (caseId: Id) =>
  decide(await createLocalReq({ user: reviewer }, test.payload), {
    caseId,
    decision: 'approve',
    comment: '',
    remarks: [],
  })

beforeAll(async () => {
  test = await startPayload()
  department = (
    await test.payload.create({ collection: 'departments', data: { name: '安保', code: 'AB', kind: 'office' } })
  ).id
  editor = await account('editor', ['editor'])
  reviewer = await account('reviewer', ['reviewer'])
  everybody = { payload: test.payload, user: null, now: new Date() }
  member = { ...everybody, user: await account('staff', ['staff']) }
  fire = await makePlan('火灾')
  flood = await makePlan('防汛')
  hidden = await makePlan('内部预案', { visibility: 'internal' })
  gone = await makePlan('旧预案')
  await revise(gone, { state: 'retired' })
  unreleased = (
    await test.payload.create({
      collection: 'emergency-plans',
      draft: true,
      data: { title: '草稿预案', planType: 'special', department, visibility: 'public' },
    })
  ).id
}, 120_000)
afterAll(() => test?.stop())

describe('refusals', () => {
  it.each([
    ['never released', () => [fire, unreleased], /第 2 行「草稿预案」：还没有发布过/],
    ['retired', () => [gone], /第 1 行「旧预案」：已经废止/],
    ['named twice', () => [fire, flood, fire], /第 3 行「火灾」：与前面的行重复/],
    ['less visible', () => [hidden], /第 1 行「内部预案」的可见范围比手册小/],
  ] as const)('a plan that is %s', async (_what, plans, says) => {
    const refused = make(plans())
    await expect(refused).rejects.toMatchObject({ data: { errors: [{ message: expect.stringMatching(says) }] } })
    expect((await test.payload.count({ collection: 'manual-editions' })).totalDocs).toBe(0)
  })

  it('a first number that is none', async () => {
    await expect(make([fire], { firstLabel: '二版' })).rejects.toMatchObject({
      data: { errors: [{ path: 'firstLabel', message: expect.stringContaining('如 2.0') }] },
    })
  })
})

describe('an edition', () => {
  it('is pinned on saving, not by hand, and released as it was reviewed', async () => {
    const made = await make([fire, flood], { firstLabel: '2.0', slug: 'manual' })
    manual = made.id
    expect(made.plans?.map(({ versionLabel }) => versionLabel)).toEqual(['1.0', '1.0'])
    const typed = await edit(manual, { plans: [{ plan: fire, versionLabel: '9.9' }, { plan: flood }] })
    expect(typed.plans?.map(({ versionLabel }) => versionLabel)).toEqual(['1.0', '1.0'])
    const { id } = await send(manual)
    await revise(fire, { title: '火灾新名', versionLabel: '1.1', releaseNote: '演练发现通道被占' })
    await approve(id)
    const edition = await findEdition(everybody, 'manual')
    expect(edition?.control.versionLabel).toBe('2.0')
    expect(edition?.contents.map(({ label, plan }) => [label, plan?.title])).toEqual([
      ['1.0', '火灾'],
      ['1.0', '防汛'],
    ])
    expect(edition?.contents[0]?.plan?.href).toMatch(/^\/plans\/.+\/versions\/1\.0$/)
    expect(edition?.changes).toEqual([])
    const chapters = await listPinnedPlans(everybody, edition?.pins ?? [])
    expect(chapters.map(({ title }) => title)).toEqual(['火灾', '防汛'])
  })

  it('tells what is new, with the reasons; the old one stays as it was', async () => {
    await edit(manual, { plans: [{ plan: fire }] })
    await approve((await send(manual)).id)
    const edition = await findEdition(everybody, 'manual')
    expect(edition?.control.versionLabel).toBe('2.1')
    expect(edition?.changes).toEqual([
      { kind: 'changed', title: '火灾新名', from: '1.0', to: '1.1', reason: '演练发现通道被占' },
      { kind: 'removed', title: '防汛', from: '1.0', to: null, reason: null },
    ])
    const first = await findEditionVersion(everybody, 'manual', '2.0')
    expect(first?.edition.contents.map(({ plan }) => plan?.title)).toEqual(['火灾', '防汛'])
  })

  it('names no plan that its reader may no longer read', async () => {
    await revise(fire, { visibility: 'internal' })
    const edition = await findEdition(everybody, 'manual')
    expect(edition?.contents).toEqual([{ number: 1, label: '1.1', plan: null }])
    expect(await listPinnedPlans(everybody, edition?.pins ?? [])).toEqual([])
    expect((await findEdition(member, 'manual'))?.contents[0]?.plan?.title).toBe('火灾新名')
    await revise(fire, { visibility: 'public' })
  })

  it('is listed for who may read it only', async () => {
    expect((await listEditions(everybody)).map(({ title }) => title)).toEqual(['应急手册'])
    await test.payload.update({
      collection: 'manual-editions',
      id: manual,
      data: { visibility: 'internal', _status: 'published' },
      ...seeding,
    })
    expect(await listEditions(everybody)).toEqual([])
    expect(await findEdition(everybody, 'manual')).toBeNull()
    expect(await listEditions(member)).toHaveLength(1)
  })
})

describe('whether paper holds', () => {
  const ask = (reader: Reader, id: unknown, label: string, kind = 'm') =>
    findValidity(reader, { kind, id: String(id), label })

  it('says so without a name to who may not read the document', async () => {
    const current = await ask(everybody, manual, '2.1')
    expect(current).toMatchObject({ validity: { state: 'current' }, label: '2.1', readable: null })
    expect(JSON.stringify(current)).not.toContain('应急手册"')
    expect(await ask(member, manual, '2.1')).toMatchObject({ readable: { title: '应急手册', href: '/manual/manual' } })
    expect((await ask(everybody, manual, '2.0')).validity).toMatchObject({ state: 'superseded', by: '2.1' })
    expect((await ask(everybody, gone, '1.0', 'p')).validity.state).toBe('retired')
  })

  it.each([
    ['m', '999999', '1.0'],
    ['m', 'nonsense', '1.0'],
    ['x', '1', '1.0'],
    ['m', '%E0', '%E0'],
  ])('says that it knows none of %s %s %s', async (kind, id, label) => {
    expect(await ask(everybody, id, label, kind)).toMatchObject({ validity: { state: 'unknown' }, code: null })
  })

  it('tells nothing of a draft', async () => {
    expect(await ask(everybody, unreleased, '1.0', 'p')).toMatchObject({ validity: { state: 'unknown' }, kind: null })
  })
})
