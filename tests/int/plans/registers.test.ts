import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FIRST_DAY } from '@/due/model'
import { listDue } from '@/due/queries/list'
import { findPlan } from '@/plans/queries'
import { findPlanCards, listCardsOfPosts } from '@/plans/queries/cards'
import type { Id } from '@/shared/ids'
import { startPayload, type TestPayload } from '../../helpers/database'
import { createOffice, type Office, readerOf } from '../acknowledgements/office'

const seeding = { context: { seeding: true } } as const

let test: TestPayload
let office: Office
let contact: Id
let item: Id

/** A released plan that names a row of each register. */
const makePlan = async (title: string, visibility: 'public' | 'internal', extra: Record<string, unknown> = {}) => {
  const { id } = await test.payload.create({
    collection: 'emergency-plans',
    data: {
      title,
      planType: 'on-site',
      department: office.upper,
      visibility,
      versionLabel: '1.0',
      _status: 'published',
      contacts: [{ role: '站长', name: '副本', contact }],
      supplies: [{ name: '副本', item }],
      steps: [
        { role: '电梯值守', action: '断电', post: office.post, minutes: 1 },
        { role: '救护员', action: '急救' },
      ],
      ...extra,
    },
    ...seeding,
    depth: 0,
  })
  return id
}
const slugOf = async (id: Id) =>
  String((await test.payload.findByID({ collection: 'emergency-plans', id, depth: 0 })).slug)

beforeAll(async () => {
  process.env.LOG_LEVEL ??= 'fatal'
  test = await startPayload()
  office = await createOffice(test.payload)
  const { payload } = test
  const department = office.upper
  contact = (
    await payload.create({
      collection: 'contacts',
      data: { name: '程守义', kind: 'internal', phone: '8110', department },
    })
  ).id
  item = (
    await payload.create({
      collection: 'supplies',
      data: { name: '灭火器', quantity: 4, unit: '具', checkDueOn: '2026-12-05T00:00:00.000Z', department },
    })
  ).id
}, 240_000)
afterAll(() => test?.stop())

describe('the registers', () => {
  it('reach every plan by one change, without a change of the plans', async () => {
    const ids = [await makePlan('甲', 'internal'), await makePlan('乙', 'public')]
    const { user } = await office.member(office.lower)
    const reader = readerOf(test.payload, user)
    const before = await Promise.all(
      ids.map((id) => test.payload.findByID({ collection: 'emergency-plans', id, depth: 0 })),
    )
    await test.payload.update({ collection: 'contacts', id: contact, data: { name: '傅少华', phone: '8222' } })
    await test.payload.update({ collection: 'supplies', id: item, data: { quantity: 9 } })
    for (const id of ids) {
      const slug = await slugOf(id)
      const plan = await findPlan(reader, slug)
      expect(plan?.contacts[0]).toMatchObject({ role: '站长', name: '傅少华', phone: '8222' })
      expect(plan?.supplies[0]).toMatchObject({ name: '灭火器', quantity: 9, unit: '具' })
      const cards = await findPlanCards(reader, slug)
      expect(cards?.contacts[0]?.phone).toBe('8222')
    }
    const after = await Promise.all(
      ids.map((id) => test.payload.findByID({ collection: 'emergency-plans', id, depth: 0 })),
    )
    expect(after).toEqual(before)
  })

  it('are not read by who has no account: he sees the copies of names, and no number', async () => {
    const slug = await slugOf(await makePlan('丙', 'public'))
    const plan = await findPlan(readerOf(test.payload, null), slug)
    expect(plan?.contacts).toEqual([{ role: '站长', name: '副本', organisation: null, phone: null, backupPhone: null }])
    expect(plan?.supplies[0]).toMatchObject({ name: '副本', quantity: null })
    const internal = await slugOf(await makePlan('丁', 'internal'))
    expect(await findPlanCards(readerOf(test.payload, null), internal)).toBeNull()
  })

  it('keep a row that a released plan or a draft names, and say which; by every door', async () => {
    const remove = (id: Id) => test.payload.delete({ collection: 'contacts', id })
    await expect(remove(contact)).rejects.toThrow(/《甲》/)
    await expect(test.payload.delete({ collection: 'supplies', id: item })).rejects.toThrow(/不能删除/)
    const bulk = await test.payload.delete({ collection: 'contacts', where: { id: { equals: contact } } })
    expect(bulk.errors.map(({ message }) => message).join()).toContain('不能删除')
    const data = { name: '新来的', kind: 'external' as const, phone: '119', department: office.upper }
    const { id: other } = await test.payload.create({ collection: 'contacts', data })
    await test.payload.create({
      collection: 'emergency-plans',
      draft: true,
      data: {
        title: '草稿',
        planType: 'on-site',
        department: office.upper,
        visibility: 'internal',
        contacts: [{ role: '站长', contact: other }],
      },
    })
    await expect(remove(other)).rejects.toThrow(/《草稿》/)
    const { id: unused } = await test.payload.create({ collection: 'contacts', data })
    await expect(remove(unused)).resolves.toMatchObject({ id: unused })
  })

  it('announce a check once, however many plans name the thing', async () => {
    const admin = await office.account(['admin'], [])
    const due = await listDue({
      req: await createLocalReq({ user: admin }, test.payload),
      now: new Date('2026-11-23T04:00:00Z'),
      from: FIRST_DAY,
      to: '2027-11-23',
      kinds: ['supplies'],
    })
    expect(due.items.map(({ title, dueOn }) => `${dueOn} ${title}`)).toEqual(['2026-12-05 检查灭火器'])
  })
})

describe('action cards', () => {
  it('are found by the plan’s code too, and are those of one’s posts', async () => {
    const id = await makePlan('戊', 'internal')
    const doc = await test.payload.findByID({ collection: 'emergency-plans', id, depth: 0 })
    const { user } = await office.member(office.other, { posts: [office.post] })
    const reader = readerOf(test.payload, user)
    const plan = await findPlanCards(reader, String(doc.code))
    expect(plan?.href).toBe(`/plans/${encodeURIComponent(String(doc.slug))}/cards`)
    expect(plan?.cards.map(({ role, steps }) => [role, steps.length])).toEqual([
      ['电梯值守', 1],
      ['救护员', 1],
    ])
    const mine = await listCardsOfPosts(reader, [{ id: office.post, name: '电梯值守' }])
    expect(mine.length).toBeGreaterThan(0)
    expect(new Set(mine.map(({ title }) => title))).toEqual(new Set(['电梯值守']))
    expect(
      await listCardsOfPosts(readerOf(test.payload, null), [{ id: office.post, name: '电梯值守' }]),
    ).not.toContainEqual(expect.objectContaining({ isInternal: true }))
  })
})
