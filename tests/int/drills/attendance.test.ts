import type { TypedUser } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerCorrection } from '@/corrections/actions/answer'
import { checkIn, listPeople } from '@/drills/actions/checkIn'
import { scheduleDrills } from '@/drills/actions/schedule'
import { checkInToken } from '@/drills/checkInToken'
import { loadProgramme } from '@/drills/queries/programme'
import { listDue } from '@/due/queries/list'
import type { Id } from '@/shared/ids'
import { startPayload, type TestPayload } from '../../helpers/database'
import { createOffice, day, NOW, type Office, TODAY } from './office'

process.env.LOG_LEVEL ??= 'fatal'
let test: TestPayload
let office: Office
let plan: Id
let editor: TypedUser
let stranger: TypedUser

beforeAll(async () => {
  test = await startPayload()
  office = await createOffice(test.payload)
  plan = await office.plan('停电处置', { planType: 'on-site' })
  editor = await office.account(['editor'])
  stranger = await office.account(['editor'], office.B)
})
afterAll(() => test?.stop())

const person = async (of = office.A) => {
  const staff = await office.staff(of)
  return { staff, user: await office.account(['staff'], of, staff) }
}
const make = async (more: Parameters<Office['drill']>[1] = {}) =>
  (await test.payload.create({ collection: 'drills', data: office.drill(plan, { status: 'planned', ...more }) })).id
const scan = async (user: TypedUser, drill: Id, of = TODAY) =>
  checkIn(await office.as(user), { drill, token: checkInToken({ drill, day: of }, test.payload.secret), now: NOW })
const listOf = async (id: Id) => (await test.payload.findByID({ collection: 'drills', id, depth: 0 })).attendance ?? []

describe('checking in by code', () => {
  it('puts somebody on the list once, with time and way', async () => {
    const drill = await make()
    const { staff, user } = await person()
    expect([await scan(user, drill), await scan(user, drill)]).toEqual(['added', 'already'])
    expect(await listOf(drill)).toMatchObject([{ staff, at: NOW.toISOString(), via: 'qr' }])
  })

  it('keeps everybody who arrives at the same moment', async (context) => {
    // Two who write one list at once: without transactions the later one overwrites the earlier.
    context.skip(!test.database.hasTransactions, 'this database has no transactions')
    const drill = await make()
    const people = [await person(), await person(), await person(), await person()]
    expect(await Promise.all(people.map(({ user }) => scan(user, drill)))).toEqual(people.map(() => 'added'))
    expect((await listOf(drill)).map(({ staff }) => String(staff)).sort()).toEqual(
      people.map(({ staff }) => String(staff)).sort(),
    )
  })

  it.each([
    ['cancelled', { status: 'cancelled' as const }, TODAY, 409, '已取消'],
    ['tomorrow’s', { heldOn: day('2026-11-27') }, '2026-11-27', 409, '还没到'],
    ['yesterday’s', { heldOn: day('2026-11-25') }, '2026-11-25', 409, '已过'],
    ['one with the code of another day', {}, '2026-11-25', 403, '签到码无效'],
  ])('is refused for a drill that is %s', async (_, more, of, status, words) => {
    const drill = await make(more)
    const { user } = await person()
    await expect(scan(user, drill, of)).rejects.toMatchObject({ status, message: expect.stringContaining(words) })
    expect(await listOf(drill)).toEqual([])
  })

  it('is refused with another drill’s code, and without a staff record', async () => {
    const [one, other] = [await make(), await make()]
    const { user } = await person()
    const token = checkInToken({ drill: other, day: TODAY }, test.payload.secret)
    await expect(checkIn(await office.as(user), { drill: one, token, now: NOW })).rejects.toMatchObject({ status: 403 })
    await expect(scan(editor, one)).rejects.toMatchObject({ status: 403 })
  })
})

describe('a list', () => {
  it('is kept by the lead and the department’s editors, and leaves who is on it', async () => {
    const lead = await person(office.B)
    const drill = await make({ lead: lead.staff })
    const { staff, user } = await person()
    await scan(user, drill)
    const more = await office.staff()
    const list = async (by: TypedUser, people: Id[]) => listPeople(await office.as(by), { drill, people, now: NOW })
    await expect(list(stranger, [more])).rejects.toMatchObject({ status: 403 })
    await expect(list(user, [more])).rejects.toMatchObject({ status: 403 })
    expect(await list(lead.user, [staff, more])).toBe(1)
    expect(await list(editor, [more])).toBe(0)
    expect((await listOf(drill)).map(({ via }) => via)).toEqual(['qr', 'list'])
  })
})

describe('the programme', () => {
  const YEAR = 2027
  const programme = async (user: TypedUser) => loadProgramme(await office.as(user), { year: YEAR, now: NOW })
  const schedule = async (user: TypedUser, rows: { plan: Id; day: string }[]) =>
    scheduleDrills(await office.as(user), { year: YEAR, rows, now: NOW })
  const planned = async () =>
    (await test.payload.count({ collection: 'drills', where: { heldOn: { greater_than: day('2026-12-31') } } }))
      .totalDocs

  it('is planned as proposed by the department’s editors, all or nothing', async () => {
    const foreign = await office.plan('保洁处置', { planType: 'on-site', department: office.B })
    const { proposals, mine } = await programme(editor)
    expect(proposals.map((row) => row.plan).sort()).toEqual([plan, plan, foreign, foreign].sort())
    expect(mine).toEqual([plan])
    await expect(schedule(editor, proposals)).rejects.toMatchObject({ status: 403 })
    if (test.database.hasTransactions) expect(await planned()).toBe(0)
    const own = proposals.filter((row) => row.plan === plan)
    await expect(schedule((await person()).user, own)).rejects.toMatchObject({ status: 403 })
    await expect(schedule(editor, [])).rejects.toMatchObject({ status: 400 })
    if (!test.database.hasTransactions) return
    expect(await schedule(editor, own)).toBe(2)
    expect(await planned()).toBe(2)
    await expect(schedule(editor, own)).rejects.toMatchObject({ status: 409 })
    const after = await programme(editor)
    expect(after.assessed.filter(({ plans }) => plans[0]?.id === plan).map(({ state }) => state)).toEqual([
      'planned',
      'planned',
    ])
    expect(after.proposals.map((row) => row.plan)).toEqual([foreign, foreign])
  })
})

describe('a corrective action', () => {
  it('is due for its owner and its department, and no longer once he has closed it', async () => {
    const { staff, user } = await person(office.B)
    const { id } = await test.payload.create({
      collection: 'corrective-actions',
      data: {
        title: '更换蓄电池',
        source: 'drill',
        status: 'open',
        owner: staff,
        dueOn: day('2026-11-20'),
        department: office.A,
      },
    })
    const due = async (who: TypedUser) =>
      (
        await listDue({
          req: await office.as(who),
          now: NOW,
          from: '2026-01-01',
          to: '2027-11-26',
          kinds: ['correction'],
        })
      ).items.map(({ title, isOverdue, href }) => [title, isOverdue, href])
    const item = ['更换蓄电池', true, `/corrections/${id}`]
    expect([await due(user), await due(editor), await due(stranger)]).toEqual([[item], [item], []])
    const answer = async (who: TypedUser, evidenceNote: string) =>
      answerCorrection(await office.as(who), {
        ...{ id, measure: '换新', evidenceNote, outcome: 'close', reason: '', photos: [], now: NOW },
      })
    await expect(answer(stranger, '代填')).rejects.toMatchObject({ status: 403 })
    await expect(answer(user, '')).rejects.toThrow()
    await answer(user, '已换。')
    expect(await due(user)).toEqual([])
  })
})
