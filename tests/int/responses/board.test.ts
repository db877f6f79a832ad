import { createLocalReq, type Where } from 'payload'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { activate } from '@/responses/actions/activate'
import { addEntries } from '@/responses/actions/add'
import { listenersOf } from '@/responses/live/hub'
import { streamOf } from '@/responses/live/stream'
import type { Draft, Update } from '@/responses/model'
import { entriesAfter } from '@/responses/queries'
import type { Id } from '@/shared/ids'
import { type Client, createClient, type Json, listOf, type Visitor } from '../../helpers/access/client'
import {
  createDepartments,
  createPeople,
  type Departments,
  firstAdmin,
  hire,
  idIn,
  type People,
} from '../../helpers/access/people'
import { messageOf } from '../../helpers/access/reviews'
import { startServer, type TestServer } from '../../helpers/access/server'
import { startPayload, type TestPayload } from '../../helpers/database'

let started: TestPayload
let server: TestServer
let client: Client
let people: People
let departments: Departments
let plan: Id
let register: Id

const shared = () => ({ department: departments.A1, visibility: 'internal' as const, _status: 'published' as const })

beforeAll(async () => {
  process.env.LOG_LEVEL ??= 'fatal'
  started = await startPayload()
  const { payload } = started
  const { default: config } = await import('@payload-config')
  server = await startServer(config)
  client = createClient(server.url)
  const admin = await firstAdmin(client)
  departments = await createDepartments(client, admin)
  people = await createPeople({ payload, client, admin, where: departments })
  const contact = { name: '维保公司', kind: 'external' as const, phone: '0571-88001234', department: departments.A1 }
  register = (await payload.create({ collection: 'contacts', data: contact, depth: 0 })).id
  plan = await planOf({})
}, 240_000)
afterAll(async () => {
  await server?.stop()
  await started?.stop()
})

async function planOf(extra: Json): Promise<Id> {
  const staff = people.staffB.asker?.staff
  const data = {
    title: `电梯困人处置方案${Math.random().toString(36).slice(2, 8)}`,
    planType: 'on-site' as const,
    versionLabel: '1.2',
    levels: [
      { level: 'I' as const, trigger: '有人受伤', tasks: '1. 拨打 120\n2. 1 小时内报告' },
      { level: 'III' as const, trigger: '困人', tasks: '安抚乘客' },
    ],
    steps: [{ role: '值班员', action: '应答并安抚', minutes: 1, note: '不扒门' }],
    contacts: [
      { role: '维保', contact: register },
      { role: '组长', staff: staff ?? '', phone: '8120' },
    ],
    ...shared(),
    ...extra,
  }
  const context = { seeding: true }
  return (await started.payload.create({ collection: 'emergency-plans', data, context, depth: 0 })).id
}

const post = (visitor: Visitor, path: string, json: unknown) =>
  client.ask(visitor, `/api/responses/${path}`, { method: 'POST', json })
const start = async (visitor = people.staffA1, extra: Json = {}) =>
  idIn(await post(visitor, 'activate', { plan, level: 'III', isSeparate: true, ...extra }))
let count = 0
const draft = (kind: Draft['kind'], extra: Json = {}): Json => {
  count += 1
  return { clientId: `test-entry-${count}`, kind, at: new Date().toISOString(), ...extra }
}
const add = (visitor: Visitor, id: Id, ...entries: Json[]) => post(visitor, `${id}/entries`, entries)
const entriesOf = (id: Id) => entriesAfter(started.payload, id, 0)
const stored = (id: Id) => started.payload.findByID({ collection: 'responses', id, depth: 0 })
const countOf = async (collection: 'notifications' | 'audit-log' | 'responses', where: Where) =>
  (await started.payload.count({ collection, where })).totalDocs

describe('activating a plan', () => {
  it('freezes its tasks and contacts, notes it in the log and in the audit, and tells department and named people', async () => {
    const id = await start(people.staffA1, { text: '3 号楼 2 梯' })
    const response = await stored(id)
    expect(response).toMatchObject({ level: 'III', status: 'active', isDrill: false, versionLabel: '1.2', revision: 1 })
    expect(
      response.tasks?.map(({ key, level, role, text, minutes }) => [
        key,
        level ?? null,
        role ?? null,
        text,
        minutes ?? null,
      ]),
    ).toEqual([
      ['S-1', null, '值班员', '应答并安抚（不扒门）', 1],
      ['L-I-1', 'I', null, '拨打 120', null],
      ['L-I-2', 'I', null, '1 小时内报告', 60],
      ['L-III-1', 'III', null, '安抚乘客', null],
    ])
    expect(response.contacts?.map(({ role, name, phone }) => [role, name, phone])).toEqual([
      ['维保', '维保公司', '0571-88001234'],
      ['组长', 'staffB', '8120'],
    ])
    expect(await entriesOf(id)).toMatchObject([
      { seq: 1, kind: 'activated', level: 'III', text: '3 号楼 2 梯', byName: 'staffA1' },
    ])
    const { docs } = await started.payload.find({
      collection: 'notifications',
      depth: 0,
      pagination: false,
      where: { href: { equals: `/responses/${id}` } },
    })
    const told = docs.map(({ recipient }) => String(recipient))
    for (const one of [people.editorA, people.reviewerA, people.staffB]) expect(told).toContain(String(one.asker?.id))
    for (const one of [people.staffA1, people.editorB]) expect(told).not.toContain(String(one.asker?.id))
    expect(docs[0]).toMatchObject({ kind: 'response', title: expect.stringMatching(/^已启动Ⅲ级响应/) })
    const where: Where = { and: [{ action: { equals: 'response.activated' } }, { subjectId: { equals: String(id) } }] }
    expect(await countOf('audit-log', where)).toBe(1)
  })

  it('brings two who see the same on one board; another event has one of its own', async () => {
    const own = await planOf({})
    const json = { plan: own, level: 'III' }
    const [first, second] = [await post(people.staffA1, 'activate', json), await post(people.editorA, 'activate', json)]
    expect(idIn(second)).toBe(idIn(first))
    expect(await countOf('responses', { plan: { equals: own } })).toBe(1)
    await post(people.staffB, 'activate', { ...json, isSeparate: true })
    expect(await countOf('responses', { plan: { equals: own } })).toBe(2)
  })

  it('brings them on one board also in the same moment', async (context) => {
    context.skip(!started.database.hasTransactions, 'this database has no transactions')
    const own = await planOf({})
    const json = { plan: own, level: 'III' }
    const answers = await Promise.all(
      [people.staffA1, people.staffB, people.editorA].map((one) => post(one, 'activate', json)),
    )
    expect(new Set(answers.map((answer) => String(idIn(answer)))).size).toBe(1)
    expect(await countOf('responses', { plan: { equals: own } })).toBe(1)
  })

  it('is refused without an account, with a disabled one, for a level or plan that is not there', async () => {
    const json = { plan, level: 'III' }
    expect((await post(people.anonymous, 'activate', json)).status).toBe(403)
    expect((await post(people.disabled, 'activate', json)).status).toBe(403)
    expect(messageOf(await post(people.staffA1, 'activate', { plan, level: 'II' }))).toMatch(/「级别」不在这份预案/)
    expect((await post(people.staffA1, 'activate', { plan, level: 'IV' })).status).toBe(400)
    const missing = typeof plan === 'number' ? 999_999 : 'f'.repeat(24)
    expect((await post(people.staffA1, 'activate', { plan: missing, level: 'III' })).status).toBe(404)
    const hidden = await planOf({ visibility: 'restricted', audienceRoles: ['hr'] })
    expect((await post(people.staffA1, 'activate', { plan: hidden, level: 'III' })).status).toBe(404)
    const retired = await planOf({ state: 'retired' })
    expect(messageOf(await post(people.staffA1, 'activate', { plan: retired, level: 'III' }))).toMatch(/已废止/)
    const draftPlan = await planOf({ _status: 'draft' })
    expect((await post(people.editorA, 'activate', { plan: draftPlan, level: 'III' })).status).toBe(404)
  })
})

describe('entries', () => {
  it('are added without the log being read, save for who commands', async () => {
    const id = await start()
    const find = vi.spyOn(started.payload.db, 'find')
    const readsLog = () =>
      find.mock.calls.some(
        ([{ collection, where }]) => collection === 'response-entries' && /"seq"/.test(JSON.stringify(where)),
      )
    try {
      await add(people.staffB, id, draft('note', { text: '记录' }), draft('task-taken', { subject: 'S-1' }))
      expect(readsLog()).toBe(false)
      await add(people.staffA1, id, draft('raised', { level: 'I', text: '加重' }))
      expect(readsLog()).toBe(true)
    } finally {
      find.mockRestore()
    }
    expect((await entriesOf(id)).map(({ seq, kind }) => [seq, kind])).toEqual([
      [1, 'activated'],
      [2, 'note'],
      [3, 'task-taken'],
      [4, 'raised'],
    ])
  })

  it('of twenty phones at once all stand, each with its own number', async () => {
    const id = await start()
    const { payload } = started
    const phones = await Promise.all(
      Array.from({ length: 20 }, (_, index) => hire(payload, { name: `phone${index}-${id}`, roles: ['staff'] })),
    )
    const answers = await Promise.all(
      phones.map((phone) =>
        add(phone, id, draft('note', { text: phone.name }), draft('task-taken', { subject: 'S-1' })),
      ),
    )
    expect(answers.map(({ status }) => status)).toEqual(phones.map(() => 200))
    const entries = await entriesOf(id)
    expect(entries.map(({ seq }) => seq)).toEqual(Array.from({ length: 41 }, (_, index) => index + 1))
    expect((await stored(id)).revision).toBe(41)
    for (const { name } of phones) expect(entries.filter(({ text }) => text === name)).toHaveLength(1)
  })

  it('sent twice, in one batch or two, alone or at once, stand once', async () => {
    const id = await start()
    const one = draft('note', { text: '一次' })
    const answers = await Promise.all([
      add(people.staffB, id, one, one),
      add(people.staffB, id, one),
      add(people.staffB, id, one),
    ])
    const again = await add(people.staffB, id, one)
    for (const { status, body } of [...answers, again]) {
      expect(status).toBe(200)
      expect(listOf(body.results)[0]).toEqual({ clientId: one.clientId, seq: 2 })
    }
    expect(await entriesOf(id)).toHaveLength(2)
    // The key is no way to somebody else's entry, nor into another response.
    expect((await add(people.hr, id, one)).status).toBe(409)
    expect((await add(people.staffB, await start(), one)).status).toBe(409)
  })

  it('that are wrong are refused with the reason, and hold up nobody', async () => {
    const id = await start()
    const cases: [Json, number, RegExp][] = [
      [draft('task-taken', { subject: 'S-9' }), 400, /「任务」不在/],
      [draft('task-taken', { subject: 'C-1' }), 400, /「任务」不在/],
      [draft('called', { subject: 'S-1' }), 400, /「联系人」不在/],
      [draft('note', { text: ' ' }), 400, /请填写「内容」/],
      [draft('note', { text: 'x'.repeat(2001) }), 400, /最多 2000 字/],
      [draft('activated', { level: 'I' }), 400, /已经启动/],
      [draft('raised', { level: 'I' }), 400, /请填写「理由」/],
      [draft('raised', { level: 'III', text: '理由' }), 409, /须高于/],
      [draft('lowered', { level: 'I', text: '理由' }), 409, /须低于/],
      [draft('ended'), 400, /请填写「理由」/],
      [{ ...draft('note'), kind: 'deleted' }, 400, /「事项」填写有误/],
      [{ ...draft('note'), at: 'yesterday' }, 400, /「发生时间」填写有误/],
      [{ ...draft('note'), clientId: '"; drop' }, 400, /「编号」填写有误/],
    ]
    for (const [entry, status, message] of cases) {
      const answer = await add(people.staffA1, id, entry)
      expect([entry.kind, answer.status]).toEqual([entry.kind, status])
      expect(messageOf(answer)).toMatch(message)
    }
    expect(await entriesOf(id)).toHaveLength(1)
    const mixed = await add(people.staffA1, id, draft('note', { text: ' ' }), draft('note', { text: '好' }))
    expect(mixed.status).toBe(200)
    expect(listOf(mixed.body.results)).toMatchObject([{ refused: { status: 400 } }, { seq: 2 }])
    const many = Array.from({ length: 51 }, () => draft('note', { text: '多' }))
    expect(messageOf(await add(people.staffA1, id, ...many))).toMatch(/最多发送 50 条/)
    expect((await post(people.staffA1, `${id}/entries`, { kind: 'note' })).status).toBe(400)
    expect((await add(people.anonymous, id, draft('note', { text: '无' }))).status).toBe(403)
    expect((await add(people.disabled, id, draft('note', { text: '无' }))).status).toBe(403)
    expect((await add(people.staffA1, typeof id === 'number' ? 999_999 : 'f'.repeat(24), draft('note'))).status).toBe(
      404,
    )
    expect(await entriesOf(id)).toHaveLength(2)
  })

  it('count for the time at which they happened, kept between the activation and now', async () => {
    const id = await start()
    const { startedAt } = await stored(id)
    await add(people.staffA1, id, draft('note', { text: '早', at: '2001-01-01T00:00:00.000Z' }))
    await add(people.staffA1, id, draft('note', { text: '晚', at: '2999-01-01T00:00:00.000Z' }))
    const [, early, late] = await entriesOf(id)
    expect(early?.at).toBe(new Date(startedAt).toISOString())
    expect(Date.parse(late?.at ?? '')).toBeLessThanOrEqual(Date.now())
  })
})

describe('raising, lowering and ending', () => {
  const raise = () => draft('raised', { level: 'I', text: '有人受伤' })
  it.each([
    ['who activated it', () => people.staffA1, 200],
    ['an administrator', () => people.admin, 200],
    ['an editor of a department above', () => people.editorA, 200],
    ['a reviewer of a department above', () => people.reviewerA, 200],
    ['an editor of another department', () => people.editorB, 403],
    ['a member of staff', () => people.staffB, 403],
    ['human resources', () => people.hr, 403],
  ])('by %s', async (_, who, status) => {
    const id = await start()
    const answer = await add(who(), id, raise())
    expect(answer.status).toBe(status)
    expect((await stored(id)).level).toBe(status === 200 ? 'I' : 'III')
  })

  it('keeps level, reason, audit and tasks; after the end notes are kept and nothing changes', async () => {
    const id = await start()
    const before = await stored(id)
    await add(people.staffA1, id, raise())
    const missed = draft('note', { text: '断网时所记' })
    const answer = await add(
      people.staffA1,
      id,
      draft('lowered', { level: 'III', text: '救出' }),
      draft('ended', { text: '完成' }),
    )
    expect(answer.status).toBe(200)
    const ended = await stored(id)
    expect(ended).toMatchObject({ status: 'ended', level: 'III', tasks: before.tasks, contacts: before.contacts })
    expect(ended.endedAt).toBeTruthy()
    for (const action of ['raised', 'lowered', 'ended']) {
      const where: Where = {
        and: [{ action: { equals: `response.${action}` } }, { subjectId: { equals: String(id) } }],
      }
      expect([action, await countOf('audit-log', where)]).toEqual([action, 1])
    }
    const told: Where = { and: [{ href: { equals: `/responses/${id}` } }, { title: { like: '终止' } }] }
    expect(await countOf('notifications', told)).toBeGreaterThan(0)
    expect((await add(people.staffB, id, missed)).status).toBe(200)
    expect((await add(people.staffB, id, draft('note', { text: '不知已终止' }))).status).toBe(200)
    expect(messageOf(await add(people.staffA1, id, raise()))).toMatch(/已经终止/)
    expect(messageOf(await add(people.staffA1, id, draft('ended', { text: '再次' })))).toMatch(/已经终止/)
    expect((await entriesOf(id)).slice(-2)).toMatchObject([{ text: '断网时所记' }, { text: '不知已终止' }])
    expect(await stored(id)).toMatchObject({ status: 'ended', level: 'III', endedAt: ended.endedAt })
  })
})

describe('a drill', () => {
  it('says so everywhere, is linked with its drill, and leaves its log there as the timeline', async () => {
    const { payload } = started
    const data = {
      title: '演练',
      plan,
      form: 'full-scale',
      scope: 'single',
      status: 'planned',
      department: departments.A1,
    } as const
    const drill = (await payload.create({ collection: 'drills', data, depth: 0 })).id
    const id = await start(people.staffA1, { isDrill: true, drill })
    const again = await post(people.staffB, 'activate', { plan, level: 'III', isDrill: true, drill })
    expect(String(idIn(again))).toBe(String(id))
    expect(await stored(id)).toMatchObject({ isDrill: true, title: expect.stringMatching(/^【演练】/) })
    await add(people.staffB, id, draft('task-taken', { subject: 'S-1' }), draft('task-done', { subject: 'S-1' }))
    await add(people.staffA1, id, draft('ended', { text: '演练完成' }))
    const { docs } = await payload.find({
      collection: 'notifications',
      where: { href: { equals: `/responses/${id}` } },
    })
    expect(docs.length).toBeGreaterThan(0)
    for (const { title } of docs) expect(title).toMatch(/^【演练】/)
    const held = await payload.findByID({ collection: 'drills', id: drill, depth: 0 })
    expect(String(held.response)).toBe(String(id))
    expect(held.timeline?.map(({ minute, targetMinute, event }) => [minute, targetMinute ?? null, event])).toEqual([
      [0, null, '启动Ⅲ级响应'],
      [0, 1, '完成：值班员：应答并安抚（不扒门）'],
      [0, null, '终止响应：演练完成'],
    ])
  })
  it('is of its own plan, and never a real response', async () => {
    const { payload } = started
    const other = await planOf({})
    const data = {
      title: '别的',
      plan: other,
      form: 'tabletop',
      scope: 'single',
      status: 'planned',
      department: departments.B,
    } as const
    const drill = (await payload.create({ collection: 'drills', data, depth: 0 })).id
    expect(messageOf(await post(people.staffA1, 'activate', { plan, level: 'III', isDrill: true, drill }))).toMatch(
      /不是这份预案/,
    )
    expect((await post(people.staffA1, 'activate', { plan: other, level: 'III', drill })).status).toBe(400)
  })
})

describe('the doors', () => {
  it('let nobody write a response or its log past the board, administrators included', async () => {
    const id = await start()
    const [entry] = (
      await started.payload.find({ collection: 'response-entries', where: { response: { equals: id } } })
    ).docs
    const json = { status: 'ended', text: 'x' }
    for (const visitor of [people.admin, people.editorA, people.staffA1, people.anonymous])
      for (const path of [`responses/${id}`, `response-entries/${entry?.id}`])
        for (const method of ['PATCH', 'DELETE']) {
          const answer = await client.ask(visitor, `/api/${path}`, { method, json })
          expect([visitor.name, method, path, answer.status]).toEqual([visitor.name, method, path, 403])
        }
    const body = { response: id, seq: 9, clientId: 'past-the-board', kind: 'ended', at: new Date().toISOString() }
    expect((await client.ask(people.admin, '/api/response-entries', { method: 'POST', json: body })).status).toBe(403)
    const query = `mutation { updateResponse(id: ${JSON.stringify(id)}, data: { status: ended }) { id } }`
    expect((await client.graphql(people.admin, query)).text).toMatch(/errors/)
    expect(await stored(id)).toMatchObject({ status: 'active' })
    const { payload } = started
    await expect(
      payload.update({ collection: 'response-entries', id: entry?.id ?? 0, data: { text: 'x' } }),
    ).rejects.toThrow(/只增不改/)
    await expect(payload.delete({ collection: 'response-entries', id: entry?.id ?? 0 })).rejects.toThrow(/不能删除/)
  })

  it('tell who is signed in what is new since a number, and nobody else', async () => {
    const id = await start()
    await add(people.staffB, id, draft('note', { text: '新' }))
    const ask = (visitor: Visitor, after: number) => client.ask(visitor, `/api/responses/${id}/entries?after=${after}`)
    expect(listOf((await ask(people.hr, 0)).body.entries)).toHaveLength(2)
    expect(listOf((await ask(people.hr, 1)).body.entries)).toMatchObject([{ seq: 2, text: '新' }])
    expect((await ask(people.hr, 2)).body).toMatchObject({ revision: 2, entries: [] })
    for (const visitor of [people.anonymous, people.disabled]) {
      const answer = await ask(visitor, 0)
      expect(answer.status).toBe(403)
      expect(answer.text).not.toContain('新')
    }
  })
})

describe('the stream', () => {
  const reading = (response: string, after: number, isSignedIn = async () => true) => {
    const abort = new AbortController()
    const answer = streamOf({ payload: started.payload, response, after, isSignedIn, signal: abort.signal })
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
    const heard: Update[] = []
    const next = async () => {
      const { value, done } = (await reader?.read()) ?? { value: '', done: true }
      for (const [, data] of (value ?? '').matchAll(/^data: (.+)$/gm)) heard.push(JSON.parse(data ?? '{}'))
      return done
    }
    return { answer, abort, heard, next }
  }
  const texts = (updates: Update[]) => updates.flatMap(({ entries }) => entries.map(({ text }) => text))

  it('tells what is new since the number last heard, and what this and another instance write', async () => {
    const id = await start()
    const place = String(id)
    await add(people.staffB, id, draft('note', { text: '一' }), draft('note', { text: '二' }))
    const { answer, abort, heard, next } = reading(place, 2)
    expect(answer.headers.get('content-type')).toMatch(/^text\/event-stream/)
    expect(answer.headers.get('cache-control')).toContain('no-transform')
    while (texts(heard).length < 1) await next()
    expect(texts(heard)).toEqual(['二'])
    await add(people.hr, id, draft('note', { text: '三' }))
    while (texts(heard).length < 2) await next()
    // As another instance writes: nothing is announced in this process, the next look finds it.
    const req = await createLocalReq({}, started.payload)
    await started.payload.create({
      collection: 'response-entries',
      data: { response: id, seq: 5, clientId: `other-${id}-x`, kind: 'note', text: '四', at: new Date().toISOString() },
      req,
    })
    await started.payload.db.updateOne({ collection: 'responses', id, data: { revision: 5 } })
    while (texts(heard).length < 3) await next()
    expect(texts(heard)).toEqual(['二', '三', '四'])
    expect(listenersOf(place)).toBe(1)
    abort.abort()
    while (!(await next()));
    expect(listenersOf(place)).toBe(0)
  })

  it('leaves nothing behind when its reader goes away', async () => {
    const place = String(await start())
    const { answer } = reading(place, 0)
    expect(answer.ok).toBe(true)
    const other = streamOf({
      payload: started.payload,
      response: place,
      after: 0,
      isSignedIn: async () => true,
      signal: new AbortController().signal,
    })
    expect(listenersOf(place)).toBe(2)
    await other.body?.cancel()
    expect(listenersOf(place)).toBe(1)
  })
})

describe('the actions', () => {
  it('ask who it is themselves', async () => {
    const req = await createLocalReq({}, started.payload)
    await expect(activate(req, { plan, level: 'III', isDrill: false }, new Date())).rejects.toThrow(/请先登录/)
    const drafts: Draft[] = [{ clientId: 'nobody-here', kind: 'note', text: 'x', at: new Date().toISOString() }]
    await expect(addEntries(req, { response: await start(), drafts, now: new Date() })).rejects.toThrow(/请先登录/)
  })
})
