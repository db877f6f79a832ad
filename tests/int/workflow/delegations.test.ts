import { APIError, type RelationshipField } from 'payload'
import { createElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Id } from '@/shared/ids'
import { decide } from '@/workflow/actions/decide'
import { DelegationPerson } from '@/workflow/admin/DelegationPerson'
import { DelegationPersonCell } from '@/workflow/admin/DelegationPersonCell'
import { delegationsOn } from '@/workflow/queries/deciders'
import { definitionOf } from '@/workflow/queries/definitions'
import { listOwnDelegations, listPeople } from '@/workflow/queries/delegations'
import { DelegationForm } from '@/workflow/site/DelegationForm'
import { DelegationRows } from '@/workflow/site/DelegationRows'
import { unstickCases } from '@/workflow/stuck'
import type { Visitor } from '../../helpers/access/client'
import { hire, type People } from '../../helpers/access/people'
import { createReviews, entriesOf, type Reviews } from '../../helpers/access/reviews'
import { startWorld, type World } from '../../helpers/access/world'

/** Whose browser asks. */
const browser = { token: undefined as string | undefined }
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: () => (browser.token ? { value: browser.token } : undefined) }),
}))
/** The console's select as its plain options; of its form the value that the field has. */
vi.mock('@payloadcms/ui', () => ({
  useField: () => ({ value: null, setValue: () => undefined, showError: false }),
  SelectInput: ({ options, readOnly }: { options: { label: string }[]; readOnly: boolean }) =>
    `${readOnly ? 'fixed' : 'free'}: ${options.map(({ label }) => label).join(' ')}`,
  Link: ({ href, children }: { href: string; children: ReactNode }) => createElement('a', { href }, children),
}))

const SITE = 'https://houqin.example'
const NOW = new Date('2026-12-01T02:00:00.000Z')
let world: World
let on: Reviews
let people: People
let author: Visitor
let head: Visitor
let deputy: Visitor
/** He signed in before his account was disabled. */
let disabledId: Id

beforeAll(async () => {
  process.env['SITE_URL'] = SITE
  world = await startWorld()
  on = createReviews(world)
  people = world.people
  author = people.editorA
  head = await hire(world.payload, { name: 'head', roles: ['staff'] })
  deputy = await hire(world.payload, { name: 'deputy', roles: ['staff'] })
  const { docs } = await world.payload.find({ collection: 'users', where: { name: { equals: 'disabled' } } })
  disabledId = docs[0]?.id ?? 0
}, 240_000)
afterAll(() => world?.stop())
beforeEach(() => {
  browser.token = head.token
})
afterEach(() => on.clear())

const idOfPerson = (visitor: Visitor): Id => visitor.asker?.id ?? 0
const reqWith = async (id: Id) => {
  const user = await world.payload.findByID({ collection: 'users', id, depth: 0 })
  return Object.assign(await on.system(), { user: { ...user, collection: 'users' as const } })
}
const reqOf = (visitor: Visitor) => reqWith(idOfPerson(visitor))
const stored = async () => (await world.payload.find({ collection: 'delegations', depth: 0, pagination: false })).docs

describe('the days of a delegation', () => {
  const given = async (from: string, until: string) =>
    expect((await on.delegate(head, deputy, { from, until })).status).toBe(201)
  const forms: [string, string][] = [
    ['as the console’s form stores them', 'T12:00:00.000Z'],
    ['as plain days', ''],
    ['as midnights', 'T00:00:00.000Z'],
  ]
  const moments: [string, string, number][] = [
    ['the last second before, in Beijing', '2026-11-30T15:59:59.000Z', 0],
    ['midnight of the first day', '2026-11-30T16:00:00.000Z', 1],
    ['the morning of the first day', '2026-12-01T01:00:00.000Z', 1],
    ['the last second of the last day', '2026-12-03T15:59:59.000Z', 1],
    ['midnight after it', '2026-12-03T16:00:00.000Z', 0],
  ]
  it.each(forms)('hold from midnight to midnight, %s', async (_, time) => {
    await given(`2026-12-01${time}`, `2026-12-03${time}`)
    for (const [what, moment, expected] of moments)
      expect(await delegationsOn(await on.system(), new Date(moment)), what).toHaveLength(expected)
  })

  it.each(forms)('may be a single one, %s', async (_, time) => {
    await given(`2026-12-01${time}`, `2026-12-01${time}`)
    const lengths: number[] = []
    for (const day of ['2026-11-30', '2026-12-01', '2026-12-02'])
      lengths.push((await delegationsOn(await on.system(), new Date(`${day}T04:00:00.000Z`))).length)
    expect(lengths).toEqual([0, 1, 0])
  })
})

describe('the page of one’s delegations', () => {
  const send = async (fields: Record<string, string>, origin = SITE) => {
    const { POST } = await import('@/app/(site)/delegations/route')
    const answer = await POST(
      new Request(`${SITE}/delegations`, { method: 'POST', headers: { origin }, body: new URLSearchParams(fields) }),
    )
    expect(answer.status).toBe(303)
    const flash = /houqin-flash=([^;]*)/.exec(answer.headers.get('set-cookie') ?? '')?.[1] ?? ''
    return { to: answer.headers.get('location'), says: Buffer.from(flash, 'base64url').toString('utf8') }
  }
  const filled = (extra: Record<string, string> = {}) => ({
    do: 'delegate',
    delegate: String(idOfPerson(deputy)),
    from: '2026-12-01',
    until: '2026-12-03',
    reason: '出差',
    ...extra,
  })

  it('lets somebody without console name a delegate, who then decides, and end it', async () => {
    await on.route([{ name: '终审', kind: 'people', people: [idOfPerson(head)], rule: 'any' }])
    expect(await send(filled({ from: '2020-01-01', until: '2099-12-31' }))).toEqual({
      to: '/me/delegations?done=delegate',
      says: '',
    })
    const [row] = await listOwnDelegations(await reqOf(head), NOW)
    expect(row).toMatchObject({ delegate: 'deputy', from: '2020-01-01', until: '2099-12-31', time: 'running' })
    expect(await listOwnDelegations(await reqOf(deputy), NOW)).toEqual([])
    const caseId = on.caseIn(await on.submit(author, await on.draft(author)))
    expect((await on.decide(deputy, caseId)).body.status).toBe('done')
    browser.token = deputy.token
    expect((await send({ do: 'end', id: String(row?.id) })).says).toBe('没有找到这项代理，可能已经结束。')
    expect(await stored()).toHaveLength(1)
    browser.token = head.token
    expect((await send({ do: 'end', id: String(row?.id) })).to).toBe('/me/delegations?done=end')
    expect(await stored()).toEqual([])
  })

  it.each([
    ['without a delegate', () => ({ delegate: '' }), '请选择「代理人」。'],
    ['with what is no account', () => ({ delegate: 'x' }), '请选择「代理人」。'],
    ['himself', () => ({ delegate: String(idOfPerson(head)) }), '代理人不能是本人，请选择另一人。'],
    ['a disabled account', () => ({ delegate: String(disabledId) }), '所选代理人的账号已停用，请另选一人。'],
    ['without a first day', () => ({ from: '' }), '请填写「开始日期」。'],
    ['with a broken last day', () => ({ until: '2026-02-31' }), '请填写「结束日期」。'],
    ['days in the wrong order', () => ({ until: '2026-11-30' }), '结束日期不能早于开始日期。'],
    ['without a reason', () => ({ reason: '  ' }), '请填写「事由」，如出差、休假。'],
    ['with too long a reason', () => ({ reason: '长'.repeat(121) }), '「事由」最多 120 字，请缩短。'],
  ])('says why it refuses, and keeps what was entered: %s', async (_, change, says) => {
    const fields = filled(change())
    const answer = await send(fields)
    expect(answer.says).toBe(says)
    const kept = new URLSearchParams(answer.to?.split('?')[1])
    expect(kept.get('from')).toBe(fields.from || null)
    expect(await stored()).toEqual([])
  })

  it('says that a ring would leave nobody', async () => {
    await on.delegate(deputy, head)
    expect((await send(filled())).says).toContain('代理形成了循环')
    expect(await stored()).toHaveLength(1)
  })

  it('names nobody but the person who sends it as the one who is away', async () => {
    await send(filled({ principal: String(idOfPerson(deputy)), delegate: String(idOfPerson(people.hr)) }))
    expect((await stored()).map(({ principal }) => principal)).toEqual([idOfPerson(head)])
  })

  it('takes nothing from other sites, nor from who is not signed in or disabled', async () => {
    expect((await send(filled(), 'https://evil.example')).says).toBe('这次提交不是从本站页面发出的，没有受理。')
    for (const token of [undefined, people.disabled.token]) {
      browser.token = token
      expect((await send(filled())).to).toBe('/me?next=%2Fme%2Fdelegations')
    }
    expect(await stored()).toEqual([])
  })

  it('offers active accounts by id and name alone, to who is signed in', async () => {
    const offered = await listPeople(await reqOf(head))
    for (const one of offered) expect(Object.keys(one).sort()).toEqual(['id', 'name'])
    const names = offered.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['head', 'deputy', 'hr', '管理员']))
    expect(names).not.toContain('disabled')
    expect(await listPeople(await on.system())).toEqual([])
    expect(await listPeople(await reqWith(disabledId))).toEqual([])
    expect(renderToStaticMarkup(DelegationForm({ people: offered, draft: {}, today: '2026-12-01' }))).not.toContain('@')
  })

  it('lists running ones, those to come and past ones, with a button for what can still be ended', async () => {
    const spans = [
      ['2026-01-01', '2026-01-02'],
      ['2026-11-01', '2026-12-01'],
      ['2026-12-02', '2026-12-03'],
      ['2026-02-01', '2026-02-02'],
    ]
    for (const [from, until] of spans) await on.delegate(head, deputy, { from, until })
    const rows = await listOwnDelegations(await reqOf(head), NOW)
    expect(rows.map(({ from, time }) => [from, time])).toEqual([
      ['2026-11-01', 'running'],
      ['2026-12-02', 'coming'],
      ['2026-02-01', 'past'],
      ['2026-01-01', 'past'],
    ])
    const html = renderToStaticMarkup(DelegationRows({ rows }))
    expect(html.match(/<button/g)).toHaveLength(2)
    expect(html).toContain('2026年11月1日 至 2026年12月1日')
  })
})

describe('the console', () => {
  const fieldNamed = (name: string): RelationshipField => ({ name, type: 'relationship', relationTo: 'users' })
  const shown = async (visitor: Visitor, name: string, data = {}) =>
    renderToStaticMarkup(
      await DelegationPerson({ data, field: fieldNamed(name), path: name, readOnly: false, req: await reqOf(visitor) }),
    )

  it('lets people choose anybody but themselves, for themselves', async () => {
    expect(await shown(head, 'principal')).toBe('fixed: head')
    const offered = await shown(head, 'delegate')
    expect(offered).toMatch(/^free: .*deputy/)
    expect(offered.split(' ')).not.toContain('head')
    expect(offered).not.toMatch(/disabled|@/)
  })

  it('lets administrators choose for everybody, and keeps who was disabled since', async () => {
    for (const name of ['principal', 'delegate']) expect(await shown(people.admin, name)).toMatch(/^free: .*head/)
    expect(await shown(people.admin, 'delegate', { delegate: disabledId })).toContain('disabled（已停用）')
  })

  it('names accounts in its list that the reader may not read', async () => {
    const { config } = world.payload.collections.delegations
    const cell = {
      collectionConfig: config,
      collectionSlug: config.slug,
      field: fieldNamed('delegate'),
      i18n: (await on.system()).i18n,
      payload: world.payload,
      rowData: { id: 7 },
    }
    const cellData = idOfPerson(deputy)
    expect(renderToStaticMarkup(await DelegationPersonCell({ ...cell, cellData }))).toBe('<span>deputy</span>')
    const linked = renderToStaticMarkup(await DelegationPersonCell({ ...cell, cellData, link: true }))
    expect(linked).toBe('<a href="/admin/collections/delegations/7">deputy</a>')
    expect(renderToStaticMarkup(await DelegationPersonCell({ ...cell, cellData: null }))).toBe('<span>—</span>')
  })
})

describe('steps that nobody moves on any more', () => {
  const tick = async () => unstickCases({ req: await on.system(), now: new Date() })
  const named = (visitors: Visitor[], rule: string, name = '会签') => ({
    name,
    kind: 'people',
    people: visitors.map(idOfPerson),
    rule,
  })
  const disable = (visitor: Visitor, disabled = true) =>
    world.payload.update({ collection: 'users', id: idOfPerson(visitor), data: { disabled } })
  const notices = async (caseId: Id) =>
    (
      await world.payload.find({
        collection: 'notifications',
        depth: 0,
        pagination: false,
        where: { key: { like: `stuck/${caseId}/` } },
      })
    ).docs
  let one: Visitor
  let other: Visitor
  let round = 0
  beforeEach(async () => {
    round += 1
    one = await hire(world.payload, { name: `one-${round}`, roles: ['staff'] })
    other = await hire(world.payload, { name: `other-${round}`, roles: ['staff'] })
  })
  const submitted = async () => {
    const id = await on.draft(author)
    return { id, caseId: on.caseIn(await on.submit(author, id)) }
  }

  it('release when all those left have approved, by the system, once', async () => {
    await on.route([named([one, other], 'all')])
    const { id, caseId } = await submitted()
    await on.decide(one, caseId)
    await tick()
    expect((await on.found(caseId)).status, 'the other one is still asked').toBe('open')
    await disable(other)
    await tick()
    const done = await on.found(caseId)
    expect(entriesOf(done)).toEqual(['submit', 'approve', 'approve', 'release'])
    expect(done.decisions?.[2]).toMatchObject({ byName: '系统', step: 0, comment: expect.stringContaining('已停用') })
    expect(done.decisions?.[2]?.by ?? null).toBeNull()
    expect(await world.stored('sops', id)).toMatchObject({ state: 'released', versionLabel: '1.0' })
    expect(await notices(caseId)).toEqual([])
    await tick()
    expect(entriesOf(await on.found(caseId))).toHaveLength(4)
  })

  it('go on to the next step, whose people are told', async () => {
    await on.route([named([one, other], 'all'), named([head], 'any', '终审')])
    const { id, caseId } = await submitted()
    await on.decide(one, caseId)
    await disable(other)
    await tick()
    expect(await on.found(caseId)).toMatchObject({ status: 'open', currentStep: 1 })
    expect((await world.stored('sops', id))?._status).toBe('draft')
    const { docs } = await world.payload.find({
      collection: 'notifications',
      where: { key: { equals: `review/${caseId}/1/${idOfPerson(head)}` } },
    })
    expect(docs).toHaveLength(1)
    expect((await on.decide(head, caseId)).body.status).toBe('done')
  })

  it('pass when the other one lost the role', async () => {
    const { A1 } = world.departments
    const lost = await hire(world.payload, { name: `lost-${round}`, roles: ['reviewer'], departments: [A1] })
    await on.route([{ name: '部门审核', kind: 'role', role: 'reviewer', rule: 'all' }])
    const { caseId } = await submitted()
    await on.decide(people.reviewerA, caseId)
    expect((await on.found(caseId)).status).toBe('open')
    await world.payload.update({ collection: 'users', id: idOfPerson(lost), data: { roles: ['staff'] } })
    await tick()
    expect((await on.found(caseId)).status).toBe('done')
  })

  it.each(['any', 'all'])('tell administrators once when nobody is left to ask (%s)', async (rule) => {
    await on.route([named([one], rule)])
    const { caseId } = await submitted()
    await tick()
    expect(await notices(caseId)).toEqual([])
    await disable(one)
    await tick()
    await tick()
    const told = await notices(caseId)
    expect(told.map(({ recipient }) => recipient)).toEqual([idOfPerson(people.admin)])
    expect(told[0]).toMatchObject({ kind: 'system', href: `/me/approvals/${caseId}` })
    expect(told[0]?.key).toBe(`stuck/${caseId}/0/${idOfPerson(people.admin)}`)
    expect(told[0]?.text).toContain('步骤「会签」已没有可以审核的人')
    expect(told[0]?.text).toContain('请恢复指定审核人的账号')
    expect(await on.found(caseId)).toMatchObject({ status: 'open', revision: 0 })
    await disable(one, false)
    // His session ended with the account; he signs in anew.
    const done = await decide(await reqOf(one), { caseId, decision: 'approve', comment: '', remarks: [] })
    expect(done.status).toBe('done')
    await tick()
    expect(await notices(caseId)).toHaveLength(1)
  })

  it('never pass what nobody left has approved', async () => {
    await on.route([named([one, other], 'all')])
    const { id, caseId } = await submitted()
    await on.decide(one, caseId)
    await disable(one)
    await disable(other)
    await tick()
    expect((await on.found(caseId)).status).toBe('open')
    expect((await world.stored('sops', id))?._status).toBe('draft')
    expect(await notices(caseId)).toHaveLength(1)
  })

  it.for<[string, Error, string[]]>([
    ['a refusal', new APIError('缺少附件', 400), ['本步骤已全部通过，但不能自动继续：缺少附件']],
    ['a fault', new Error('断电'), []],
  ])('stay as they are after %s, and hold up no other', async ([, error, texts], context) => {
    context.skip(!world.hasTransactions, 'this database has no transactions')
    await on.route([named([one, other], 'all')])
    const first = await submitted()
    await on.decide(one, first.caseId)
    await on.route([named([one, other], 'all'), named([head], 'any', '终审')], {
      department: world.departments.A1,
    })
    const next = await submitted()
    await on.decide(one, next.caseId)
    await disable(other)
    const definition = definitionOf(await on.system(), 'sops')
    const before = definition.afterRelease
    definition.afterRelease = [() => Promise.reject(error)]
    try {
      await tick()
    } finally {
      if (before) definition.afterRelease = before
      else delete definition.afterRelease
    }
    expect((await notices(first.caseId)).map(({ text }) => text)).toEqual(texts)
    expect(entriesOf(await on.found(first.caseId))).toEqual(['submit', 'approve'])
    expect(await on.found(next.caseId)).toMatchObject({ status: 'open', currentStep: 1 })
    await tick()
    expect((await on.found(first.caseId)).status).toBe('done')
  })

  it('all move on in one run, however many', async () => {
    await on.route([named([one, other], 'all')])
    const cases: Id[] = []
    for (let count = 0; count < 55; count += 1) {
      const { caseId } = await submitted()
      await on.decide(one, caseId)
      cases.push(caseId)
    }
    await disable(other)
    await tick()
    const statuses = await Promise.all(cases.map(async (caseId) => (await on.found(caseId)).status))
    expect(new Set(statuses)).toEqual(new Set(['done']))
  }, 120_000)
})
