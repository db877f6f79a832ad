import { createLocalReq, type PayloadRequest } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '@/access/model'
import { makeCalendarKey, replaceCalendarDays, revokeCalendarKey } from '@/due/actions'
import { hashCalendarKey } from '@/due/calendarKey'
import { answerCalendar } from '@/due/feed'
import { dueNoticesJob } from '@/due/jobs'
import { FIRST_DAY } from '@/due/model'
import { findCalendarAddress } from '@/due/queries/calendar'
import { type DueQuestion, listDue } from '@/due/queries/list'
import { loadDuePage } from '@/due/queries/page'
import type { Id } from '@/shared/ids'
import { createClient } from '../../helpers/access/client'
import { PASSWORD, signIn, tokenIn } from '../../helpers/access/people'
import { startServer } from '../../helpers/access/server'
import { startPayload, type TestPayload } from '../../helpers/database'

process.env.LOG_LEVEL ??= 'fatal'
/** Noon in Shanghai. */
const NOW = new Date('2026-11-23T04:00:00Z')
const SITE = 'http://office.example'
const released = { _status: 'published', visibility: 'internal' } as const
const seeding = { context: { seeding: true } } as const

let test: TestPayload
const ids: Record<'A' | 'B' | 'post' | 'electrician' | 'cook' | 'planA' | 'type', Id> = {
  A: 0,
  B: 0,
  post: 0,
  electrician: 0,
  cook: 0,
  planA: 0,
  type: 0,
}
const users: Partial<Record<Name, Id>> = {}
type Name = 'admin' | 'editorA' | 'editorB' | 'hr' | 'inspector' | 'electrician' | 'stranger'

const department = async (name: string, code: string): Promise<Id> => {
  const { id } = await test.payload.create({ collection: 'departments', data: { name, code, kind: 'other' } })
  return id
}
const account = async (name: Name, roles: Role[], more: { departments?: Id[]; staff?: Id } = {}) => {
  const data = { name, email: `${name.toLowerCase()}@example.test`, password: PASSWORD, roles, ...more }
  users[name] = (await test.payload.create({ collection: 'users', data })).id
}
const idOfUser = (name: Name): Id => {
  const id = users[name]
  if (id === undefined) throw new Error(`nobody is called ${name}`)
  return id
}
const requestOf = async (name: Name): Promise<PayloadRequest> => {
  const user = await test.payload.findByID({ collection: 'users', id: idOfUser(name), depth: 0 })
  return createLocalReq({ user: { ...user, collection: 'users' } }, test.payload)
}
const ask = async (name: Name, question: Partial<DueQuestion> = {}) =>
  listDue({ req: await requestOf(name), now: NOW, from: FIRST_DAY, to: '2027-11-23', ...question })
const titles = async (name: Name, question: Partial<DueQuestion> = {}) =>
  (await ask(name, question)).items.map(({ kind, title, dueOn }) => `${kind} ${dueOn} ${title}`)

const makePlans = async () => {
  const plan = await test.payload.create({
    collection: 'emergency-plans',
    data: {
      title: '停电处置',
      planType: 'on-site',
      department: ids.A,
      effectiveDate: '2023-12-01T00:00:00.000Z',
      supplies: [
        { name: '应急灯', checkDueOn: '2026-12-05T00:00:00.000Z' },
        { name: '对讲机', checkDueOn: '2026-12-05T00:00:00.000Z' },
        { name: '沙袋', checkDueOn: '2029-01-01T00:00:00.000Z' },
      ],
      ...released,
    },
    ...seeding,
  })
  ids.planA = plan.id
  // Released on the Friday before the week of Mid-Autumn: by hand 20 working days end on 22 October.
  await test.payload.db.updateOne({
    collection: 'emergency-plans',
    id: plan.id,
    data: { releasedAt: '2026-09-18T02:00:00.000Z', versionLabel: '1.0' },
  })
  await test.payload.create({
    collection: 'drills',
    data: {
      title: '反恐演练',
      plan: plan.id,
      department: ids.B,
      form: 'tabletop',
      scope: 'single',
      status: 'planned',
      heldOn: '2027-03-01T04:00:00.000Z',
    },
  })
}

const makeCertificates = async () => {
  const { id: type } = await test.payload.create({
    collection: 'certificate-types',
    data: { name: '电工证', code: 'DG', expiryMode: 'completion', validMonths: 12 },
  })
  ids.type = type
  const certificate = (staff: Id, issuedOn: string, more: object = {}) =>
    test.payload.create({
      collection: 'certifications',
      data: { staff, type, issuedOn: `${issuedOn}T00:00:00.000Z`, ...more },
    })
  await certificate(ids.electrician, '2024-11-20')
  await certificate(ids.electrician, '2025-12-10')
  await certificate(ids.cook, '2025-11-01')
  const left = await test.payload.create({
    collection: 'staff',
    data: { name: '离职者', employeeNo: 'S3', department: ids.A, status: 'left' },
  })
  await certificate(left.id, '2025-12-12')
  await certificate(ids.cook, '2024-12-12', { revokedOn: '2025-01-01T00:00:00.000Z' })
}

const makeOthers = async () => {
  await test.payload.create({
    collection: 'sops',
    data: {
      title: '维修标准',
      kind: 'service-standard',
      department: ids.A,
      effectiveDate: '2025-11-20T00:00:00.000Z',
      reviewCycleMonths: 12,
      ...released,
    },
    ...seeding,
  })
  const groups = [{ name: '环境', items: [{ name: '地面', points: 10 }] }]
  const standard = await test.payload.create({
    collection: 'star-standards',
    data: {
      title: '食堂星级',
      department: ids.B,
      groups,
      validMonths: 12,
      inspectionShare: 80,
      userShare: 20,
      vetoEffect: 'zero',
      thresholds: [{ stars: 5, minimum: 0 }],
      ...released,
    },
    ...seeding,
  })
  const rate = (evaluatedOn: string) =>
    test.payload.create({
      collection: 'evaluations',
      data: {
        standard: standard.id,
        department: ids.B,
        evaluatedOn,
        items: [{ name: '地面', points: 10, score: 9 }],
        _status: 'published',
        visibility: 'public',
      },
    })
  await rate('2025-01-10T00:00:00.000Z')
  await rate('2026-01-10T00:00:00.000Z')
  const course = await test.payload.create({
    collection: 'courses',
    data: { title: '用电安全', kind: 'safety', hours: 2, department: ids.B, posts: [ids.post] },
  })
  await test.payload.create({
    collection: 'training-sessions',
    data: {
      title: '用电安全第一期',
      course: course.id,
      department: ids.B,
      // Late in the evening in UTC: in Shanghai it is the day after.
      startsAt: '2026-12-01T17:00:00.000Z',
      status: 'planned',
    },
  })
}

beforeAll(async () => {
  test = await startPayload()
  await account('admin', ['admin'])
  ids.A = await department('维修部', 'AA')
  ids.B = await department('餐饮部', 'BB')
  const post = await test.payload.create({ collection: 'posts', data: { name: '电工', department: ids.A } })
  ids.post = post.id
  const person = async (name: string, employeeNo: string, of: Id, posts: Id[]) =>
    (
      await test.payload.create({
        collection: 'staff',
        data: { name, employeeNo, department: of, posts, status: 'active' },
      })
    ).id
  ids.electrician = await person('王建国', 'S1', ids.A, [ids.post])
  ids.cook = await person('李芳', 'S2', ids.B, [])
  await account('editorA', ['editor'], { departments: [ids.A] })
  await account('editorB', ['editor'], { departments: [ids.B] })
  await account('hr', ['hr'])
  await account('inspector', ['inspector'])
  await account('electrician', ['staff'], { staff: ids.electrician, departments: [ids.A] })
  await account('stranger', ['staff'])
  await makePlans()
  await makeCertificates()
  await makeOthers()
}, 240_000)
afterAll(() => test?.stop())

const OF_A = [
  'filing 2026-10-22 停电处置（1.0 版）',
  'review 2026-11-20 维修标准',
  'review 2026-12-01 停电处置',
  'supplies 2026-12-05 停电处置：检查应急灯、对讲机',
  'certificate 2026-12-10 王建国 · 电工证到期',
  'drill 2026-12-31 停电处置：本半年未安排演练',
]
const OF_B = [
  'certificate 2026-11-01 李芳 · 电工证到期',
  'training 2026-12-02 用电安全第一期',
  'rating 2027-01-10',
  'drill 2027-03-01 反恐演练',
]
const withoutRatingTitle = (lines: string[]) => lines.map((line) => line.replace(/^(rating \S+).*/, '$1'))
const importDays = (text: string, token?: string, url = server.url) =>
  fetch(`${url}/api/calendar-days/import`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/plain', ...(token ? { Authorization: `JWT ${token}` } : {}) },
    body: text,
  })
let server: Awaited<ReturnType<typeof startServer>>

describe('the import of holidays', () => {
  const NATIONAL_2026 = [
    '2026-09-20,上班,国庆节调休',
    ...['25', '26', '27'].map((day) => `2026-09-${day},放假,中秋节`),
    ...['01', '02', '03', '04', '05', '06', '07'].map((day) => `2026-10-${day},放假,国庆节`),
    '2026-10-10,上班,国庆节调休',
  ].join('\n')
  const stored = async () =>
    (await test.payload.find({ collection: 'calendar-days', limit: 100, sort: 'date' })).docs.map(({ date }) => date)
  const tokenOf = async (name: Name) =>
    tokenIn(await signIn(createClient(server.url), `${name.toLowerCase()}@example.test`))

  beforeAll(async () => {
    const { default: config } = await import('@payload-config')
    server = await startServer(config)
  })
  afterAll(() => server?.stop())

  it('is for administrators and HR', async () => {
    expect((await importDays(NATIONAL_2026)).status).toBe(403)
    const answer = await importDays(NATIONAL_2026, await tokenOf('editorA'))
    expect(answer.status).toBe(403)
    expect((await answer.json()).message).toContain('人事')
    expect(await stored()).toEqual([])
  })

  it('keeps the year as it was when a day cannot be saved after all', async (context) => {
    context.skip(!test.database.hasTransactions, 'this database has no transactions')
    const req = await requestOf('hr')
    const day = { date: '2026-12-31', kind: 'holiday', name: '第一天' } as const
    await replaceCalendarDays(req, [day])
    const failing = replaceCalendarDays(await requestOf('hr'), [
      { date: '2026-12-30', kind: 'holiday', name: '第二天' },
      { ...day, name: '名'.repeat(41) },
    ])
    await expect(failing).rejects.toThrow()
    expect(await stored()).toEqual(['2026-12-31'])
    await expect(replaceCalendarDays(await requestOf('editorA'), [day]), 'nor by others').rejects.toThrow()
    expect(await stored()).toEqual(['2026-12-31'])
  })

  it('replaces a year, saves nothing with a bad line, and leaves other years alone', async () => {
    const token = await tokenOf('hr')
    expect((await importDays('2025-10-01,放假,国庆节\n2026-01-01,放假,元旦', token)).status).toBe(200)
    const answer = await importDays(NATIONAL_2026, token)
    expect(await answer.json()).toMatchObject({ years: [2026], days: 12 })
    const before = await stored()
    expect(before).toHaveLength(13)
    expect(before[0]).toBe('2025-10-01')
    const refused = await importDays('2026-05-01,放假,劳动节\n2026-05-32,放假,劳动节', token)
    expect(refused.status).toBe(400)
    expect((await refused.json()).problems).toEqual([{ line: 2, message: expect.stringContaining('2026-05-32') }])
    expect(await stored()).toEqual(before)
  })
})

describe('what is due', () => {
  it('is found by every source for the administrator, soonest first', async () => {
    const found = withoutRatingTitle(await titles('admin'))
    expect(found).toEqual(expect.arrayContaining([...OF_A, ...OF_B]))
    expect(found).toHaveLength(OF_A.length + OF_B.length)
    expect(found.map((line) => line.split(' ')[1])).toEqual([...found.map((line) => line.split(' ')[1])].sort())
  })

  it('is for editors that of their departments', async () => {
    expect(await titles('editorA')).toEqual(OF_A)
    expect(withoutRatingTitle(await titles('editorB'))).toEqual(OF_B)
  })

  it('is for others what they look after, and what concerns themselves', async () => {
    expect(await titles('hr')).toEqual([
      'certificate 2026-11-01 李芳 · 电工证到期',
      'training 2026-12-02 用电安全第一期',
      'certificate 2026-12-10 王建国 · 电工证到期',
    ])
    expect(withoutRatingTitle(await titles('inspector'))).toEqual(['rating 2027-01-10'])
    expect(await titles('electrician')).toEqual([
      'training 2026-12-02 用电安全第一期',
      'certificate 2026-12-10 王建国 · 电工证到期',
    ])
    expect(await titles('stranger')).toEqual([])
  })

  it('is overdue from the day after, and narrowed by kind, department, person and time', async () => {
    const { items } = await ask('admin')
    expect(items.filter(({ isOverdue }) => isOverdue).map(({ dueOn }) => dueOn)).toEqual([
      '2026-10-22',
      '2026-11-01',
      '2026-11-20',
    ])
    expect(items[0]?.departmentName).toBe('维修部')
    const onTheDay = await ask('admin', { kinds: ['review'], now: new Date('2026-11-20T15:59:00Z') })
    expect(onTheDay.items[0]).toMatchObject({ dueOn: '2026-11-20', isOverdue: false })
    expect(await titles('admin', { kinds: ['supplies'] })).toEqual([OF_A[3]])
    expect(await titles('admin', { department: ids.A })).toEqual(OF_A)
    expect(await titles('admin', { staff: ids.cook })).toEqual([OF_B[0]])
    expect(await titles('admin', { from: '2026-12-01', to: '2026-12-01' })).toEqual([OF_A[2]])
  })

  it('of a filing ends with the filing of that version', async () => {
    const file = (versionLabel: string, status: 'filed' | 'preparing' | 'submitted' = 'filed') =>
      test.payload.create({
        collection: 'filings',
        data: {
          plan: ids.planA,
          versionLabel,
          status,
          bundle: status === 'filed' ? [] : ['form', 'opinion', 'text'],
          filedOn: '2026-10-01T00:00:00.000Z',
          authority: '应急管理局',
          receiptNo: `N-${versionLabel}`,
          department: ids.A,
        },
      })
    await file('0.9')
    expect(await titles('editorA', { kinds: ['filing'] })).toHaveLength(1)
    // Work on it ends nothing: the plan is filed when the receipt is there.
    const preparing = await file('1.0', 'preparing')
    const [item] = (await ask('editorA', { kinds: ['filing'] })).items
    expect(item).toMatchObject({
      progress: '准备材料，材料 3/4',
      adminHref: `/admin/collections/filings/${preparing.id}`,
    })
    await test.payload.update({ collection: 'filings', id: preparing.id, data: { status: 'submitted' } })
    expect((await ask('editorA', { kinds: ['filing'] })).items[0]?.progress).toBe('已报送，材料 3/4')
    await test.payload.delete({ collection: 'filings', id: preparing.id })
    const [untouched] = (await ask('editorA', { kinds: ['filing'] })).items
    expect(untouched?.adminHref).toBe(
      `/admin/collections/filings/create?plan=${ids.planA}&versionLabel=1.0&department=${ids.A}`,
    )
    const { id } = await file('1.0')
    expect(await titles('editorA', { kinds: ['filing'] })).toEqual([])
    await test.payload.delete({ collection: 'filings', id })
  })

  it('of a review concerns manuals too', async () => {
    const { id } = await test.payload.create({
      collection: 'manual-editions',
      data: { title: '应急手册', department: ids.A, effectiveDate: '2024-01-10T00:00:00.000Z', ...released },
      ...seeding,
    })
    expect(await titles('editorA', { kinds: ['review'] })).toContain('review 2027-01-10 应急手册')
    await test.payload.db.deleteOne({ collection: 'manual-editions', where: { id: { equals: id } } })
  })

  it('of a filing stays when a minor version follows', async () => {
    const label = (versionLabel: string, releasedAt: string) => ({
      versionLabel,
      releasedAt,
      _status: 'published' as const,
    })
    const { id } = await test.payload.create({
      collection: 'emergency-plans',
      data: {
        title: '防汛',
        planType: 'special',
        department: ids.A,
        ...released,
        ...label('1.0', '2026-09-18T02:00:00.000Z'),
      },
      ...seeding,
    })
    const revise = (data: ReturnType<typeof label>) =>
      test.payload.update({ collection: 'emergency-plans', id, data, ...seeding })
    await revise(label('1.1', '2026-11-02T02:00:00.000Z'))
    const filings = () => titles('editorA', { kinds: ['filing'] })
    expect(await filings()).toContain('filing 2026-10-22 防汛（1.1 版）')
    // In a list that ends before the minor version was made, too.
    expect(await titles('editorA', { kinds: ['filing'], to: '2026-10-31' })).toContain(
      'filing 2026-10-22 防汛（1.1 版）',
    )
    // A major version is filed anew.
    await revise(label('2.0', '2026-11-16T02:00:00.000Z'))
    expect(await filings()).toContain('filing 2026-12-14 防汛（2.0 版）')
    await test.payload.db.deleteOne({ collection: 'emergency-plans', where: { id: { equals: id } } })
  })

  it('of a plan released in a year without holidays says so', async () => {
    const before = { releasedAt: '2026-09-18T02:00:00.000Z' }
    const setReleased = (data: Record<string, string>) =>
      test.payload.db.updateOne({ collection: 'emergency-plans', id: ids.planA, data })
    await setReleased({ releasedAt: '2026-12-30T02:00:00.000Z' })
    const { items, estimatedYears } = await ask('editorA', { kinds: ['filing'] })
    await setReleased(before)
    expect([items[0]?.dueOn, estimatedYears]).toEqual(['2027-01-27', [2027]])
  })

  it('is put on a page with what may be chosen', async () => {
    const page = await loadDuePage(await requestOf('admin'), { department: String(ids.B), month: '2026-12' }, NOW)
    expect(page?.choices.department).toBe(String(ids.B))
    expect(page?.choices.people.map(({ label }) => label)).toEqual(['李芳'])
    expect(
      withoutRatingTitle((page?.items ?? []).map(({ kind, title, dueOn }) => `${kind} ${dueOn} ${title}`)),
    ).toEqual(OF_B)
    const odd = await loadDuePage(await requestOf('electrician'), { department: String(ids.B), kind: 'nonsense' }, NOW)
    expect(odd?.choices).toMatchObject({ departments: [], department: undefined, kind: undefined, people: [] })
    expect(odd?.items).toHaveLength(2)
  })
})

describe('the calendar of a telephone', () => {
  const read = (file: string) =>
    answerCalendar({ payload: test.payload, headers: new Headers(), file, siteUrl: SITE, name: '到期事项', now: NOW })
  const storedHash = async () =>
    (await test.payload.findByID({ collection: 'users', id: idOfUser('electrician'), showHiddenFields: true }))
      .calendarKeyHash

  it('is served for a key of which only the hash is kept, until it is replaced or revoked', async () => {
    const req = await requestOf('electrician')
    const user = idOfUser('electrician')
    const first = await makeCalendarKey(req, user)
    expect(await storedHash()).toBe(hashCalendarKey(first))
    const answer = await read(`${first}.ics`)
    const text = (await answer.text()).replaceAll('\r\n ', '')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2)
    expect(text).toContain('DTSTART;VALUE=DATE:20261210')
    expect(text).toContain('SUMMARY:证书到期与复审：王建国 · 电工证到期')
    const uids = (calendar: string) => calendar.match(/^UID:.*$/gm)
    expect(new Set(uids(text)).size).toBe(2)
    expect(uids((await (await read(`${first}.ics`)).text()).replaceAll('\r\n ', '')), 'UIDs stay').toEqual(uids(text))
    const second = await makeCalendarKey(req, user)
    expect((await read(`${first}.ics`)).status).toBe(404)
    expect((await read(`${second}.ics`)).status).toBe(200)
    expect(await findCalendarAddress(req, { user, key: second, siteUrl: SITE })).toEqual({
      hasKey: true,
      address: `${SITE}/calendar/${second}.ics`,
    })
    expect((await findCalendarAddress(req, { user, key: first, siteUrl: SITE })).address).toBeUndefined()
    await revokeCalendarKey(req, user)
    expect((await read(`${second}.ics`)).status).toBe(404)
    expect(await findCalendarAddress(req, { user, key: second, siteUrl: SITE })).toEqual({ hasKey: false })
  })

  it('is not there for a disabled account, a made-up key or no key', async () => {
    const key = await makeCalendarKey(await requestOf('stranger'), idOfUser('stranger'))
    expect((await read(`${key}.ics`)).status).toBe(200)
    await test.payload.update({ collection: 'users', id: idOfUser('stranger'), data: { disabled: true } })
    for (const file of [`${key}.ics`, `${'A'.repeat(43)}.ics`, '.ics', 'null.ics', hashCalendarKey(key)])
      expect((await read(file)).status, file).toBe(404)
  })

  it('is refused to somebody who asks without end', async () => {
    const file = `${'B'.repeat(43)}.ics`
    const answers = await Promise.all(Array.from({ length: 31 }, () => read(file)))
    expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThan(0)
    expect(answers.find(({ status }) => status === 429)?.headers.get('retry-after')).toMatch(/^\d+$/)
  })
})

describe('notices', () => {
  const run = async (now: Date) => dueNoticesJob.run({ req: await createLocalReq({}, test.payload), now })
  const told = async (name: Name) => {
    const { docs } = await test.payload.find({
      collection: 'notifications',
      limit: 100,
      sort: 'title',
      where: { recipient: { equals: idOfUser(name) } },
    })
    return docs.map(({ title }) => title)
  }

  it('tell each person what concerns him, once at each stage', async () => {
    await run(NOW)
    const first = await told('editorA')
    expect(first).toHaveLength(5)
    expect(first).toEqual(
      expect.arrayContaining(['预案备案（逾期 32 天）：停电处置（1.0 版）', '文件复审（还有 8 天）：停电处置']),
    )
    expect(await told('electrician')).toHaveLength(2)
    expect(await told('admin')).toEqual([])
    await run(new Date(NOW.getTime() + 3_600_000))
    expect(await told('editorA')).toEqual(first)
    await run(new Date('2026-11-25T04:00:00Z'))
    expect(await told('editorA')).toEqual(expect.arrayContaining(['文件复审（还有 6 天）：停电处置']))
    expect(await told('editorA')).toHaveLength(6)
  })
})
