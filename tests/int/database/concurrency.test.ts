import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { sqliteClientOf } from '@/database/sqliteClient'
import { startPayload, type TestPayload } from '../../helpers/database'
import { codeOf, inTransaction } from '../../helpers/pairs'

const PARALLEL = 20
let test: TestPayload

beforeAll(async () => {
  test = await startPayload()
})
afterAll(() => test.stop())

const indexes = Array.from({ length: PARALLEL }, (_, index) => index)

const create = (prefix: string, index: number, name = '部门') =>
  test.payload.create({ collection: 'departments', data: { name, code: codeOf(prefix, index), kind: 'other' } })

const countNamed = async (name: string): Promise<number> => {
  const { totalDocs } = await test.payload.count({ collection: 'departments', where: { name: { equals: name } } })
  return totalDocs
}

const readName = async (id: number | string): Promise<string> => {
  const { name } = await test.payload.findByID({ collection: 'departments', id, depth: 0, joins: false })
  return name
}

const isRunnable = (value: unknown): value is { run: (sql: string) => Promise<unknown> } =>
  typeof value === 'object' && value !== null && 'run' in value

describe('parallel writers', () => {
  it(`${PARALLEL} parallel creates all succeed`, async () => {
    const results = await Promise.allSettled(indexes.map((index) => create('C', index, '同时新建')))
    expect(results.filter(({ status }) => status === 'rejected')).toEqual([])
    expect(await countNamed('同时新建')).toBe(PARALLEL)
  })

  it(`${PARALLEL} parallel updates all succeed while one more transaction is rolled back`, async (context) => {
    context.skip(!test.database.hasTransactions, 'this database has no transactions')
    const documents = await Promise.all(indexes.map((index) => create('U', index, '待修改')))
    const [victim] = documents
    if (!victim) throw new Error('nothing was created')
    const forced = inTransaction(test.payload, async (req) => {
      await test.payload.update({ collection: 'departments', id: victim.id, data: { summary: '不应留下' }, req })
      await test.payload.create({
        collection: 'departments',
        data: { name: '不应留下', code: 'ROLLBACK', kind: 'other' },
        req,
      })
      throw new Error('forced')
    })
    const updates = documents.map(({ id }, index) =>
      test.payload.update({ collection: 'departments', id, data: { name: `已修改 ${index}` } }),
    )
    const [rolledBack, ...updated] = await Promise.allSettled([forced, ...updates])
    expect(rolledBack).toMatchObject({ status: 'rejected', reason: { message: 'forced' } })
    expect(updated.filter(({ status }) => status === 'rejected')).toEqual([])
    expect(await countNamed('不应留下')).toBe(0)
    for (const [index, { id }] of documents.entries()) {
      const document = await test.payload.findByID({ collection: 'departments', id, depth: 0, joins: false })
      expect(document.name).toBe(`已修改 ${index}`)
      expect(document.summary ?? '').toBe('')
    }
  })

  it('exactly one of two equal codes is accepted', async () => {
    const results = await Promise.allSettled([create('D', 0, '重复'), create('D', 0, '重复')])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await countNamed('重复')).toBe(1)
  })
})

describe('inside and outside a transaction', () => {
  it('what is not committed is seen inside only', async (context) => {
    context.skip(!test.database.hasTransactions, 'this database has no transactions')
    const document = await create('R', 0, '之前')
    await inTransaction(test.payload, async (req) => {
      await test.payload.update({ collection: 'departments', id: document.id, data: { name: '之后' }, req })
      const inside = await test.payload.findByID({
        collection: 'departments',
        id: document.id,
        depth: 0,
        joins: false,
        req,
      })
      expect(inside.name).toBe('之后')
      expect(await readName(document.id)).toBe('之前')
    })
    expect(await readName(document.id)).toBe('之后')
  })

  it('a write outside waits for the open transaction, which goes on meanwhile', async (context) => {
    context.skip(test.database.kind !== 'sqlite', 'MongoDB has many writers')
    const document = await create('T', 0, '并行')
    const order: string[] = []
    let outside: Promise<unknown> = Promise.resolve()
    await inTransaction(test.payload, async (req) => {
      await test.payload.update({ collection: 'departments', id: document.id, data: { summary: '事务内' }, req })
      // Payload's own way to write without a transaction, as its jobs and locks do.
      outside = test.payload.db
        .updateOne({ collection: 'departments', id: document.id, data: { name: '事务外' } })
        .then(() => order.push('outside'))
      await new Promise((resolve) => setTimeout(resolve, 300))
      order.push('transaction')
    })
    await outside
    expect(order).toEqual(['transaction', 'outside'])
    const after = await test.payload.findByID({ collection: 'departments', id: document.id, depth: 0, joins: false })
    expect(after).toMatchObject({ name: '事务外', summary: '事务内' })
  })

  it('a commit the database refuses is an error for the caller, and nothing is saved', async (context) => {
    context.skip(test.database.kind !== 'sqlite', 'needs a constraint that is checked at commit')
    const client = sqliteClientOf(test.payload.db)
    if (!client) throw new Error('not our client')
    const refused = inTransaction(test.payload, async (req) => {
      await test.payload.create({
        collection: 'departments',
        data: { name: '提交失败', code: 'REFUSED', kind: 'other' },
        req,
      })
      const session = test.payload.db.sessions?.[String(await req.transactionID)]
      if (!session || !('db' in session) || !isRunnable(session.db)) throw new Error('no transaction')
      const { db } = session
      await db.run('PRAGMA defer_foreign_keys = ON')
      await db.run("INSERT INTO posts_duties (_order, _parent_id, id, text) VALUES (1, 999999, 'x', 'x')")
    })
    await expect(refused).rejects.toThrow(/FOREIGN KEY/)
    expect(await countNamed('提交失败')).toBe(0)
    await create('E', 0)
  })
})
