import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ControlledSlug } from '@/access/accessFor'
import { permissionTable } from '@/access/model'
import type { Id } from '@/shared/ids'
import { keysOf } from '@/shared/label'
import type { Answer, Json } from '../../helpers/access/client'
import { idIn } from '../../helpers/access/people'
import { PNG, startWorld, uploadForm, type World } from '../../helpers/access/world'

let world: World
beforeAll(async () => {
  world = await startWorld()
}, 240_000)
afterAll(() => world?.stop())

/** What is wrong, what the message must name, and in Chinese why. */
interface Bad {
  what: string
  change: Json
  /** Path of the field as the answer names it. */
  field: string
  says?: RegExp
}
const required = (field: string): Bad => ({ what: `no ${field}`, change: { [field]: null }, field })
const tooLong = (field: string, length = 5000): Bad => ({
  what: `${field} too long`,
  change: { [field]: '长'.repeat(length) },
  field,
})
const unknown = (field: string): Bad => ({ what: `${field} from no list`, change: { [field]: 'nonsense' }, field })
const stray = (field: string): Bad => ({
  what: `${field} that does not exist`,
  change: { [field]: 'nobody' },
  field,
  says: /不存在/,
})
const outside = (field: string, value: number): Bad => ({
  what: `${field} = ${value}`,
  change: { [field]: value },
  field,
})
const noDay = (field: string): Bad => ({ what: `${field} that is no day`, change: { [field]: '不是日期' }, field })

const published = (...names: string[]): Bad[] => [
  required('title'),
  tooLong('title', 121),
  unknown('visibility'),
  stray('audienceDepartments'),
  ...names.map(required),
]

/** Bad bodies for each collection; a collection without any fails to compile, a new one in the configuration fails below. */
const cases: Record<ControlledSlug, Bad[]> = {
  departments: [
    required('name'),
    required('code'),
    { what: 'a small code', change: { code: 'wx' }, field: 'code', says: /大写字母/ },
    { what: 'a taken code', change: { code: 'AA' }, field: 'code', says: /已被使用/ },
    unknown('kind'),
    stray('parent'),
    tooLong('summary'),
  ],
  posts: [
    required('name'),
    required('department'),
    tooLong('name', 61),
    outside('minimumOnDuty', -1),
    { what: 'a duty without text', change: { duties: [{}] }, field: 'duties.0.text' },
  ],
  staff: [
    required('name'),
    required('employeeNo'),
    required('department'),
    { what: 'a taken number', change: { employeeNo: 'ANY' }, field: 'employeeNo', says: /已被使用/ },
    { what: 'a phone of letters', change: { phone: '打给我' }, field: 'phone', says: /电话/ },
    { what: 'no e-mail address', change: { email: 'x@' }, field: 'email' },
    unknown('status'),
    noDay('hiredOn'),
    stray('posts'),
  ],
  users: [
    required('name'),
    { what: 'no e-mail address', change: { email: 'nonsense' }, field: 'email' },
    { what: 'a taken address', change: { email: 'admin@example.test' }, field: 'email' },
    { what: 'a short password', change: { password: '1234567' }, field: 'password', says: /至少/ },
    { what: 'a role that is none', change: { roles: ['king'] }, field: 'roles' },
    { what: 'no role', change: { roles: [] }, field: 'roles' },
    { what: 'a staff record that has an account', change: { staff: 'TAKEN' }, field: 'staff', says: /已有账号/ },
  ],
  media: [required('alt'), tooLong('alt', 201), unknown('visibility')],
  sops: [
    ...published('department'),
    unknown('kind'),
    {
      what: 'a promise without value',
      change: { promises: [{ name: '响应', comparison: 'at-most', unit: '分钟' }] },
      field: 'promises.0.value',
    },
    { what: 'a step without title', change: { steps: [{ detail: '做' }] }, field: 'steps.0.title' },
    { what: 'a phone of letters', change: { servicePhone: 'abc' }, field: 'servicePhone', says: /电话/ },
    { what: 'a taken address', change: { slug: 'TAKEN' }, field: 'slug', says: /已被使用/ },
    { what: 'a taken number', change: { code: 'TAKEN' }, field: 'code', says: /已被使用/ },
    outside('reviewCycleMonths', 0),
    noDay('effectiveDate'),
    stray('attachments'),
    stray('relatedSops'),
  ],
  'star-standards': [
    ...published('department'),
    { what: 'nothing to rate', change: { groups: [] }, field: 'groups' },
    {
      what: 'an item without points',
      change: { groups: [{ name: '组', items: [{ name: '项' }] }] },
      field: 'groups.0.items.0.points',
    },
    { what: 'shares of 110', change: { inspectionShare: 90 }, field: 'inspectionShare', says: /100/ },
    {
      what: 'a threshold twice',
      change: {
        thresholds: [
          { stars: 5, minimum: 90 },
          { stars: 5, minimum: 80 },
        ],
      },
      field: 'thresholds',
      says: /重复/,
    },
    outside('validMonths', 0),
    unknown('vetoEffect'),
  ],
  'emergency-plans': [
    ...published('department', 'planType'),
    unknown('planType'),
    { what: 'a level without trigger', change: { levels: [{ level: 'I' }] }, field: 'levels.0.trigger' },
    { what: 'a level IV', change: { levels: [{ level: 'IV', trigger: '火灾' }] }, field: 'levels.0.level' },
    {
      what: 'a contact with a phone of letters',
      change: { contacts: [{ role: '组长', phone: '找他' }] },
      field: 'contacts.0.phone',
      says: /电话/,
    },
    {
      what: 'supplies below nothing',
      change: { supplies: [{ name: '灭火器', quantity: -1 }] },
      field: 'supplies.0.quantity',
    },
    stray('requiredCertificates'),
  ],
  summaries: [
    ...published('year'),
    outside('year', 1999),
    unknown('visibility'),
    { what: 'a figure of no metric', change: { figures: [{ metric: 'nonsense' }] }, field: 'figures.0.metric' },
    { what: 'a problem without title', change: { problems: [{ body: '有' }] }, field: 'problems.0.title' },
  ],
  evaluations: [
    required('standard'),
    required('department'),
    required('evaluatedOn'),
    noDay('evaluatedOn'),
    stray('standard'),
    outside('userScore', 101),
    {
      what: 'more than the points',
      change: { items: [{ name: '地面', points: 10, score: 11 }] },
      field: 'items.0.score',
      says: /0 与该项满分 10/,
    },
    {
      what: 'less than nothing',
      change: { items: [{ name: '地面', points: 10, score: -1 }] },
      field: 'items.0.score',
      says: /0 与该项满分 10/,
    },
  ],
  drills: [
    required('title'),
    required('plan'),
    required('department'),
    unknown('form'),
    { what: 'held without a date', change: { status: 'held' }, field: 'heldOn', says: /演练日期/ },
    outside('score', 101),
    { what: 'an event without a minute', change: { timeline: [{ event: '报警' }] }, field: 'timeline.0.minute' },
    { what: 'a finding without text', change: { findings: [{}] }, field: 'findings.0.description' },
    stray('photos'),
  ],
  courses: [
    required('title'),
    required('department'),
    required('hours'),
    outside('hours', -1),
    unknown('kind'),
    stray('certificateType'),
  ],
  'training-sessions': [
    required('title'),
    required('course'),
    required('startsAt'),
    noDay('startsAt'),
    {
      what: 'an end before the beginning',
      change: { endsAt: '2026-02-28T00:00:00.000Z' },
      field: 'endsAt',
      says: /晚于开始/,
    },
    unknown('status'),
  ],
  'training-records': [
    required('staff'),
    required('session'),
    stray('staff'),
    unknown('attendance'),
    outside('score', 101),
    outside('hours', -1),
    {
      what: 'the second of a person and session',
      change: { staff: 'TAKEN', session: 'TAKEN' },
      field: 'staff',
      says: /已有培训记录/,
    },
  ],
  'certificate-types': [
    required('name'),
    required('code'),
    { what: 'a taken code', change: { code: 'GENERAL' }, field: 'code', says: /已被使用/ },
    outside('validMonths', 0),
    unknown('expiryMode'),
    outside('remindDays', -1),
  ],
  certifications: [
    required('staff'),
    required('type'),
    required('issuedOn'),
    noDay('issuedOn'),
    stray('type'),
    stray('scan'),
    {
      what: 'a review before the issue',
      change: { lastReviewedOn: '2025-01-01' },
      field: 'lastReviewedOn',
      says: /早于发证日期/,
    },
    {
      what: 'a printed end before the issue',
      change: { type: 'FIXED', expiresOn: '2025-01-01' },
      field: 'expiresOn',
      says: /早于发证日期/,
    },
    { what: 'no printed end', change: { type: 'FIXED' }, field: 'expiresOn', says: /须填写/ },
  ],
  filings: [
    required('plan'),
    required('versionLabel'),
    required('filedOn'),
    required('authority'),
    required('receiptNo'),
    noDay('filedOn'),
    stray('plan'),
    tooLong('receiptNo', 61),
  ],
  contacts: [
    required('name'),
    required('department'),
    unknown('kind'),
    { what: 'a phone of letters', change: { phone: '找他' }, field: 'phone', says: /电话/ },
    stray('staff'),
  ],
  supplies: [
    required('name'),
    required('department'),
    outside('quantity', -1),
    noDay('checkDueOn'),
    { what: 'a phone of letters', change: { phone: '找他' }, field: 'phone', says: /电话/ },
  ],
  'manual-editions': [
    ...published('department'),
    { what: 'a row without plan', change: { plans: [{}] }, field: 'plans.0.plan' },
    stray('attachments'),
  ],
  'corrective-actions': [
    required('title'),
    required('department'),
    unknown('source'),
    stray('owner'),
    noDay('dueOn'),
    {
      what: 'closed without a date',
      change: { status: 'closed', evidenceNote: '已更换' },
      field: 'closedOn',
      says: /完成日期/,
    },
    {
      what: 'closed without evidence',
      change: { status: 'closed', closedOn: '2026-03-01' },
      field: 'evidenceNote',
      says: /凭证/,
    },
  ],
  'approval-routes': [
    required('name'),
    required('documents'),
    unknown('documents'),
    stray('department'),
    { what: 'no step', change: { steps: [] }, field: 'steps', says: /至少要有一步/ },
    {
      what: 'a step of named people without people',
      change: { steps: [{ name: '会签', kind: 'people', rule: 'all' }] },
      field: 'steps.0.people',
      says: /第 1 步没有人：请至少选择一名审核人员，或改为按角色审核。/,
    },
    {
      what: 'a step of a role without one',
      change: { steps: [{ name: '审核', kind: 'role', role: null, rule: 'any' }] },
      field: 'steps.0.role',
      says: /第 1 步请选择角色/,
    },
    {
      what: 'a step that names nobody there is',
      change: { steps: [{ name: '会签', kind: 'people', people: ['nobody'], rule: 'all' }] },
      field: 'steps.0.people',
      says: /不存在/,
    },
    {
      what: 'the second route of a department',
      change: { isActive: true, department: 'TAKEN' },
      field: 'department',
      says: /已有启用的审核路线/,
    },
  ],
  delegations: [
    required('delegate'),
    required('from'),
    required('until'),
    required('reason'),
    noDay('from'),
    stray('delegate'),
    { what: 'himself', change: { principal: 'SELF', delegate: 'SELF' }, field: 'delegate', says: /不能是本人/ },
    { what: 'an end before the beginning', change: { until: '2026-02-01' }, field: 'until', says: /早于开始日期/ },
    { what: 'a ring', change: { principal: 'TAKEN', delegate: 'TAKEN' }, field: 'delegate', says: /形成了循环/ },
  ],
  'calendar-days': [
    required('date'),
    required('name'),
    unknown('kind'),
    { what: 'a date of words', change: { date: '国庆节' }, field: 'date', says: /请填写日期/ },
    { what: 'a day that is none', change: { date: '2026-13-40' }, field: 'date', says: /请填写日期/ },
    { what: 'a day twice', change: { date: 'TAKEN' }, field: 'date', says: /已被使用/ },
  ],
  // Nobody writes these through the API.
  approvals: [],
  acknowledgements: [],
  notifications: [],
  'audit-log': [],
  'plan-imports': [],
  responses: [],
  'response-entries': [],
  'job-leases': [],
}
const isClosed = (slug: ControlledSlug) => permissionTable[slug].permissions.create === undefined
const slugs = keysOf(cases).filter((slug) => !isClosed(slug))

/** Words in the table that stand for documents which exist only once the world stands. */
async function fill(slug: ControlledSlug, change: Json): Promise<Json> {
  const filled: Json = { ...change }
  if (slug === 'users' && change.staff === 'TAKEN') filled.staff = world.people.staffB.asker?.staff
  if (slug === 'sops' && (change.slug === 'TAKEN' || change.code === 'TAKEN')) {
    const other = await world.stored('sops', await world.make('sops'))
    if (change.slug) filled.slug = other?.slug
    if (change.code) filled.code = other?.code
  }
  if (slug === 'training-records' && change.session === 'TAKEN') {
    const other = await world.stored('training-records', await world.make('training-records'))
    Object.assign(filled, { staff: other?.staff, session: other?.session })
  }
  if (slug === 'approval-routes' && change.department === 'TAKEN') filled.department = await placeWithRoute()
  if (slug === 'calendar-days' && change.date === 'TAKEN')
    filled.date = (await world.stored(slug, await world.make(slug)))?.date
  if (slug === 'delegations' && change.delegate === 'TAKEN') {
    const other = await world.stored(slug, await world.make(slug))
    Object.assign(filled, { principal: other?.delegate, delegate: other?.principal })
  }
  if (change.delegate === 'SELF') {
    const self = world.people.staffB.asker?.id
    Object.assign(filled, { principal: self, delegate: self })
  }
  if (change.type === 'FIXED') filled.type = await fixedType()
  return filled
}
async function placeWithRoute(): Promise<Id> {
  const department = await world.make('departments')
  await world.make('approval-routes', { department, extra: { isActive: true } })
  return department
}
let fixed: Id | undefined
async function fixedType(): Promise<Id> {
  fixed ??= idIn(
    await world.client.ask(world.people.admin, '/api/certificate-types', {
      method: 'POST',
      json: { name: '按证书日期', code: 'FIXED', expiryMode: 'fixed' },
    }),
  )
  return fixed
}

const send = (slug: ControlledSlug, json: Json) =>
  world.client.ask(world.people.admin, `/api/${slug}?depth=0`, {
    method: 'POST',
    ...(slug === 'media' ? { form: uploadForm(json, PNG, 'bild.png') } : { json }),
  })
const errorsOf = (
  answer: Answer,
): { message: string; errors: { path?: string; label?: string; message: string }[] } => {
  const parsed: {
    errors?: { message: string; data?: { errors?: { path?: string; label?: string; message: string }[] } }[]
  } = JSON.parse(answer.text)
  const [first] = parsed.errors ?? []
  return { message: first?.message ?? '', errors: first?.data?.errors ?? [] }
}
/** Worked out: what is sent for it is ignored. */
const isDerived = (slug: ControlledSlug, name: string) =>
  name === 'department' && (slug === 'training-records' || slug === 'certifications')
const CHINESE = /[\u4e00-\u9fff]/

describe('the table of bad input', () => {
  it('has cases for every collection of the running configuration', () => {
    const own = world.payload.config.collections.map(({ slug }) => slug).filter((slug) => !slug.startsWith('payload-'))
    expect([...own].sort()).toEqual(keysOf(cases).sort())
    expect(slugs.filter((slug) => cases[slug].length === 0)).toEqual([])
  })
})

describe.each(keysOf(cases).filter(isClosed))('%s', (slug) => {
  it('takes nothing from outside, however good', async () => {
    const before = await world.payload.count({ collection: slug })
    const answer = await send(slug, await world.body(slug))
    expect(answer.status, answer.text).toBe(403)
    expect(errorsOf(answer).message).toMatch(CHINESE)
    expect((await world.payload.count({ collection: slug })).totalDocs).toBe(before.totalDocs)
  })
})

describe.each(slugs)('%s', (slug) => {
  it('takes the good body that the bad ones are made from', async () => {
    const answer = await send(slug, await world.body(slug))
    expect(answer.status, answer.text).toBe(201)
  })

  it.each(cases[slug].map((bad) => [bad.what, bad] as const))('refuses %s', async (_, { change, field, says }) => {
    const json = { ...(await world.body(slug)), ...(await fill(slug, change)) }
    const before = await world.payload.count({ collection: slug, trash: true })
    const answer = await send(slug, json)
    expect(answer.status, answer.text).toBe(400)
    const { message, errors } = errorsOf(answer)
    expect(message).toMatch(CHINESE)
    expect(errors.map(({ path }) => path)).toContain(field)
    const own = errors.find(({ path }) => path === field)
    expect(own?.message).toMatch(says ?? CHINESE)
    expect((await world.payload.count({ collection: slug, trash: true })).totalDocs).toBe(before.totalDocs)
  })

  it('refuses the same when an existing document is changed, and leaves it as it was', async () => {
    const id = await world.make(slug)
    const before = [await world.stored(slug, id), await world.newest(slug, id)]
    for (const { what, change, field } of cases[slug]) {
      const isBodyOnly =
        Object.values(change).some((value) => value === 'TAKEN' || value === 'FIXED' || value === 'SELF') ||
        what.includes('password')
      if (isBodyOnly) continue
      const answer = await world.client.ask(world.people.admin, `/api/${slug}/${id}?depth=0`, {
        method: 'PATCH',
        json: change,
      })
      expect(answer.status, `${what} ${answer.text}`).toBe(400)
      expect(
        errorsOf(answer).errors.map(({ path }) => path),
        what,
      ).toContain(field)
    }
    expect([await world.stored(slug, id), await world.newest(slug, id)]).toEqual(before)
  })

  it('refuses relations to documents that were deleted', async () => {
    const gone = await world.make('departments')
    await world.payload.delete({ collection: 'departments', id: gone })
    const names = world.payload.collections[slug].config.flattenedFields
      .filter(
        ({ type, ...field }) => type === 'relationship' && 'relationTo' in field && field.relationTo === 'departments',
      )
      .map(({ name }) => name)
    for (const name of names.filter((own) => !isDerived(slug, own))) {
      const answer = await send(slug, { ...(await world.body(slug)), [name]: gone })
      expect(answer.status, `${name} ${answer.text}`).toBe(400)
      expect(errorsOf(answer).errors.find(({ path }) => path === name)?.message).toMatch(/不存在/)
    }
  })

  it('refuses what is no document at all', async () => {
    const before = await world.payload.count({ collection: slug, trash: true })
    for (const body of ['{', '[]', '"text"', 'null', '{"title":{"$ne":1},"name":["x"],"code":{"a":1}}']) {
      const headers = { 'Content-Type': 'application/json', Authorization: `JWT ${world.people.admin.token}` }
      const base = world.client.base
      const { status } = await fetch(`${base}/api/${slug}`, { method: 'POST', headers, body })
      expect(status, `${slug} ${body}`).toBeGreaterThanOrEqual(400)
      expect(status, `${slug} ${body}`).toBeLessThan(500)
    }
    expect((await world.payload.count({ collection: slug, trash: true })).totalDocs).toBe(before.totalDocs)
  })
})
