import type { TypedUser } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadBoard } from '@/acknowledgements/queries/board'
import { type DueQuestion, listDue, listOfficeDue } from '@/due/queries/list'
import { findOfficeRules } from '@/due/queries/office'
import type { Id } from '@/shared/ids'
import { startPayload, type TestPayload } from '../../helpers/database'
import { confirmAs, createOffice, type Member, NOW, type Office, readerOf, reqOf } from './office'

let started: TestPayload
let office: Office
let hr: TypedUser
let title: string
let id: Id
let members: Member[]

beforeAll(async () => {
  process.env.LOG_LEVEL ??= 'fatal'
  started = await startPayload()
  office = await createOffice(started.payload)
  hr = await office.account(['hr'], [office.other])
  members = [await office.member(office.lower), await office.member(office.lower), await office.member(office.lower)]
  id = await office.standard({ ackDepartments: [office.lower] })
  title = (await started.payload.findByID({ collection: 'sops', id, depth: 0 })).title
})
afterAll(() => started?.stop())

const window = { now: NOW, from: '2026-01-01', to: '2027-01-01' }
const dueFor = async (user: TypedUser, question: Partial<DueQuestion> = {}) => {
  const req = await reqOf(started.payload, user)
  const { items } = await listDue({ req, kinds: ['acknowledgement'], ...window, ...question })
  return items.map(({ title: of, dueOn, progress, href }) => [of, dueOn, progress ?? href?.replace(/.*#/, '#')])
}

describe('what others have yet to confirm', () => {
  it('is due for HR and for the editors of the document, with how far it has come', async () => {
    const [first, second] = members
    if (!first || !second) throw new Error('no members')
    await confirmAs(started.payload, first, id)
    const line = [`${title}（1.0 版）`, '2026-11-08', '已确认 1/3 人']
    expect(await dueFor(hr)).toEqual([line])
    expect(await dueFor(await office.account(['editor'], [office.upper]))).toEqual([line])
    expect(await dueFor(await office.account(['editor'], [office.other]))).toEqual([])
    expect(await dueFor(await office.account(['inspector'], [office.upper]))).toEqual([])
    expect(await dueFor(second.user)).toEqual([[`${title}（1.0 版）`, '2026-11-08', '#acknowledge']])
    expect(await dueFor(first.user)).toEqual([])
  })

  it('is found by department and by person', async () => {
    const [first, second] = members
    expect(await dueFor(hr, { department: office.upper })).toHaveLength(1)
    expect(await dueFor(hr, { department: office.other })).toEqual([])
    expect(await dueFor(hr, { staff: second?.staff })).toEqual([[`${title}（1.0 版）`, '2026-11-08', '#acknowledge']])
    expect(await dueFor(hr, { staff: first?.staff })).toEqual([])
    const stranger = await office.member(office.other)
    expect(await dueFor(stranger.user, { staff: second?.staff })).toEqual([])
    expect(await dueFor(await office.account(['editor'], [office.other]), { staff: second?.staff })).toEqual([])
  })

  it('is not told twice: those concerned hear of it by the acknowledgements themselves', async () => {
    const req = await reqOf(started.payload, hr)
    const rules = await findOfficeRules(req)
    const { items } = await listOfficeDue(req, { ...window, office: rules, today: '2026-11-03' })
    expect(items.filter(({ kind }) => kind === 'acknowledgement')).toEqual([])
  })

  it('ends when all have confirmed, and begins again with a major version', async () => {
    for (const member of members.slice(1)) await confirmAs(started.payload, member, id)
    expect(await dueFor(hr)).toEqual([])
    await office.release(id, '1.1', '2026-11-10T02:00:00.000Z')
    expect(await dueFor(hr)).toEqual([])
    await office.release(id, '2.0', '2026-11-12T02:00:00.000Z')
    expect(await dueFor(hr)).toEqual([[`${title}（2.0 版）`, '2026-11-19', '已确认 0/3 人']])
  })
})

describe('somebody who comes to a post later', () => {
  const boardRow = async (member: Member, document: Id, now: Date) =>
    (await loadBoard(readerOf(started.payload, hr, now), 'sops', document))?.missing.find(
      (row) => String(row.id) === String(member.staff),
    )
  const move = (member: Member, data: object) =>
    started.payload.update({ collection: 'staff', id: member.staff, data, depth: 0 })

  it('has the full time from that day, though employed for years', async () => {
    const member = await office.member(office.other, { hiredOn: '2020-01-01T00:00:00.000Z' })
    const document = await office.standard({ ackPosts: [office.post], releasedAt: '2026-01-05T02:00:00.000Z' })
    const { assignedOn } = await move(member, { posts: [office.post] })
    const today = new Date()
    expect(Math.abs(today.getTime() - Date.parse(assignedOn ?? ''))).toBeLessThan(2 * 86_400_000)
    expect(await boardRow(member, document, today)).toMatchObject({ isOverdue: false })
  })

  it('since the day that HR says, and never by a change of something else', async () => {
    const member = await office.member(office.other)
    const said = '2026-03-02T00:00:00.000Z'
    expect((await move(member, { department: office.lower, assignedOn: said })).assignedOn).toBe(said)
    expect((await move(member, { name: '改名' })).assignedOn).toBe(said)
    expect((await move(member, { status: 'left' })).assignedOn).toBe(said)
    expect((await move(member, { status: 'active' })).assignedOn).not.toBe(said)
  })
})
