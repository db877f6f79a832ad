import { afterAll, beforeAll, expect, it } from 'vitest'

import { sqliteClientOf } from '@/database/sqliteClient'
import { startPayload, type TestPayload } from '../../helpers/database'

let test: TestPayload
beforeAll(async () => {
  test = await startPayload()
})
afterAll(() => test.stop())

interface Runnable {
  run: (sql: string) => Promise<{ rows: Record<string, unknown>[] }>
}
const hasDb = (args: unknown): args is { db: Runnable } => typeof args === 'object' && args !== null && 'db' in args

/** What Payload generates when a column changes: a new table, the rows, and the old name. */
const rebuildPosts = async (args: unknown): Promise<void> => {
  if (!hasDb(args)) throw new Error('no database in the arguments')
  const { db } = args
  const { rows } = await db.run("SELECT sql FROM sqlite_master WHERE type = 'table' AND name = 'posts'")
  await db.run('PRAGMA foreign_keys=OFF')
  await db.run(String(rows[0]?.sql).replace('`posts`', '`__new_posts`'))
  await db.run('INSERT INTO `__new_posts` SELECT * FROM `posts`')
  await db.run('DROP TABLE `posts`')
  await db.run('ALTER TABLE `__new_posts` RENAME TO `posts`')
  await db.run('PRAGMA foreign_keys=ON')
}

it('a migration that rebuilds a table keeps what hangs on it', async (context) => {
  context.skip(test.database.kind !== 'sqlite', 'MongoDB has no tables')
  const { payload } = test
  const department = await payload.create({
    collection: 'departments',
    data: { name: '维修', code: 'WX', kind: 'other' },
  })
  const post = await payload.create({
    collection: 'posts',
    data: { name: '水工', department: department.id, duties: [{ text: '巡查' }, { text: '抢修' }] },
  })
  const nothing = () => Promise.resolve()
  await payload.db.migrate({
    migrations: [{ id: '1', name: 'rebuild', batch: 1, up: rebuildPosts, down: nothing }],
  })
  const after = await payload.findByID({ collection: 'posts', id: post.id, depth: 0, joins: false })
  expect(after.duties?.map(({ text }: { text: string }) => text)).toEqual(['巡查', '抢修'])
  const enforced = await sqliteClientOf(payload.db)?.execute('PRAGMA foreign_keys')
  expect(enforced?.rows[0]?.foreign_keys).toBe(1)
})

it('what has run is recorded on either database', async () => {
  const { payload } = test
  const ran: string[] = []
  const migration = (name: string) => ({
    id: '1',
    name,
    batch: 1,
    up: () => {
      ran.push(name)
      return Promise.resolve()
    },
    down: () => Promise.resolve(),
  })
  await payload.db.migrate({ migrations: [migration('one')] })
  await payload.db.migrate({ migrations: [migration('one'), migration('two')] })
  expect(ran).toEqual(['one', 'two'])
})
