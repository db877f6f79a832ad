import type { CollectionSlug } from 'payload'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { recordPageRead, recordRefusedSignIn } from '@/audit/actions'
import { listPinnedPlans } from '@/plans/queries'
import type { Id } from '@/shared/ids'
import { PASSWORD, signIn, tokenIn } from '../../helpers/access/people'
import { type Setting, startSetting } from './setting'

let setting: Setting
beforeAll(async () => {
  setting = await startSetting()
})
afterAll(() => setting?.stop())

const send = (method: string, path: string, json?: unknown) => setting.client.ask(setting.admin, path, { method, json })
const last = async (action: Parameters<Setting['entries']>[0]) => (await setting.entries(action)).at(-1)

describe('sign-ins', () => {
  it('opened ones with the person', async () => {
    const opened = await setting.entries('session.opened')
    expect(opened.map(({ actorName }) => actorName)).toEqual(expect.arrayContaining(['管理员', '林工']))
    expect(opened.at(-1)).toMatchObject({ actorId: String(setting.staffId), subjectId: String(setting.staffId) })
  })

  const refused: [string, string, string][] = [
    ['a wrong password', 'lin@demo.houqin.example', 'l***@demo.houqin.example'],
    ['an unknown account', 'nobody@demo.houqin.example', 'n***@demo.houqin.example'],
  ]
  it.each(refused)('%s, with no more than a mask', async (_, email, title) => {
    const answer = await signIn(setting.client, email, 'Wrong-Horse-0')
    expect(answer.status).toBe(401)
    const entry = await last('session.refused')
    expect(entry).toMatchObject({ title })
    expect([entry?.actorId ?? null, entry?.actorName ?? null, entry?.detail ?? null]).toEqual([null, null, null])
  })

  it('one on the site, which signs in without REST', async () => {
    recordRefusedSignIn(setting.payload, 'Wang@demo.houqin.example')
    expect(await last('session.refused')).toMatchObject({ title: 'w***@demo.houqin.example' })
  })

  it('too many attempts make no entry each', async () => {
    const before = (await setting.entries('session.refused')).length
    for (let attempt = 0; attempt < 14; attempt += 1) await signIn(setting.client, 'flood@demo.example', 'x-x-x-x-x')
    expect((await setting.entries('session.refused')).length - before).toBe(10)
  })

  it('no entry holds a password, a whole address or a network address', async () => {
    const { docs } = await setting.payload.find({ collection: 'audit-log', pagination: false })
    expect(JSON.stringify(docs)).not.toMatch(/Horse|lin@|nobody@|flood@|10\.0\./)
  })
})

describe('accounts', () => {
  it('a new one, a changed role, a disabled one, a deleted one', async () => {
    const made = await send('POST', '/api/users?depth=0', {
      name: '新人',
      email: 'new@demo.example',
      password: PASSWORD,
      roles: ['staff'],
    })
    const doc: unknown = made.body.doc
    const id = typeof doc === 'object' && doc !== null && 'id' in doc ? String(doc.id) : ''
    expect(await last('account.changed')).toMatchObject({
      title: '新人',
      subjectId: id,
      actorId: String(setting.adminId),
      detail: { created: true, after: { roles: ['staff'] } },
    })
    // The answer leaves the roles out, the log does not.
    await send('PATCH', `/api/users/${id}?select[name]=true`, { roles: ['staff', 'reviewer'] })
    expect(await last('account.changed')).toMatchObject({
      detail: { changed: ['roles'], before: { roles: ['staff'] }, after: { roles: ['reviewer', 'staff'] } },
    })
    await send('PATCH', `/api/users/${id}`, { disabled: true })
    expect(await last('account.changed')).toMatchObject({
      detail: { changed: ['disabled'], after: { disabled: true } },
    })
    await send('DELETE', `/api/users/${id}`)
    expect(await last('account.changed')).toMatchObject({ subjectId: id, detail: { deleted: true } })
    expect(await last('record.deleted')).toMatchObject({ subjectCollection: 'users', subjectId: id })
  })

  it('a new password, without it', async () => {
    await send('PATCH', `/api/users/${setting.adminId}`, { password: PASSWORD })
    expect(await last('account.changed')).toMatchObject({ detail: { changed: ['password'] } })
  })

  it('a one-time link, and the password set by it', async () => {
    const answer = await send('POST', `/api/users/${setting.staffId}/reset-link`)
    expect(await last('account.changed')).toMatchObject({
      title: '林工',
      actorId: String(setting.adminId),
      detail: { resetLink: true },
    })
    const token = /[?&]token=([^&]+)/.exec(String(answer.body.url))?.[1] ?? String(answer.body.url).split('/').at(-1)
    const set = await setting.client.ask({ name: 'nobody', asker: null }, '/api/users/reset-password', {
      method: 'POST',
      json: { token, password: `${PASSWORD}-new` },
    })
    expect(set.status, set.text).toBe(200)
    const entry = await last('account.changed')
    expect(entry).toMatchObject({ subjectId: String(setting.staffId), detail: { changed: ['password'], by: 'link' } })
    expect(JSON.stringify(entry)).not.toContain(token)
    setting.staff.token = tokenIn(set)
  })

  it('what is no right makes no entry', async () => {
    const before = (await setting.entries('account.changed')).length
    await send('PATCH', `/api/users/${setting.adminId}`, { mailDue: 'immediate' })
    expect(await setting.entries('account.changed')).toHaveLength(before)
  })

  it('a refused change leaves no entry', async () => {
    const before = (await setting.entries('account.changed')).length
    const answer = await send('PATCH', `/api/users/${setting.adminId}`, { roles: ['staff'] })
    expect(answer.status).toBe(400)
    expect(await setting.entries('account.changed')).toHaveLength(before)
  })
})

describe('settings, routes and delegations', () => {
  it('the head and the superior of a department, before and after', async () => {
    const { payload, department } = setting
    const above = await payload.create({
      collection: 'departments',
      data: { name: '后勤处', code: 'HQ', kind: 'other' },
    })
    const head = await payload.create({
      collection: 'staff',
      data: { name: '王主任', employeeNo: 'H1', department, status: 'active' },
    })
    const before = (await setting.entries('route.changed')).length
    await send('PATCH', `/api/departments/${department}?select[name]=true`, { head: head.id, phone: '1234' })
    expect(await last('route.changed')).toMatchObject({
      title: '维修部',
      actorId: String(setting.adminId),
      subjectCollection: 'departments',
      subjectId: String(department),
      detail: { changed: ['head'], before: { head: '' }, after: { head: String(head.id) } },
    })
    await send('PATCH', `/api/departments/${department}`, { head: null, parent: above.id })
    expect(await last('route.changed')).toMatchObject({
      detail: {
        changed: ['head', 'parent'],
        before: { head: String(head.id), parent: '' },
        after: { head: '', parent: String(above.id) },
      },
    })
    // Neither the same again nor another field decides anything.
    await send('PATCH', `/api/departments/${department}`, { parent: above.id, phone: '5678' })
    expect(await setting.entries('route.changed')).toHaveLength(before + 2)
    await payload.create({
      collection: 'departments',
      data: { name: '班组', code: 'BZ', kind: 'other', parent: department },
    })
    expect(await last('route.changed')).toMatchObject({
      title: '班组',
      detail: { created: true, after: { parent: String(department) } },
    })
  })

  it('the names of changed settings', async () => {
    await send('POST', '/api/globals/rules', { sampleGrams: 200 })
    expect(await last('settings.changed')).toMatchObject({ subjectId: 'rules', detail: { changed: ['sampleGrams'] } })
    await send('POST', '/api/globals/site-settings', { organisation: '后勤处', footer: '备案' })
    expect(await last('settings.changed')).toMatchObject({ detail: { changed: ['footer', 'organisation'] } })
  })

  it('a delegation, made, changed and deleted', async () => {
    const day = (n: number) => new Date(Date.now() + n * 86_400_000).toISOString()
    const { id } = await setting.payload.create({
      collection: 'delegations',
      data: { principal: setting.staffId, delegate: setting.adminId, from: day(1), until: day(3), reason: '出差' },
      user: setting.staffId ? { ...(await userOf(setting.staffId)), collection: 'users' } : undefined,
    })
    expect(await last('route.changed')).toMatchObject({ title: '出差', detail: { created: true } })
    await setting.payload.update({ collection: 'delegations', id, data: { until: day(4) } })
    expect(await last('route.changed')).toMatchObject({ detail: { changed: ['until'] } })
    await setting.payload.delete({ collection: 'delegations', id })
    expect(await last('route.changed')).toMatchObject({ title: '出差', detail: { deleted: true } })
  })
})

const userOf = (id: Id) => setting.payload.findByID({ collection: 'users', id, depth: 0 })

const restricted = async (title: string, _status: 'draft' | 'published' = 'published'): Promise<Id> => {
  const { id } = await setting.payload.create({
    collection: 'sops',
    data: {
      title,
      kind: 'service-standard',
      department: setting.department,
      visibility: 'restricted',
      audienceRoles: ['editor'],
      _status,
    },
    context: { seeding: true },
  })
  return id
}

describe('documents', () => {
  it('into the trash, out of it, and gone for good', async () => {
    const id = await restricted('要删的', 'draft')
    const trashed = await send('PATCH', `/api/sops/${id}`, { deletedAt: new Date().toISOString() })
    expect(trashed.status, trashed.text).toBe(200)
    expect(await last('document.trashed')).toMatchObject({ title: '要删的', subjectId: String(id) })
    await send('PATCH', `/api/sops/${id}?trash=true`, { deletedAt: null })
    expect(await last('document.recovered')).toMatchObject({ title: '要删的', subjectId: String(id) })
    await setting.payload.delete({ collection: 'sops', id })
    expect(await last('record.deleted')).toMatchObject({ title: '要删的', subjectCollection: 'sops' })
  })

  it('what nobody does makes no entry', async () => {
    const before = (await setting.entries('record.deleted')).length
    const unwatched: CollectionSlug[] = ['notifications', 'job-leases']
    for (const slug of unwatched) expect(setting.payload.collections[slug].config.hooks.afterDelete).toHaveLength(0)
    await setting.payload.create({ collection: 'job-leases', data: { name: 'x', until: new Date().toISOString() } })
    await setting.payload.delete({ collection: 'job-leases', where: { name: { equals: 'x' } } })
    expect(await setting.entries('record.deleted')).toHaveLength(before)
  })
})

describe('reading restricted documents', () => {
  const read = (path: string) => setting.client.ask(setting.staff, path)

  it('once for a person, a document and a day, by whichever door', async () => {
    const [one, two] = [await restricted('保密甲'), await restricted('保密乙')]
    const id = typeof one === 'number' ? one : `"${one}"`
    const before = (await setting.entries('document.read')).length
    await Promise.all([read(`/api/sops/${one}?select[kind]=true`), read(`/api/sops/${one}`)])
    await setting.client.graphql(setting.staff, `{ Sop(id: ${id}) { title visibility } }`)
    const entries = (await setting.entries('document.read')).slice(before)
    expect(entries).toHaveLength(1)
    expect(entries[0]).toMatchObject({ title: '保密甲', subjectId: String(one), actorId: String(setting.staffId) })
    await read(`/api/sops/${two}`)
    await setting.client.ask(setting.admin, `/api/sops/${one}`)
    expect((await setting.entries('document.read')).slice(before)).toHaveLength(3)
  })

  it('not as a line of a list, not by the system, not when open to all, not when refused', async () => {
    const id = await restricted('保密丙')
    const before = (await setting.entries('document.read')).length
    await read('/api/sops?where[title][equals]=保密丙&select[title]=true&select[code]=true')
    await setting.payload.findByID({ collection: 'sops', id })
    await setting.payload.findByID({ collection: 'sops', id, user: await userOf(setting.staffId) })
    expect((await setting.client.ask({ name: 'nobody', asker: null }, `/api/sops/${id}`)).status).toBe(404)
    await setting.payload.update({
      collection: 'sops',
      id,
      data: { visibility: 'internal' },
      context: { seeding: true },
    })
    await read(`/api/sops/${id}`)
    expect(await setting.entries('document.read')).toHaveLength(before)
  })

  it('an older version too', async () => {
    const id = await restricted('保密丁')
    const { docs } = await setting.payload.findVersions({ collection: 'sops', where: { parent: { equals: id } } })
    const before = (await setting.entries('document.read')).length
    expect((await read(`/api/sops/versions/${docs[0]?.id}`)).status).toBe(200)
    const entries = (await setting.entries('document.read')).slice(before)
    expect(entries.map(({ title }) => title)).toEqual(['保密丁'])
  })

  it('a page of the site, by its address', async () => {
    const { payload } = setting
    const id = await restricted('保密戊')
    const { slug } = await payload.findByID({ collection: 'sops', id })
    const before = (await setting.entries('document.read')).length
    const user = { ...(await userOf(setting.staffId)), collection: 'users' as const }
    for (const reader of [
      { payload, user: null },
      { payload, user },
      { payload, user },
    ])
      recordPageRead({ reader, collection: 'sops', slug: slug ?? '' })
    await vi.waitFor(async () => {
      const entries = (await setting.entries('document.read')).slice(before)
      expect(entries.map(({ title, actorName }) => [title, actorName])).toEqual([['保密戊', '林工']])
    })
  })

  it('the plans that a manual brings along', async () => {
    const { payload } = setting
    const plan = async (title: string, visibility: 'restricted' | 'internal') =>
      (
        await payload.create({
          collection: 'emergency-plans',
          data: {
            title,
            planType: 'special',
            visibility,
            audienceRoles: ['editor'],
            department: setting.department,
            versionLabel: '1.0',
            releasedAt: '2026-01-05T00:00:00.000Z',
            _status: 'published',
          },
          context: { seeding: true },
        })
      ).id
    const pins = [
      { id: await plan('保密预案', 'restricted'), label: '1.0' },
      { id: await plan('内部预案', 'internal'), label: '1.0' },
    ]
    const before = (await setting.entries('document.read')).length
    const user = { ...(await userOf(setting.staffId)), collection: 'users' as const }
    expect(await listPinnedPlans({ payload, user, now: new Date() }, pins)).toHaveLength(2)
    await vi.waitFor(async () => {
      const entries = (await setting.entries('document.read')).slice(before)
      expect(entries.map(({ title, detail }) => [title, detail])).toEqual([['保密预案', { versionLabel: '1.0' }]])
    })
  })

  it('leaves an unbroken chain', async () => {
    expect(await setting.problems()).toEqual([])
  })
})
