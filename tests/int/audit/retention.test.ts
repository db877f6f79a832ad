import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { recordAudit } from '@/audit/actions'
import { pruneAuditJob } from '@/audit/jobs'
import { verifyAuditLog } from '@/audit/queries'
import type { AuditLog } from '@/payload-types'
import { startPayload, type TestPayload } from '../../helpers/database'

let started: TestPayload
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

describe('retention', () => {
  const prune = async (now: string) => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) })
    try {
      await pruneAuditJob.run({ req: await createLocalReq({}, started.payload), now: new Date(now) })
    } finally {
      vi.useRealTimers()
    }
  }
  const addAt = async (now: string, title: string) => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) })
    try {
      await add(title)
    } finally {
      vi.useRealTimers()
    }
  }
  const seqs = async () => {
    const { docs } = await started.payload.find({ collection: 'audit-log', pagination: false, sort: 'seq' })
    return docs.map(({ seq, action }) => `${seq} ${action}`)
  }

  beforeAll(async () => {
    process.env.LOG_LEVEL ??= 'fatal'
    started = await startPayload()
    await addAt('2020-01-10T00:00:00Z', '甲')
    await addAt('2020-02-10T00:00:00Z', '乙')
    await addAt('2023-06-10T00:00:00Z', '丙')
    await addAt('2020-03-10T00:00:00Z', '丁，时钟倒退')
  })

  it('removes from the front only, and the rest is still verified', async () => {
    await prune('2023-07-01T00:00:00Z')
    expect(await seqs()).toEqual(['3 data.exported', '4 data.exported', '5 audit.pruned'])
    expect((await bySeq(5)).detail).toMatchObject({ uptoSeq: 2, count: 2 })
    expect(await problems()).toEqual([])
  })

  it('does nothing when nothing is old enough', async () => {
    await prune('2023-07-02T00:00:00Z')
    expect(await seqs()).toHaveLength(3)
  })

  it('follows the setting, and removes its own older notes', async () => {
    await started.payload.updateGlobal({ slug: 'rules', data: { auditKeepMonths: 6 }, context: { seeding: true } })
    await prune('2024-07-01T00:00:00Z')
    expect(await seqs()).toEqual(['6 audit.pruned'])
    await add('其后')
    expect(await problems()).toEqual([])
  })

  it('no removal beyond the note passes, nor a forged note', async () => {
    const entry = await bySeq(6)
    await remove(6)
    expect(await problems()).toEqual(['missing 1 6'])
    await putBack(entry)
    expect(await problems()).toEqual([])
    await add('再后')
    await write((await bySeq(6)).id, { detail: { uptoSeq: 6, uptoHash: entry.hash, count: 6 } })
    expect(await problems()).toContain('altered 6')
  })
})
