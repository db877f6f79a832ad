import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordAudit } from '@/audit/actions'
import { findHead, HEAD_KEY, verifyAuditLog } from '@/audit/queries'
import type { AuditLog } from '@/payload-types'
import { startPayload, type TestPayload } from '../../helpers/database'

let started: TestPayload
beforeAll(async () => {
  process.env.LOG_LEVEL ??= 'fatal'
  started = await startPayload()
  for (let index = 1; index <= 8; index += 1) await add(`第 ${index} 条`)
})
afterAll(() => started?.stop())

const add = async (title: string) =>
  recordAudit(await createLocalReq({}, started.payload), {
    action: 'data.exported',
    title,
    detail: { a: [1, 2], z: 'x' },
  })

const bySeq = async (seq: number): Promise<AuditLog> => {
  const found = await started.payload.db.findOne<AuditLog>({ collection: 'audit-log', where: { seq: { equals: seq } } })
  if (!found) throw new Error(`no entry ${seq}`)
  return found
}
const problems = async () =>
  (await verifyAuditLog(started.payload)).problems.map(({ kind, seq, until }) =>
    [kind, seq, ...(until ? [until] : [])].join(' '),
  )
const write = (id: AuditLog['id'], data: Record<string, unknown>) =>
  started.payload.db.updateOne({ collection: 'audit-log', id, data })
const remove = (seq: number) =>
  started.payload.db.deleteOne({ collection: 'audit-log', where: { seq: { equals: seq } } })

/** Puts an entry back as it was. */
const putBack = async ({ id: _, ...data }: AuditLog) => {
  await started.payload.db.create({ collection: 'audit-log', data })
}

describe('past every hook, straight in the database', () => {
  it('is sound to begin with', async () => {
    expect(await problems()).toEqual([])
    expect(await verifyAuditLog(started.payload)).toMatchObject({ count: 8, last: { seq: 8 } })
  })

  const changes: [string, Record<string, unknown>][] = [
    ['title', { title: '改' }],
    ['actorName', { actorName: '别人' }],
    ['action', { action: 'document.released' }],
    ['at', { at: '2020-01-01T00:00:00.000Z' }],
    ['detail', { detail: { a: [2, 1], z: 'x' } }],
    ['subjectId', { subjectId: '1' }],
  ]
  it.each(changes)('an altered %s', async (_, data) => {
    const entry = await bySeq(4)
    await write(entry.id, data)
    expect(await problems()).toEqual(['altered 4'])
    const { action, actorName, at, detail, subjectId, title } = entry
    await write(entry.id, {
      action,
      actorName: actorName ?? null,
      at,
      detail,
      subjectId: subjectId ?? null,
      title,
    })
    expect(await problems()).toEqual([])
  })

  it('a removed entry, in the middle and at the front', async () => {
    for (const seq of [4, 1]) {
      const entry = await bySeq(seq)
      await remove(seq)
      expect(await problems()).toEqual([`missing ${seq}`])
      await putBack(entry)
      expect(await problems()).toEqual([])
    }
  })

  it('removed last entries, even after new ones were added', async () => {
    await remove(8)
    expect(await problems()).toEqual(['truncated 8'])
    await add('其后')
    expect(await problems()).toEqual(['missing 8'])
  })

  it('a removed note of the end', async () => {
    const { payload } = started
    const head = await findHead(payload)
    await payload.db.deleteOne({ collection: 'payload-kv', where: { key: { equals: HEAD_KEY } } })
    expect(await problems()).toContain('headless 9')
    await payload.db.create({ collection: 'payload-kv', data: { key: HEAD_KEY, data: head } })
    expect(await problems()).toEqual(['missing 8'])
  })
})
