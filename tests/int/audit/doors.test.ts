import { createLocalReq, initTransaction, killTransaction } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordAudit } from '@/audit/actions'
import { findHead } from '@/audit/queries'
import type { AuditLog } from '@/payload-types'
import { type Setting, startSetting } from './setting'

let setting: Setting
let entry: AuditLog
beforeAll(async () => {
  setting = await startSetting()
  const req = await createLocalReq({}, setting.payload)
  await recordAudit(req, { action: 'data.exported', title: '名单', detail: { rows: 3, empty: {}, none: null } })
  const [first] = await setting.entries('data.exported')
  if (!first) throw new Error('no entry')
  entry = first
})
afterAll(() => setting?.stop())

const stored = (id: AuditLog['id']) => setting.payload.findByID({ collection: 'audit-log', id, disableErrors: true })

describe('nobody changes or deletes an entry', () => {
  const rest: [string, string, (id: unknown) => string, unknown][] = [
    ['changes one', 'PATCH', (id) => `/api/audit-log/${id}`, { title: '改' }],
    ['replaces one', 'PUT', (id) => `/api/audit-log/${id}`, { title: '改' }],
    ['changes many', 'PATCH', () => '/api/audit-log?where[seq][greater_than]=0', { title: '改' }],
    ['deletes one', 'DELETE', (id) => `/api/audit-log/${id}`, undefined],
    ['deletes many', 'DELETE', () => '/api/audit-log?where[seq][greater_than]=0', undefined],
    ['trashes one', 'PATCH', (id) => `/api/audit-log/${id}`, { deletedAt: new Date().toISOString() }],
    ['forges one', 'POST', () => '/api/audit-log', { action: 'data.exported', title: '假', seq: 99 }],
    ['copies one', 'POST', (id) => `/api/audit-log/${id}/duplicate`, {}],
  ]
  it.each(rest)('an administrator over REST: %s', async (_, method, path, json) => {
    const before = await setting.payload.count({ collection: 'audit-log' })
    const answer = await setting.client.ask(setting.admin, path(entry.id), { method, json })
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.status).toBeLessThan(500)
    expect(await stored(entry.id)).toEqual(entry)
    expect(await setting.payload.count({ collection: 'audit-log' })).toEqual(before)
  })

  it.each(['updateAuditLog', 'deleteAuditLog', 'createAuditLog', 'duplicateAuditLog'])(
    'an administrator over GraphQL: %s',
    async (name) => {
      const id = typeof entry.id === 'number' ? entry.id : `"${entry.id}"`
      const data =
        'data: { title: "假", action: data_exported, seq: 9, at: "2026-01-01T00:00:00Z", previousHash: "0", hash: "0" }'
      const args = { updateAuditLog: `id: ${id}, data: { title: "改" }`, createAuditLog: data }[name] ?? `id: ${id}`
      const before = await setting.payload.count({ collection: 'audit-log' })
      const answer = await setting.client.graphql(
        setting.admin,
        `mutation { ${name}(${args}) { ${name.startsWith('delete') || name.startsWith('duplicate') ? 'id' : '__typename'} } }`,
      )
      expect(answer.body.errors).toBeTruthy()
      expect(await stored(entry.id)).toEqual(entry)
      expect(await setting.payload.count({ collection: 'audit-log' })).toEqual(before)
    },
  )

  it('the Local API with the system’s rights', async () => {
    const { payload } = setting
    const { id } = entry
    const collection = 'audit-log'
    const where = { seq: { greater_than: 0 } }
    const says = /只增不改/
    const context = { seeding: true }
    await expect(payload.update({ collection, id, data: { title: '改' }, context })).rejects.toThrow(says)
    await expect(payload.update({ collection, where, data: { title: '改' } })).rejects.toThrow(says)
    await expect(payload.delete({ collection, id, context })).rejects.toThrow(says)
    await expect(payload.delete({ collection, where })).rejects.toThrow(says)
    expect(await stored(id)).toEqual(entry)
  })

  it('whoever creates one chooses neither number nor link', async () => {
    const made = await setting.payload.create({
      collection: 'audit-log',
      data: {
        seq: 1,
        at: '2020-01-01T00:00:00.000Z',
        action: 'data.exported',
        title: '自造',
        previousHash: 'x',
        hash: 'y',
      },
    })
    expect(made.at > entry.at).toBe(true)
    expect(made.seq).toBeGreaterThan(entry.seq)
    expect(await setting.problems()).toEqual([])
  })

  it('only administrators read', async () => {
    expect((await setting.client.ask(setting.admin, `/api/audit-log/${entry.id}`)).status).toBe(200)
    expect((await setting.client.ask(setting.staff, `/api/audit-log/${entry.id}`)).status).toBe(403)
    expect((await setting.client.ask({ name: 'nobody', asker: null }, '/api/audit-log')).status).toBe(403)
  })
})

describe('writing', () => {
  it('keeps what both databases can keep', () => {
    expect(entry).toMatchObject({ title: '名单', detail: { rows: 3 } })
  })

  it('twenty at once make an unbroken chain', async () => {
    const { payload } = setting
    const before = await findHead(payload)
    const shared = await createLocalReq({}, payload)
    await Promise.all(
      Array.from({ length: 20 }, async (_, index) => {
        const req = index % 2 === 0 ? shared : await createLocalReq({}, payload)
        await recordAudit(req, { action: 'acknowledgement.reminded', title: `第 ${index} 次` })
      }),
    )
    expect(await setting.entries('acknowledgement.reminded')).toHaveLength(20)
    expect((await findHead(payload))?.seq).toBe((before?.seq ?? 0) + 20)
    expect(await setting.problems()).toEqual([])
  })

  it('side by side within one transaction too', async () => {
    const { payload } = setting
    for (const name of ['甲', '乙', '丙', '丁'])
      await payload.create({
        collection: 'certificate-types',
        data: { name, code: `C-${name}`, expiryMode: 'fixed' },
        context: { seeding: true },
      })
    const answer = await setting.client.ask(setting.admin, '/api/certificate-types?where[code][like]=C-', {
      method: 'DELETE',
    })
    expect(answer.status).toBe(200)
    const deleted = await setting.entries('record.deleted')
    expect(deleted.map(({ title }) => title).sort()).toEqual(['丁', '丙', '乙', '甲'].sort())
    expect(await setting.problems()).toEqual([])
  })

  it('falls with the caller’s transaction', async () => {
    if (!setting.database.hasTransactions) return
    const { payload } = setting
    const before = await findHead(payload)
    const req = await createLocalReq({}, payload)
    await initTransaction(req)
    await recordAudit(req, { action: 'document.retired', title: '不成' })
    await killTransaction(req)
    expect(await setting.entries('document.retired')).toEqual([])
    expect(await findHead(payload)).toEqual(before)
    await recordAudit(await createLocalReq({}, payload), { action: 'document.retired', title: '成' })
    expect(await setting.problems()).toEqual([])
  })
})

describe('export', () => {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date())
  const path = (format: string, extra = '') =>
    `/api/audit-log/export?from=${today}&to=${today}&format=${format}${extra}`

  it('as CSV, by action, and is recorded itself', async () => {
    await recordAudit(await createLocalReq({}, setting.payload), {
      action: 'document.imported',
      title: '=HYPERLINK("x")',
    })
    const answer = await setting.client.ask(setting.admin, path('csv', '&action=document.imported'))
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toMatch(/^text\/csv/)
    const lines = answer.text.trim().split('\r\n')
    expect(lines[0]).toMatch(/^(\uFEFF)?序号,时间,事项/)
    expect(lines).toHaveLength(2)
    expect(lines[1]).toContain(`"'=HYPERLINK(""x"")"`)
    const recorded = (await setting.entries('data.exported')).at(-1)
    expect(recorded).toMatchObject({
      actorName: '管理员',
      actorId: String(setting.adminId),
      detail: { action: 'document.imported', count: 1, format: 'csv', from: today },
    })
  })

  it('as a workbook', async () => {
    const answer = await fetch(`${setting.client.base}${path('xlsx')}`, {
      headers: { Authorization: `JWT ${setting.admin.token}` },
    })
    expect(answer.status).toBe(200)
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
  })

  it('refuses others, and what makes no sense, without an entry', async () => {
    const before = await setting.entries('data.exported')
    expect((await setting.client.ask(setting.staff, path('csv'))).status).toBe(403)
    expect((await setting.client.ask({ name: 'nobody', asker: null }, path('csv'))).status).toBe(403)
    const wrong = await setting.client.ask(setting.admin, '/api/audit-log/export?from=2026-02-02&to=2026-02-01')
    expect(wrong.status).toBe(400)
    expect(wrong.text).toMatch(/早于/)
    expect(await setting.entries('data.exported')).toEqual(before)
  })
})
