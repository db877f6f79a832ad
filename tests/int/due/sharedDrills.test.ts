import type { TypedUser } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { listDue } from '@/due/queries/list'
import type { Id } from '@/shared/ids'
import { startPayload, type TestPayload } from '../../helpers/database'
import { createOffice, day, NOW, type Office } from '../drills/office'

process.env.LOG_LEVEL ??= 'fatal'
let test: TestPayload
let office: Office
let keeper: TypedUser
let other: TypedUser

beforeAll(async () => {
  test = await startPayload()
  office = await createOffice(test.payload)
  keeper = await office.account(['editor'])
  other = await office.account(['editor'], office.B)
})
afterAll(() => test?.stop())

const cycle = (key: string, value: number) => ({ key, name: key, value, unit: '个月/次', source: '测试' })
const due = async (who: TypedUser) => {
  const { items } = await listDue({
    req: await office.as(who),
    now: NOW,
    from: '2026-01-01',
    to: '2027-11-26',
    kinds: ['drill'],
  })
  return items.map(({ title, dueOn, href }) => `${title} ${dueOn} ${href}`)
}
const hold = (plan: Id, heldOn: string, department = office.A, status: 'held' | 'planned' = 'held') =>
  test.payload.create({
    collection: 'drills',
    data: office.drill(plan, { department, heldOn: day(heldOn), status }),
    depth: 0,
  })

it('the yearly drill and those about fire are due for the department that keeps them, until one is held or planned', async () => {
  const general = await office.plan('综合预案', { planType: 'comprehensive', visibility: 'restricted' })
  const fire = await office.plan('公寓火灾预案', { planType: 'special', department: office.B })
  const main = '综合或专项预案：本周期（2026年1月1日—2026年12月31日）未安排演练 2026-12-31 /drills?year=2026'
  const fires = '灭火和应急疏散演练：本周期（2026年7月1日—2026年12月31日）未安排演练 2026-12-31 /drills?year=2026'
  const yearly = fires.replace('2026年7月1日', '2026年1月1日')
  expect([await due(keeper), await due(other)], 'as the law says').toEqual([[main], [yearly]])

  await test.payload.updateGlobal({
    slug: 'rules',
    data: { cycles: [cycle('fire-drill-other', 12), cycle('fire-drill-key', 6)] },
  })
  expect([await due(keeper), await due(other)]).toEqual([[main], [fires]])

  await hold(general, '2026-03-02')
  expect([await due(keeper), await due(other)], 'the yearly one is held').toEqual([[], [fires]])
  await hold(fire, '2026-06-30', office.B)
  expect(await due(other), 'of the half-year before').toEqual([fires])
  await hold(fire, '2026-07-01', office.B)
  expect([await due(keeper), await due(other)]).toEqual([[], []])
})

it('a drill that was planned for a day gone by and never held leaves the on-site plan due', async () => {
  const onSite = await office.plan('配电室处置', { planType: 'on-site' })
  const missing = '配电室处置：本半年未安排演练'
  const named = async () => (await due(keeper)).filter((line) => line.includes(missing)).length
  await hold(onSite, '2026-11-25', office.A, 'planned')
  expect(await named(), 'the day before').toBe(1)
  await hold(onSite, '2026-11-26', office.A, 'planned')
  expect(await named(), 'today').toBe(0)
})
