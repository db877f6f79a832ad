import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { auditWritten } from '@/audit/actions'
import type { Id } from '@/shared/ids'
import { takeEffectOfDue } from '@/workflow/jobs'
import { definitionOf } from '@/workflow/queries/definitions'
import { countInbox, listInbox } from '@/workflow/queries/inbox'
import { loadReview } from '@/workflow/queries/review'
import { type Answer, isJson, type Json, type Visitor } from '../../helpers/access/client'
import { hire, idIn, type People } from '../../helpers/access/people'
import { createReviews, entriesOf, messageOf, type Reviews } from '../../helpers/access/reviews'
import { startWorld, type World } from '../../helpers/access/world'

const OVERTAKEN = '这份文件刚刚有了新的处理结果，您的操作没有执行。请刷新页面后查看。'
const NOT_YOUR_TURN = '这份文件现在不由您审核：可能已轮到下一步，或您已处理过。'
const YOUR_OWN = '您编写或修改过这份文件，不能审核自己的文件，请由其他审核人处理。'

let world: World
let on: Reviews
let people: People
let author: Visitor
let reviewer: Visitor
/** A second reviewer, of the department itself. */
let second: Visitor
/** Edits and reviews. */
let both: Visitor
/** Heads department A, above the documents' A1. */
let head: Visitor
let deputy: Visitor

beforeAll(async () => {
  world = await startWorld()
  on = createReviews(world)
  people = world.people
  author = people.editorA
  reviewer = people.reviewerA
  const { A, A1 } = world.departments
  second = await hire(world.payload, { name: 'second', roles: ['reviewer'], departments: [A1] })
  both = await hire(world.payload, { name: 'both', roles: ['editor', 'reviewer'], departments: [A1] })
  deputy = await hire(world.payload, { name: 'deputy-reviewer', roles: ['staff'], departments: [A1] })
  const staff = await world.make('staff', { department: A })
  head = await hire(world.payload, { name: 'head', roles: ['staff'], staff })
  await world.payload.update({ collection: 'departments', id: A, data: { head: staff } })
}, 240_000)
afterAll(() => world?.stop())
afterEach(() => on.clear())

const idOfPerson = (visitor: Visitor): Id => visitor.asker?.id ?? 0
const by = (roleName: string, rule = 'any', name = '部门审核') => ({ name, kind: 'role', role: roleName, rule })
const named = (visitors: Visitor[], rule = 'any', name = '会签') => ({
  name,
  kind: 'people',
  people: visitors.map(idOfPerson),
  rule,
})
const ofHead = { name: '负责人', kind: 'head', rule: 'any' }
const noticesOf = async (visitor: Visitor, kind: string, text: string) =>
  (
    await world.payload.find({
      collection: 'notifications',
      depth: 0,
      pagination: false,
      where: {
        and: [{ recipient: { equals: idOfPerson(visitor) } }, { kind: { equals: kind } }, { title: { like: text } }],
      },
    })
  ).docs
const auditOf = async (id: Id) =>
  (
    await world.payload.find({
      collection: 'audit-log',
      depth: 0,
      pagination: false,
      sort: 'seq',
      where: { and: [{ subjectCollection: { equals: 'sops' } }, { subjectId: { equals: String(id) } }] },
    })
  ).docs.map(({ action }) => action)
const unknownId = (id: Id): Id => (typeof id === 'number' ? 987_654 : 'f'.repeat(24))
const reqOf = async (visitor: Visitor) => {
  const user = await world.payload.findByID({ collection: 'users', id: idOfPerson(visitor), depth: 0 })
  return Object.assign(await on.system(), { user: { ...user, collection: 'users' as const } })
}
/** Titles that wait for somebody. */
const inbox = async (visitor: Visitor) =>
  (await listInbox(await reqOf(visitor), new Date(), 1, 100)).rows.map(({ title }) => title)
const waiting = async (visitor: Visitor) => countInbox(await reqOf(visitor), new Date())

/** The whole text of a document in a later draft by somebody. */
async function released(title = '现行标准'): Promise<Id> {
  const id = await on.draft(author, 'sops', { title })
  await on.release(author, reviewer, id)
  return id
}

function expectRefused(answer: Answer, status: number, message: string | RegExp) {
  expect([answer.status, messageOf(answer)]).toEqual([
    status,
    typeof message === 'string' ? message : expect.stringMatching(message),
  ])
}

describe('the default route', () => {
  it('releases by a second person, tells everybody and logs it', async () => {
    const id = await on.draft(author, 'sops', { title: '报修流程', visibility: 'public' })
    const before = await waiting(reviewer)
    const answer = await on.submit(author, id, { change: 'major' })
    expect([answer.status, answer.body.status, answer.body.label]).toEqual([200, 'open', '1.0'])
    const caseId = on.caseIn(answer)
    expect(await world.newest('sops', id)).toMatchObject({ state: 'in-review', _status: 'draft' })
    expect(await waiting(reviewer)).toBe(before + 1)
    expect(await waiting(author)).toBe(0)
    const { rows } = await listInbox(await reqOf(reviewer), new Date())
    expect(rows.map(({ title }) => title)).toContain('报修流程')
    expect(await noticesOf(reviewer, 'review', '报修流程')).toHaveLength(1)
    expect(await noticesOf(second, 'review', '报修流程')).toHaveLength(1)
    expect(await noticesOf(author, 'review', '报修流程')).toHaveLength(0)
    expectRefused(await on.decide(author, caseId), 403, YOUR_OWN)
    const done = await on.decide(reviewer, caseId, { comment: '好' })
    expect([done.status, done.body.status]).toEqual([200, 'done'])
    expect(await world.stored('sops', id)).toMatchObject({
      _status: 'published',
      state: 'released',
      versionLabel: '1.0',
      releaseNote: '首次发布',
      isEmergencyRelease: false,
      draftEditors: [],
    })
    expect((await world.stored('sops', id))?.effectiveDate).toBeTruthy()
    expect(await waiting(reviewer)).toBe(before)
    expect(await noticesOf(author, 'decision', '报修流程')).toHaveLength(1)
    expect(await auditOf(id)).toEqual(['review.submitted', 'review.approved', 'document.released'])
    expect(entriesOf(await on.found(caseId))).toEqual(['submit', 'approve', 'release'])
    expect((await world.client.ask(people.anonymous, `/api/sops/${id}`)).status).toBe(200)
  })

  it('keeps the released text for readers while the next one is written, reviewed and released', async () => {
    const id = await released()
    await on.edit(author, id, { summary: '第二版' })
    expect((await world.stored('sops', id))?.summary ?? null).toBeNull()
    await on.release(author, reviewer, id, { change: 'minor' })
    expect(await world.stored('sops', id)).toMatchObject({ summary: '第二版', versionLabel: '1.1' })
    await on.edit(author, id, { summary: '第三版' })
    await on.release(author, reviewer, id, { change: 'major' })
    expect(await world.stored('sops', id)).toMatchObject({ summary: '第三版', versionLabel: '2.0' })
    const { docs } = await world.payload.findVersions({
      collection: 'sops',
      depth: 0,
      pagination: false,
      where: { and: [{ parent: { equals: id } }, { 'version._status': { equals: 'published' } }] },
      sort: 'updatedAt',
    })
    expect(docs.map(({ version }) => [version.versionLabel, version.summary ?? null])).toEqual([
      ['1.0', null],
      ['1.1', '第二版'],
      ['2.0', '第三版'],
    ])
  })

  it('shows panel and history to who may read drafts, and to nobody else', async () => {
    const id = await on.draft(author)
    await on.submit(author, id)
    const get = (visitor: Visitor, path: string) => world.client.ask(visitor, `/api/sops/${id}/${path}`)
    const panel = await get(reviewer, 'workflow')
    expect(panel.body).toMatchObject({ state: 'in-review', released: null, labels: { minor: '1.0', major: '1.0' } })
    expect(panel.body.may).toEqual({
      submit: false,
      retire: false,
      withdraw: false,
      decide: true,
      releaseInEmergency: false,
    })
    expect((await get(author, 'workflow')).body.may).toMatchObject({ submit: false, withdraw: true, decide: false })
    expect((await get(people.admin, 'workflow')).body.may).toMatchObject({ decide: false, releaseInEmergency: true })
    const running = panel.body.running
    expect(isJson(running) ? running.waitsFor : undefined).toContain('second')
    expect((await get(author, 'history')).body.cases).toHaveLength(1)
    for (const visitor of [people.editorB, people.hr, people.inspector, people.staffA1, people.many])
      for (const path of ['workflow', 'history']) expectRefused(await get(visitor, path), 404, '没有找到这份文件。')
    for (const path of ['workflow', 'history']) expectRefused(await get(people.anonymous, path), 403, '请先登录。')
  })

  it('comes back with remarks, is mended and submitted again', async () => {
    const id = await on.draft(author, 'sops', { title: '要改的' })
    const first = on.caseIn(await on.submit(author, id))
    const returned = await on.decide(reviewer, first, {
      decision: 'return',
      comment: '缺少时限',
      remarks: [{ place: '步骤 1', text: '写明几分钟' }],
    })
    expect(returned.body.status).toBe('returned')
    expect(await world.newest('sops', id)).toMatchObject({ state: 'returned' })
    expect((await on.found(first)).decisions?.at(-1)).toMatchObject({
      kind: 'return',
      comment: '缺少时限',
      remarks: [{ place: '步骤 1', text: '写明几分钟' }],
    })
    expect((await noticesOf(author, 'decision', '要改的'))[0]?.text).toBe('缺少时限')
    await on.edit(author, id, { summary: '30 分钟内到场' })
    await on.release(author, reviewer, id)
    expect(await world.stored('sops', id)).toMatchObject({ summary: '30 分钟内到场', versionLabel: '1.0' })
    expect((await on.casesOf(id)).map(({ status }) => status)).toEqual(['returned', 'done'])
  })

  it('is read by its reviewer with an entry in the log where only some may read it', async () => {
    const read = async (visibility: string) => {
      const id = await on.draft(author, 'sops', { title: `送审待阅 ${visibility}`, visibility })
      const caseId = on.caseIn(await on.submit(author, id))
      const before = (await auditOf(id)).length
      expect(await loadReview(await reqOf(reviewer), caseId, new Date())).toMatchObject({ mayDecide: true })
      expect(await loadReview(await reqOf(people.staffB), caseId, new Date())).toBeNull()
      await auditWritten(world.payload)
      return (await auditOf(id)).slice(before)
    }
    expect(await read('restricted')).toEqual(['document.read'])
    expect(await read('internal')).toEqual([])
  })

  it('is withdrawn by who may edit, and by nobody else', async () => {
    const id = await on.draft(author)
    const caseId = on.caseIn(await on.submit(author, id))
    const before = await on.whole(id)
    for (const visitor of [reviewer, people.editorB, people.staffA1])
      expectRefused(await on.send(visitor, `sops/${id}/withdraw`), 403, '只有能编辑这份文件的人可以撤回。')
    expect(await on.whole(id)).toEqual(before)
    expect((await on.send(author, `sops/${id}/withdraw`, { comment: '还要改' })).body.status).toBe('withdrawn')
    expect(await world.newest('sops', id)).toMatchObject({ state: 'draft' })
    expectRefused(await on.decide(reviewer, caseId), 409, OVERTAKEN)
    expectRefused(await on.send(author, `sops/${id}/withdraw`), 409, '这份文件没有在审核中。')
  })
})

describe('routes', () => {
  const asked: [string, () => Json[], () => [Visitor, number][]][] = [
    [
      'several steps, in their order',
      () => [by('reviewer'), named([head], 'any', '终审')],
      () => [
        [head, 403],
        [reviewer, 200],
        [second, 403],
        [head, 200],
      ],
    ],
    [
      'all holders of a role',
      () => [by('reviewer', 'all')],
      () => [
        [reviewer, 200],
        [reviewer, 403],
        [second, 200],
        [both, 200],
      ],
    ],
    [
      'all of those named',
      () => [named([head, second], 'all')],
      () => [
        [reviewer, 403],
        [head, 200],
        [head, 403],
        [second, 200],
      ],
    ],
    [
      'any of those named',
      () => [named([head, second])],
      () => [
        [reviewer, 403],
        [second, 200],
      ],
    ],
    [
      'the head, the nearest above',
      () => [ofHead],
      () => [
        [reviewer, 403],
        [head, 200],
      ],
    ],
    [
      'a role of the whole office',
      () => [by('hr')],
      () => [
        [reviewer, 403],
        [people.hr, 200],
      ],
    ],
    [
      'an administrator where the route says so',
      () => [by('admin')],
      () => [
        [reviewer, 403],
        [people.admin, 200],
      ],
    ],
  ]
  it.each(asked)('%s', async (_, steps, moves) => {
    await on.route(steps())
    const id = await on.draft(author)
    const caseId = on.caseIn(await on.submit(author, id))
    const all = moves()
    for (const [index, [visitor, status]] of all.entries()) {
      expect((await world.stored('sops', id))?._status, 'nothing before the last').toBe('draft')
      const isOpen = status === 200 ? 1 : 0
      expect(await waiting(visitor), `${visitor.name} inbox`).toBeGreaterThanOrEqual(isOpen)
      const answer = await on.decide(visitor, caseId)
      expect(answer.status, `${index} ${visitor.name} ${answer.text}`).toBe(status)
      if (status === 403) expect(messageOf(answer)).toBe(NOT_YOUR_TURN)
    }
    expect((await world.stored('sops', id))?._status).toBe('published')
  })

  it.each([
    ['the department’s own', ['own', 'above', 'general'], 'own'],
    ['the nearest above', ['above', 'general'], 'above'],
    ['the collection’s', ['general'], 'general'],
    ['another department’s never', ['foreign'], 'default'],
    ['one that is not active never', ['inactive'], 'default'],
    ['one of other documents never', ['others'], 'default'],
  ])('%s counts', async (_, routes, expected) => {
    const { A, A1, B } = world.departments
    const steps = (name: string) => [named([head], 'any', name)]
    const extras: Record<string, Json> = {
      own: { department: A1 },
      above: { department: A },
      general: {},
      foreign: { department: B },
      inactive: { department: A1, isActive: false },
      others: { documents: 'summaries' },
    }
    for (const name of routes) await on.route(steps(name), extras[name] ?? {})
    const found = await on.found(on.caseIn(await on.submit(author, await on.draft(author))))
    expect(found.steps[0]?.name).toBe(expected === 'default' ? '部门审核' : expected)
  })

  it('stay as they were submitted when the route is changed', async () => {
    const route = await on.route([named([head])])
    const id = await on.draft(author)
    const caseId = on.caseIn(await on.submit(author, id))
    await world.client.ask(people.admin, `/api/approval-routes/${route}`, {
      method: 'PATCH',
      json: { steps: [by('hr')] },
    })
    expectRefused(await on.decide(people.hr, caseId), 403, NOT_YOUR_TURN)
    expect((await on.decide(head, caseId)).body.status).toBe('done')
  })
})

it('who has decided on a step that waits for others finds it in the inbox no more', async () => {
  await on.route([by('reviewer', 'all')])
  const id = await on.draft(author, 'sops', { title: '须全部通过的' })
  const caseId = on.caseIn(await on.submit(author, id))
  for (const visitor of [reviewer, second]) {
    expect(await inbox(visitor)).toContain('须全部通过的')
    await on.decide(visitor, caseId)
    expect(await inbox(visitor)).not.toContain('须全部通过的')
  }
  expect(await inbox(both)).toContain('须全部通过的')
})

it('waits for the next head upwards where the nearest one has no active account', async () => {
  const { A1 } = world.departments
  await world.payload.update({
    collection: 'departments',
    id: A1,
    data: { head: await world.make('staff', { department: A1 }) },
  })
  try {
    await on.route([ofHead])
    const id = await on.draft(author, 'sops', { title: '负责人没有账号的' })
    const caseId = on.caseIn(await on.submit(author, id))
    expect(await inbox(head)).toContain('负责人没有账号的')
    expect((await on.decide(head, caseId)).status).toBe(200)
  } finally {
    await world.payload.update({ collection: 'departments', id: A1, data: { head: null } })
  }
})

describe('delegates', () => {
  const march = { from: '2020-03-01', until: '2020-03-31' }
  it('decide within their days, in the other’s name, and are told', async () => {
    await on.route([named([head])])
    expect((await on.delegate(head, deputy)).status).toBe(201)
    const id = await on.draft(author, 'sops', { title: '代理审核的' })
    const caseId = on.caseIn(await on.submit(author, id))
    expect(await noticesOf(deputy, 'review', '代理审核的')).toHaveLength(1)
    expect(await inbox(deputy)).toContain('代理审核的')
    expect((await on.decide(deputy, caseId)).status).toBe(200)
    const entry = (await on.found(caseId)).decisions?.find(({ kind }) => kind === 'approve')
    expect(entry).toMatchObject({ by: idOfPerson(deputy), insteadOf: idOfPerson(head), insteadOfName: 'head' })
  })

  it('do not outside their days, nor when it is passed on', async () => {
    await on.route([named([head])])
    await on.delegate(head, deputy, march)
    await on.delegate(head, second)
    await on.delegate(second, people.many)
    const caseId = on.caseIn(await on.submit(author, await on.draft(author)))
    expect(await waiting(deputy)).toBe(0)
    for (const visitor of [deputy, people.many]) expectRefused(await on.decide(visitor, caseId), 403, NOT_YOUR_TURN)
    expect((await on.decide(second, caseId)).status).toBe(200)
  })

  it('who wrote the text stay barred, also in another’s name', async () => {
    await on.route([named([head, second])])
    await on.delegate(head, both)
    const id = await on.draft(author, 'sops', { title: '两人合写的' })
    await on.edit(both, id, { summary: '我也改了' })
    const caseId = on.caseIn(await on.submit(author, id))
    expect(await inbox(both)).not.toContain('两人合写的')
    expect(await inbox(head)).toContain('两人合写的')
    expectRefused(await on.decide(both, caseId), 403, YOUR_OWN)
    expect((await on.decide(head, caseId)).status).toBe(200)
  })

  it('cannot stand in for an author', async () => {
    await on.delegate(both, deputy)
    const id = await on.draft(both, 'sops', { title: '由被代理人编写的' })
    const caseId = on.caseIn(await on.submit(both, id))
    expect(await inbox(deputy)).not.toContain('由被代理人编写的')
    expectRefused(await on.decide(deputy, caseId), 403, NOT_YOUR_TURN)
  })

  it('are named for oneself only; administrators name them for others', async () => {
    expectRefused(
      await on.delegate(reviewer, deputy, { principal: idOfPerson(head) }),
      403,
      /您没有|权|只能为自己设置审核代理/,
    )
    expect((await on.delegate(people.admin, deputy, { principal: idOfPerson(head) })).status).toBe(201)
  })
})

it('keeps every part of an entry as it was made, also from system code', async () => {
  await on.route([named([head])])
  await on.delegate(head, deputy)
  const caseId = on.caseIn(await on.submit(author, await on.draft(author)))
  const remarks = [{ place: '目的', text: '写明范围' }]
  await on.decide(deputy, caseId, { decision: 'return', comment: '再改改', remarks })
  const { decisions } = await on.found(caseId)
  expect(decisions?.at(-1)).toMatchObject({ remarks, insteadOf: idOfPerson(head), step: 0 })
  const changed = [
    { remarks: [] },
    { remarks: [{ place: '目的', text: '另一句' }] },
    { step: 1 },
    { insteadOf: idOfPerson(second) },
  ]
  for (const change of changed) {
    const data = {
      decisions: decisions?.map((entry, at) => (at === decisions.length - 1 ? { ...entry, ...change } : entry)) ?? [],
    }
    await expect(
      world.payload.update({ collection: 'approvals', id: caseId, data }),
      JSON.stringify(change),
    ).rejects.toThrow(/只增不改/)
  }
  await world.payload.update({ collection: 'approvals', id: caseId, data: { decisions: decisions ?? [] } })
})

describe('authors never approve their own text', () => {
  it('nor does anybody who edited the draft, or who only submitted it', async () => {
    const id = await on.draft(author)
    await on.edit(both, id, { summary: '合写' })
    expectRefused(await on.decide(both, on.caseIn(await on.submit(author, id))), 403, YOUR_OWN)
    const other = await on.draft(author)
    expectRefused(await on.decide(both, on.caseIn(await on.submit(both, other))), 403, YOUR_OWN)
  })

  it('nor an administrator who wrote it', async () => {
    await on.route([by('admin')])
    const id = await on.draft(author)
    await on.edit(people.admin, id, { summary: '管理员改的' })
    expectRefused(await on.submit(author, id), 409, /只有编写人管理员可以审核/)
  })

  it('and are forgotten once the text is released', async () => {
    const id = await on.draft(both)
    await on.release(both, reviewer, id)
    await on.edit(author, id, { summary: '下一版' })
    await on.release(author, both, id)
    expect(await world.stored('sops', id)).toMatchObject({ versionLabel: '1.1' })
  })

  it('not when somebody else brings their draft back from an older version', async () => {
    const id = await released()
    await on.edit(both, id, { summary: '双重身份者写的' })
    const { docs } = await world.payload.findVersions({
      collection: 'sops',
      depth: 0,
      limit: 1,
      sort: '-updatedAt',
      where: { parent: { equals: id } },
    })
    await on.send(people.admin, `sops/${id}/emergency-release`, { reason: '先行发布再说吧' })
    await on.edit(author, id, { summary: '别的' })
    const restored = await on.send(author, `sops/versions/${docs[0]?.id}?draft=true`)
    expect(restored.status, restored.text).toBe(200)
    expect(await world.newest('sops', id)).toMatchObject({ summary: '双重身份者写的' })
    expectRefused(await on.decide(both, on.caseIn(await on.submit(author, id))), 403, YOUR_OWN)
  })

  it('not when an emergency released it without a review and somebody else goes on writing', async () => {
    const id = await on.draft(both, 'sops', { summary: '双重身份者写的' })
    await on.send(people.admin, `sops/${id}/emergency-release`, { reason: '暴雨预警，立即执行' })
    await on.edit(author, id, { scope: '全校' })
    expectRefused(await on.decide(both, on.caseIn(await on.submit(author, id))), 403, YOUR_OWN)
    await on.send(author, `sops/${id}/withdraw`)
    await on.release(author, reviewer, id)
    await on.edit(author, id, { scope: '两校区' })
    await on.release(author, both, id)
  })

  it('not when somebody else copies their draft', async () => {
    const id = await on.draft(both, 'sops', { summary: '双重身份者写的' })
    const copy = idIn(await on.send(author, `sops/${id}/duplicate?depth=0`))
    expectRefused(await on.decide(both, on.caseIn(await on.submit(author, copy))), 403, YOUR_OWN)
  })
})

describe('an edit after the submission', () => {
  it.each(['by the author', 'by another', 'by a restore', 'in bulk'])(
    '%s withdraws it; approvals fall',
    async (how) => {
      await on.route([by('reviewer'), named([head], 'any', '终审')])
      const id = await on.draft(author, 'sops', { title: `改后重来 ${how}` })
      const caseId = on.caseIn(await on.submit(author, id))
      await on.decide(reviewer, caseId)
      const { docs } = await world.payload.findVersions({
        collection: 'sops',
        depth: 0,
        limit: 1,
        sort: 'updatedAt',
        where: { parent: { equals: id } },
      })
      const answer =
        how === 'by a restore'
          ? await on.send(author, `sops/versions/${docs[0]?.id}?draft=true`)
          : how === 'in bulk'
            ? await world.client.ask(author, `/api/sops?where[id][equals]=${id}`, {
                method: 'PATCH',
                json: { summary: '批' },
              })
            : await on.edit(how === 'by another' ? both : author, id, { summary: '又改' })
      expect(answer.status, answer.text).toBe(200)
      expect(await world.newest('sops', id)).toMatchObject({ state: 'draft' })
      const found = await on.found(caseId)
      expect(found.status).toBe('withdrawn')
      expect(entriesOf(found)).toEqual(['submit', 'approve', 'lapse'])
      expectRefused(await on.decide(head, caseId), 409, OVERTAKEN)
      expect(await noticesOf(head, 'decision', `改后重来 ${how}`)).toHaveLength(1)
      const again = on.caseIn(await on.submit(author, id))
      expectRefused(await on.decide(head, again), 403, NOT_YOUR_TURN)
      expect((await world.stored('sops', id))?._status).toBe('draft')
    },
  )
})

describe('an emergency', () => {
  it('releases by an administrator with a reason, marked on the document and in the log', async () => {
    const id = await released()
    await on.edit(author, id, { summary: '暴雨措施' })
    const caseId = on.caseIn(await on.submit(author, id))
    const answer = await on.send(people.admin, `sops/${id}/emergency-release`, { reason: '暴雨预警，立即执行' })
    expect([answer.status, answer.body.status]).toEqual([200, 'done'])
    expect(await world.stored('sops', id)).toMatchObject({
      versionLabel: '1.1',
      isEmergencyRelease: true,
      releaseNote: '暴雨预警，立即执行',
      summary: '暴雨措施',
    })
    expect((await on.found(caseId)).status).toBe('withdrawn')
    expect((await auditOf(id)).at(-1)).toBe('document.emergency')
    const emergency = (await on.casesOf(id)).at(-1)
    expect(emergency).toMatchObject({ isEmergency: true, status: 'done', reason: '暴雨预警，立即执行' })
    await on.edit(author, id, { summary: '平时措施' })
    await on.release(author, reviewer, id)
    expect(await world.stored('sops', id)).toMatchObject({ versionLabel: '1.2', isEmergencyRelease: false })
  })
})

describe('retirement', () => {
  it('needs an approval and leaves the released text', async () => {
    const id = await released('要废止的')
    const before = await world.stored('sops', id)
    const caseId = on.caseIn(await on.send(author, `sops/${id}/retire`, { reason: '并入新标准' }))
    expect(await world.stored('sops', id)).toEqual(before)
    expectRefused(await on.decide(author, caseId), 403, YOUR_OWN)
    expect((await on.decide(reviewer, caseId)).body.status).toBe('done')
    expect(await world.stored('sops', id)).toMatchObject({
      title: '要废止的',
      _status: 'published',
      state: 'retired',
      versionLabel: '1.0',
      retireReason: '并入新标准',
    })
    expect((await auditOf(id)).at(-1)).toBe('document.retired')
    expectRefused(
      await on.send(author, `sops/${id}/retire`, { reason: '再来' }),
      409,
      '这份文件尚未发布或已经废止，无需废止。',
    )
    await on.edit(author, id, { summary: '恢复使用' })
    await on.release(author, reviewer, id)
    expect(await world.stored('sops', id)).toMatchObject({ state: 'released', versionLabel: '1.1', retiredAt: null })
  })
})

describe('a release at a date', () => {
  const soon = () => new Date(Date.now() + 60_000)
  const tick = async (now: Date) => takeEffectOfDue({ req: await on.system(), now })
  const later = (date: Date) => new Date(date.getTime() + 1000)

  async function scheduled(id: Id, date: Date): Promise<Id> {
    const caseId = on.caseIn(await on.submit(author, id, { takesEffectAt: date.toISOString() }))
    expect((await on.decide(reviewer, caseId)).body.status).toBe('approved')
    return caseId
  }

  async function expectReleasedOnce(id: Id, caseId: Id) {
    expect(await world.stored('sops', id)).toMatchObject({ state: 'released', versionLabel: '1.0', summary: '明天起' })
    expect(entriesOf(await on.found(caseId))).toEqual(['submit', 'approve', 'release'])
    expect((await auditOf(id)).filter((action) => action === 'document.released')).toHaveLength(1)
  }

  it('waits for it and happens once, however often the job runs', async () => {
    const id = await on.draft(author, 'sops', { summary: '明天起' })
    const date = soon()
    const caseId = await scheduled(id, date)
    expect(await world.newest('sops', id)).toMatchObject({ state: 'scheduled', _status: 'draft' })
    await tick(new Date())
    expect((await world.stored('sops', id))?._status).toBe('draft')
    for (const _run of [1, 2, 3]) await tick(later(date))
    await expectReleasedOnce(id, caseId)
  })

  it('happens once although two instances run the job at once', async (context) => {
    // Elsewhere the lease of the job alone keeps instances apart (tests/int/jobs).
    context.skip(!world.hasTransactions, 'this database has no transactions')
    const id = await on.draft(author, 'sops', { summary: '明天起' })
    const date = soon()
    const caseId = await scheduled(id, date)
    await Promise.all([tick(later(date)), tick(later(date))].map((run) => run.catch(() => undefined)))
    await tick(later(date))
    await expectReleasedOnce(id, caseId)
  })

  it('of a text that is no longer the approved one goes back to its authors, and holds up no other', async () => {
    const [broken, sound] = [await on.draft(author), await on.draft(author, 'sops', { summary: '照常生效' })]
    const date = soon()
    const caseId = await scheduled(broken, date)
    await scheduled(sound, new Date(date.getTime() + 1))
    // What no door allows: somebody writes into the database.
    await world.payload.db.updateOne({ collection: 'approvals', id: caseId, data: { fingerprint: 'another text' } })
    await tick(later(date))
    expect(await world.stored('sops', sound)).toMatchObject({ state: 'released', summary: '照常生效' })
    expect((await world.stored('sops', broken))?._status).toBe('draft')
    expect((await on.found(caseId)).status).toBe('returned')
    expect(await world.newest('sops', broken)).toMatchObject({ state: 'returned' })
    expect(await auditOf(broken)).toContain('review.returned')
  })

  it('is cancelled by an edit, and by a withdrawal', async () => {
    for (const cancel of [
      (id: Id) => on.edit(author, id, { summary: '临时改动' }),
      (id: Id) => on.send(author, `sops/${id}/withdraw`),
    ]) {
      const id = await on.draft(author)
      const date = soon()
      const caseId = await scheduled(id, date)
      expect((await cancel(id)).status).toBe(200)
      await tick(later(date))
      expect((await world.stored('sops', id))?._status).toBe('draft')
      expect((await on.found(caseId)).status).toBe('withdrawn')
    }
  })

  it('retires at a date as well', async () => {
    const id = await released()
    const date = soon()
    const caseId = on.caseIn(
      await on.send(author, `sops/${id}/retire`, { reason: '到期停用', takesEffectAt: date.toISOString() }),
    )
    await on.decide(reviewer, caseId)
    expect(await world.stored('sops', id)).toMatchObject({ state: 'released' })
    await tick(later(date))
    expect(await world.stored('sops', id)).toMatchObject({ state: 'retired', _status: 'published' })
  })

  it('that breaks off leaves nothing, and the next run does it', async (context) => {
    context.skip(!world.hasTransactions, 'this database has no transactions')
    const id = await on.draft(author)
    const date = soon()
    const caseId = await scheduled(id, date)
    const before = await on.whole(id)
    await failingAfterRelease(async () => {
      await tick(later(date))
    })
    expect(await on.whole(id)).toEqual(before)
    await tick(later(date))
    expect((await on.found(caseId)).status).toBe('done')
    expect(await world.stored('sops', id)).toMatchObject({ state: 'released' })
  })
})

/** The last thing of a release fails: everything before it must be undone. */
async function failingAfterRelease(work: () => Promise<void>): Promise<void> {
  const definition = definitionOf(await on.system(), 'sops')
  const before = definition.afterRelease
  definition.afterRelease = [...(before ?? []), () => Promise.reject(new Error('断电'))]
  try {
    await work()
  } finally {
    if (before) definition.afterRelease = before
    else delete definition.afterRelease
  }
}

describe('a change stands or falls as one', () => {
  it('a release that fails at its very end leaves no entry, notice or version', async (context) => {
    context.skip(!world.hasTransactions, 'this database has no transactions')
    const id = await on.draft(author)
    const caseId = on.caseIn(await on.submit(author, id))
    const before = await on.whole(id)
    await failingAfterRelease(async () => {
      expect((await on.decide(reviewer, caseId)).status).toBe(500)
      expect(await on.whole(id)).toEqual(before)
      expect(
        (await on.send(people.admin, `sops/${id}/emergency-release`, { reason: '暴雨预警，立即执行' })).status,
      ).toBe(500)
      expect(await on.whole(id)).toEqual(before)
    })
    expect((await on.decide(reviewer, caseId)).body.status).toBe('done')
    const after = await on.counts()
    expect(after['audit-log']).toBe((before.counts['audit-log'] ?? 0) + 2)
    expect(after.notifications).toBe((before.counts.notifications ?? 0) + 1)
    expect(after['versions of sops']).toBe((before.counts['versions of sops'] ?? 0) + 1)
  })

  it('of two people who decide at once one wins and the other is told', async () => {
    for (const [first, other] of [
      ['approve', 'approve'],
      ['approve', 'return'],
      ['return', 'approve'],
      ['return', 'return'],
      ['approve', 'return'],
    ]) {
      const id = await on.draft(author)
      const caseId = on.caseIn(await on.submit(author, id))
      const answers = await Promise.all([
        on.decide(reviewer, caseId, { decision: first, comment: '甲' }),
        on.decide(second, caseId, { decision: other, comment: '乙' }),
      ])
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
      const loser = answers.find(({ status }) => status === 409)
      if (loser) expect(messageOf(loser)).toBe(OVERTAKEN)
      const kinds = entriesOf(await on.found(caseId))
      expect(kinds.filter((kind) => kind === 'approve' || kind === 'return')).toHaveLength(1)
      expect((await world.stored('sops', id))?._status).toBe(kinds.includes('approve') ? 'published' : 'draft')
    }
  })

  it('an edit at the moment of the approval never reaches readers', async (context) => {
    context.skip(!world.hasTransactions, 'this database has no transactions')
    for (let round = 0; round < 5; round += 1) {
      const id = await on.draft(author, 'sops', { summary: '送审的文字' })
      const caseId = on.caseIn(await on.submit(author, id))
      const work = [() => on.decide(reviewer, caseId), () => on.edit(author, id, { summary: '后来的文字' })]
      const [one, two] = await Promise.all((round % 2 ? work : [...work].reverse()).map((begin) => begin()))
      expect([one?.status, two?.status].every((status) => status === 200 || status === 409)).toBe(true)
      const { status } = await on.found(caseId)
      const stored = await world.stored('sops', id)
      expect(stored).toMatchObject(
        status === 'done'
          ? { _status: 'published', summary: '送审的文字' }
          : { _status: 'draft', state: expect.any(String) },
      )
      expect(['done', 'withdrawn']).toContain(status)
    }
  })
})

describe('bad input is refused in Chinese and changes nothing', () => {
  interface Bad {
    what: string
    status: number
    says: string | RegExp
    /** What is there before, and what is then tried. */
    given: () => Promise<{ id: Id; slug?: 'sops' | 'emergency-plans'; attempt: () => Promise<Answer> }>
  }
  const submitting = (json: Json, as?: () => Visitor) => async () => {
    const id = await on.draft(author)
    return { id, attempt: () => on.submit(as?.() ?? author, id, json) }
  }
  const reviewing = (json: Json, steps?: () => Json[]) => async () => {
    if (steps) await on.route(steps())
    const id = await on.draft(author)
    const caseId = on.caseIn(await on.submit(author, id))
    return { id, attempt: () => on.decide(reviewer, caseId, json) }
  }
  const withDraft = (attempt: (id: Id) => Promise<Answer>) => async () => {
    const id = await on.draft(author)
    return { id, attempt: () => attempt(id) }
  }
  const withRelease = (attempt: (id: Id) => Promise<Answer>) => async () => {
    const id = await released()
    return { id, attempt: () => attempt(id) }
  }
  const cases: Bad[] = [
    { what: 'a stale revision', status: 409, says: OVERTAKEN, given: reviewing({ revision: 99 }) },
    {
      what: 'no reason',
      status: 400,
      says: '请填写「说明」：改了什么、为什么。',
      given: submitting({ reason: '  ' }),
    },
    {
      what: 'a change of no kind',
      status: 400,
      says: '「修订幅度」填写有误，请检查后重试。',
      given: submitting({ change: 'huge' }),
    },
    {
      what: 'a reason that is no text',
      status: 400,
      says: '「说明」填写有误，请检查后重试。',
      given: submitting({ reason: { $ne: 1 } }),
    },
    {
      what: 'a date that is past',
      status: 400,
      says: '「定时生效」须是将来的时间；要立即生效请留空。',
      given: submitting({ takesEffectAt: '2020-01-01T00:00:00.000Z' }),
    },
    {
      what: 'a date that is none',
      status: 400,
      says: '「定时生效」填写有误，请检查后重试。',
      given: submitting({ takesEffectAt: '明天' }),
    },
    {
      what: 'a plan’s revision without its occasion',
      status: 400,
      says: '请选择「修订情形」（《生产安全事故应急预案管理办法》第三十六条）。',
      given: async () => {
        const id = await on.draft(author, 'emergency-plans')
        await on.release(author, reviewer, id, { collection: 'emergency-plans' })
        await on.edit(author, id, { summary: '修订' }, 'emergency-plans')
        return { id, slug: 'emergency-plans', attempt: () => on.submit(author, id, { collection: 'emergency-plans' }) }
      },
    },
    {
      what: 'an occasion from no list',
      status: 400,
      says: '「修订情形」填写有误，请检查后重试。',
      given: submitting({ trigger: 'mood' }),
    },
    {
      what: 'a route without people',
      status: 409,
      says: '审核路线第 1 步「会签」没有可以审核的人。请系统管理员在「审核路线」中指定人员，或为本部门（或上级部门）设置审核人。',
      given: async () => {
        const gone = await hire(world.payload, { name: `gone-${Date.now()}`, roles: ['reviewer'], disabled: true })
        await on.route([named([gone])])
        const id = await on.draft(author)
        return { id, attempt: () => on.submit(author, id) }
      },
    },
    {
      what: 'a later step without people',
      status: 409,
      says: /^审核路线第 2 步「督导」没有可以审核的人/,
      given: async () => {
        const gone = await hire(world.payload, { name: `away-${Date.now()}`, roles: ['reviewer'], disabled: true })
        await on.route([by('reviewer'), named([gone], 'any', '督导')])
        const id = await on.draft(author)
        return { id, attempt: () => on.submit(author, id) }
      },
    },
    {
      what: 'the author as the only reviewer',
      status: 409,
      says: '审核路线第 1 步「会签」只有编写人editorA可以审核，编写人不能审核自己的文件。请系统管理员在「审核路线」中增加人员，或为其他人授予审核人角色。',
      given: async () => {
        await on.route([named([author])])
        const id = await on.draft(author)
        return { id, attempt: () => on.submit(author, id) }
      },
    },
    {
      what: 'twice',
      status: 409,
      says: '这份文件已在审核中或等待生效，不能重复提交。要修改请先撤回。',
      given: async () => {
        const id = await on.draft(author)
        await on.submit(author, id)
        return { id, attempt: () => on.submit(author, id) }
      },
    },
    {
      what: 'nothing new',
      status: 409,
      says: '没有待审核的修改：请先修改并保存草稿，再提交审核。',
      given: withRelease((id) => on.submit(author, id)),
    },
    {
      what: 'by another department’s editor',
      status: 403,
      says: '您不能提交这个部门的文件。',
      given: submitting({}, () => people.editorB),
    },
    { what: 'by a reviewer', status: 403, says: '您不能提交这个部门的文件。', given: submitting({}, () => reviewer) },
    { what: 'by a stranger', status: 403, says: '请先登录。', given: submitting({}, () => people.anonymous) },
    { what: 'by a disabled account', status: 403, says: '请先登录。', given: submitting({}, () => people.disabled) },
    {
      what: 'an unknown document',
      status: 404,
      says: '没有找到这份文件，可能已被删除或移到回收站。',
      given: withDraft((id) => on.submit(author, unknownId(id))),
    },
    {
      what: 'an id that is none',
      status: 404,
      says: '没有找到这份文件。',
      given: withDraft(() => on.submit(author, 'x y')),
    },
    {
      what: 'a document in the trash',
      status: 404,
      says: '没有找到这份文件，可能已被删除或移到回收站。',
      given: async () => {
        const id = await on.draft(author)
        await on.edit(author, id, { deletedAt: new Date().toISOString() })
        return { id, attempt: () => on.submit(author, id) }
      },
    },
    {
      what: 'an unknown case',
      status: 404,
      says: '没有找到这份送审文件。',
      given: withDraft((id) => on.decide(reviewer, unknownId(id))),
    },
    {
      what: 'a return without a word',
      status: 400,
      says: '退回时请写明「意见」，让编写人知道要改什么。',
      given: reviewing({ decision: 'return', comment: ' ' }),
    },
    {
      what: 'no decision',
      status: 400,
      says: '「审核结论」填写有误，请检查后重试。',
      given: reviewing({ decision: 'maybe' }),
    },
    {
      what: 'a remark without a place',
      status: 400,
      says: '「分段意见」填写有误，请检查后重试。',
      given: reviewing({ remarks: [{ text: '改' }] }),
    },
    {
      what: 'deciding twice on a step',
      status: 403,
      says: NOT_YOUR_TURN,
      given: async () => {
        const { id, attempt } = await reviewing({}, () => [by('reviewer', 'all')])()
        await attempt()
        return { id, attempt }
      },
    },
    {
      what: 'deciding when it is done',
      status: 409,
      says: OVERTAKEN,
      given: async () => {
        const { id, attempt } = await reviewing({})()
        await attempt()
        return { id, attempt }
      },
    },
    {
      what: 'retiring what was never released',
      status: 409,
      says: '这份文件尚未发布或已经废止，无需废止。',
      given: withDraft((id) => on.send(author, `sops/${id}/retire`, { reason: '不要了' })),
    },
    {
      what: 'retiring what has changes',
      status: 409,
      says: /^这份文件有未发布的修改，废止前请先/,
      given: async () => {
        const id = await released()
        await on.edit(author, id, { summary: '改了' })
        return { id, attempt: () => on.send(author, `sops/${id}/retire`, { reason: '不要了' }) }
      },
    },
    {
      what: 'retiring without a reason',
      status: 400,
      says: '请填写「说明」：改了什么、为什么。',
      given: withRelease((id) => on.send(author, `sops/${id}/retire`)),
    },
    {
      what: 'an emergency without a reason',
      status: 400,
      says: '请写明紧急发布的「原因」（至少 6 个字），它会显示在文件上并记入日志。',
      given: withDraft((id) => on.send(people.admin, `sops/${id}/emergency-release`, { reason: '急 ' })),
    },
    {
      what: 'an emergency by an editor',
      status: 403,
      says: '只有系统管理员可以紧急发布。',
      given: withDraft((id) => on.send(author, `sops/${id}/emergency-release`, { reason: '暴雨预警，立即执行' })),
    },
    {
      what: 'an emergency with nothing to release',
      status: 409,
      says: '没有未发布的修改。',
      given: withRelease((id) =>
        on.send(people.admin, `sops/${id}/emergency-release`, { reason: '暴雨预警，立即执行' }),
      ),
    },
    {
      what: 'a delegate who is himself',
      status: 400,
      says: '代理人不能是本人，请选择另一人。',
      given: withDraft(() => on.delegate(reviewer, reviewer)),
    },
    {
      what: 'a ring of two',
      status: 400,
      says: /^代理形成了循环/,
      given: async () => {
        await on.delegate(reviewer, second)
        return { id: await on.draft(author), attempt: () => on.delegate(second, reviewer) }
      },
    },
    {
      what: 'a ring of three',
      status: 400,
      says: /^代理形成了循环/,
      given: async () => {
        await on.delegate(reviewer, second)
        await on.delegate(second, both)
        return { id: await on.draft(author), attempt: () => on.delegate(both, reviewer) }
      },
    },
  ]

  it.each(cases.map((bad) => [bad.what, bad] as const))('%s', async (_, { status, says, given }) => {
    const { id, slug, attempt } = await given()
    const before = await on.whole(id, slug)
    expectRefused(await attempt(), status, says)
    expect(await on.whole(id, slug)).toEqual(before)
  })
})
