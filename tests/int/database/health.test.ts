import { mkdtempSync, renameSync } from 'node:fs'
import { createServer, connect as dial, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

import { analyze } from '@/database/analyze'
import { databaseStatus } from '@/database/health'
import { sqliteClientOf } from '@/database/sqliteClient'
import { startPayload, type TestDatabase, type TestPayload, testDatabase } from '../../helpers/database'

const GOOD = { reachable: true, migrated: true }

/** Something between us and the server that can be cut. */
const startProxy = async (port: number) => {
  const sockets = new Set<Socket>()
  const server: Server = createServer((inside) => {
    const outside = dial(port, '127.0.0.1')
    for (const socket of [inside, outside]) {
      sockets.add(socket)
      socket.on('error', () => undefined).on('close', () => sockets.delete(socket))
    }
    inside.pipe(outside).pipe(inside)
  })
  const listen = (on: number) => new Promise<void>((resolve) => server.listen(on, '127.0.0.1', resolve))
  await listen(0)
  const address = server.address()
  const own = typeof address === 'object' && address ? address.port : 0
  const cut = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve())
      for (const socket of sockets) socket.destroy()
    })
  return { port: own, cut, mend: () => listen(own) }
}

let database: TestDatabase
let test: TestPayload
let away: () => Promise<void> | void
let back: () => Promise<void> | void
let end: () => Promise<void> | void = () => undefined

const portOf = (uri: string): number => Number(/127\.0\.0\.1:(\d+)/.exec(uri)?.[1])

beforeAll(async () => {
  database = testDatabase()
  if (database.kind === 'sqlite') {
    // Not the copied base: this file begins before the first migration.
    const dataDir = mkdtempSync(path.join(tmpdir(), 'houqin-health-'))
    const file = path.join(dataDir, 'new.db')
    database = { ...database, uri: `file:${file}` }
    away = () => renameSync(file, `${file}.away`)
    back = () => renameSync(`${file}.away`, file)
  } else if (!database.hasTransactions) {
    const proxy = await startProxy(portOf(database.uri))
    database = { ...database, uri: database.uri.replace(/127\.0\.0\.1:\d+/, `127.0.0.1:${proxy.port}`) }
    away = proxy.cut
    back = proxy.mend
    end = proxy.cut
  }
  // A production start migrates; on SQLite the first test looks at a database without that.
  if (database.kind === 'mongodb') vi.stubEnv('NODE_ENV', 'production')
  test = await startPayload(database)
  vi.unstubAllEnvs()
})
afterAll(async () => {
  await test.stop()
  await end()
})

describe('databaseStatus', () => {
  it('tells a new database from a migrated one', async (context) => {
    context.skip(database.kind !== 'sqlite', 'MongoDB needs no tables')
    const status = await databaseStatus(test.payload)
    expect(status).toMatchObject({ reachable: true, migrated: false })
    expect(status.reason).toMatch(/no such table/)
    // What a production start does.
    vi.stubEnv('NODE_ENV', 'production')
    await test.payload.db.connect?.()
    vi.unstubAllEnvs()
    expect(await databaseStatus(test.payload)).toEqual(GOOD)
  })

  it('names migrations that have not run', async () => {
    const { db } = test.payload
    const committed = db.prodMigrations
    const nothing = () => Promise.resolve()
    db.prodMigrations = [...(committed ?? []), { name: '29990101_later', up: nothing, down: nothing }]
    const status = await databaseStatus(test.payload)
    db.prodMigrations = committed
    expect(status).toEqual({ reachable: true, migrated: false, reason: 'migrations not run: 29990101_later' })
  })

  it('says when the database is away, and recovers without a restart', async (context) => {
    context.skip(
      database.kind === 'mongodb' && database.hasTransactions,
      'a replica set is not reached through a proxy',
    )
    expect(await databaseStatus(test.payload)).toEqual(GOOD)
    await away()
    // The look at the file is at most a second old.
    await expect.poll(() => databaseStatus(test.payload), { timeout: 20_000 }).toMatchObject({ reachable: false })
    await expect(
      test.payload.create({ collection: 'departments', data: { name: '无处可写', code: 'NOWHERE', kind: 'other' } }),
    ).rejects.toThrow()
    await back()
    await expect.poll(() => databaseStatus(test.payload), { timeout: 30_000 }).toEqual(GOOD)
    const found = await test.payload.count({ collection: 'departments', where: { code: { equals: 'NOWHERE' } } })
    expect(found.totalDocs).toBe(0)
    await test.payload.create({ collection: 'departments', data: { name: '恢复', code: 'BACK', kind: 'other' } })
  })
})

describe('analyze', () => {
  it('leaves statistics on SQLite and does nothing on MongoDB', async () => {
    await analyze(test.payload)
    const client = sqliteClientOf(test.payload.db)
    expect(client === undefined).toBe(database.kind === 'mongodb')
    if (!client) return
    const { rows } = await client.execute("SELECT stat FROM sqlite_stat1 WHERE tbl = 'departments'")
    expect(rows.length).toBeGreaterThan(0)
  })
})
