import { copyFileSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createClient } from '@libsql/client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { createSqliteClient, type SqliteClient } from '@/database/sqliteClient'

const LIMITS = { waitMs: 300, idleMs: 600, busyMs: 5_000 }
const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

let directory: string
let file: string
let client: SqliteClient

beforeEach(async () => {
  directory = mkdtempSync(path.join(tmpdir(), 'houqin-sqlite-'))
  file = path.join(directory, 'new', 'test.db')
  client = createSqliteClient(file, LIMITS)
  await client.executeMultiple(`
    CREATE TABLE parent (id integer PRIMARY KEY, name text UNIQUE);
    CREATE TABLE child (id integer PRIMARY KEY, parent integer REFERENCES parent(id) ON DELETE CASCADE);
    INSERT INTO parent VALUES (1, 'one');
    INSERT INTO child VALUES (1, 1);
  `)
})
afterEach(() => {
  client.close()
  rmSync(directory, { recursive: true, force: true })
})

const insert = (name: string) => ({ sql: 'INSERT INTO parent (name) VALUES (?)', args: [name] })
const countOf = async (table: string, from: { execute: SqliteClient['execute'] } = client): Promise<number> =>
  Number((await from.execute(`SELECT count(*) AS n FROM ${table}`)).rows[0]?.n)
const pragma = async (from: { execute: SqliteClient['execute'] }, name: string): Promise<unknown> =>
  (await from.execute(`PRAGMA ${name}`)).rows[0]?.[0]

describe('settings', () => {
  it('hold on the reading connection and on every transaction', async () => {
    expect(await pragma(client, 'busy_timeout')).toBe(LIMITS.busyMs)
    for (let round = 0; round < 3; round += 1) {
      const transaction = await client.transaction()
      for (const connection of [client, transaction]) {
        expect(await pragma(connection, 'journal_mode')).toBe('wal')
        expect(await pragma(connection, 'synchronous')).toBe(1)
        expect(await pragma(connection, 'foreign_keys')).toBe(1)
      }
      await transaction.rollback()
    }
  })
})

describe('a transaction', () => {
  it('leaves nothing when rolled back, and frees the writer', async () => {
    const transaction = await client.transaction()
    await transaction.execute(insert('two'))
    await transaction.rollback()
    await client.execute(insert('three'))
    const { rows } = await client.execute('SELECT name FROM parent ORDER BY id')
    expect(rows.map(({ name }) => name)).toEqual(['one', 'three'])
  })

  it('survives a violated constraint', async () => {
    const transaction = await client.transaction()
    await expect(transaction.execute(insert('one'))).rejects.toThrow(/UNIQUE/)
    await transaction.execute(insert('two'))
    await transaction.commit()
    expect(await countOf('parent')).toBe(2)
  })

  it('that waits for itself fails in time and then frees the writer', async () => {
    const transaction = await client.transaction()
    await transaction.execute(insert('two'))
    await expect(client.execute(insert('three'))).rejects.toThrow(/no turn to write/)
    await transaction.rollback()
    await client.execute(insert('four'))
    expect(await countOf('parent')).toBe(2)
  })

  it('whose owner went away is rolled back; its late statements are refused', async () => {
    const transaction = await client.transaction()
    await transaction.execute(insert('two'))
    await sleep(LIMITS.idleMs + 100)
    await client.execute(insert('three'))
    await expect(transaction.execute(insert('late'))).rejects.toThrow(/has ended/)
    await expect(transaction.commit()).rejects.toThrow(/has ended/)
    expect(await countOf('parent')).toBe(2)
  })

  it('a failed commit throws, leaves nothing and frees the writer', async () => {
    const transaction = await client.transaction()
    await transaction.execute('PRAGMA defer_foreign_keys = ON')
    await transaction.execute('INSERT INTO child (parent) VALUES (99)')
    await expect(transaction.commit()).rejects.toThrow(/FOREIGN KEY/)
    await client.execute(insert('two'))
    expect(await countOf('child')).toBe(1)
  })
})

describe('another process', () => {
  it('that holds the lock for a moment is waited for without stopping this one', async () => {
    const other = createClient({ url: `file:${file}` })
    await other.execute('BEGIN IMMEDIATE')
    const release = sleep(100).then(() => other.execute('COMMIT'))
    await client.execute(insert('two'))
    await release
    other.close()
    expect(await countOf('parent')).toBe(2)
  })

  it('that keeps the lock makes a write fail in time, and the next succeeds when it is gone', async () => {
    const other = createClient({ url: `file:${file}` })
    await other.execute('BEGIN IMMEDIATE')
    await expect(client.transaction()).rejects.toThrow(/no turn to write/)
    expect(await countOf('parent')).toBe(1)
    await other.execute('ROLLBACK')
    other.close()
    await client.execute(insert('two'))
    expect(await countOf('parent')).toBe(2)
  })
})

describe('the file', () => {
  const exchange = (): void => {
    const copy = path.join(directory, 'copy.db')
    copyFileSync(file, copy)
    renameSync(copy, file)
  }

  it('exchanged under the connection is refused: the old WAL would be played into it', async () => {
    await client.execute(insert('two'))
    exchange()
    await expect(client.execute(insert('three'))).rejects.toThrow(/exchanged/)
    await expect(client.transaction()).rejects.toThrow(/exchanged/)
  })

  it('exchanged during a transaction makes its commit fail', async () => {
    const transaction = await client.transaction()
    await transaction.execute(insert('two'))
    exchange()
    await expect(transaction.commit()).rejects.toThrow(/exchanged/)
  })

  it('that disappeared is an error, never a new empty one, and is found again', async () => {
    const away = `${file}.away`
    renameSync(file, away)
    await expect(client.execute(insert('two'))).rejects.toThrow(/missing/)
    await expect(client.transaction()).rejects.toThrow(/missing/)
    renameSync(away, file)
    await client.execute(insert('two'))
    expect(await countOf('parent')).toBe(2)
  })

  it('in a place that cannot be written gives one line', async () => {
    const blocked = createSqliteClient(path.join(file, 'below-a-file', 'x.db'), LIMITS)
    await expect(blocked.connect()).rejects.toThrow(/无法创建数据目录/)
    blocked.close()
  })
})

describe('withoutForeignKeys', () => {
  const rebuild = [
    'CREATE TABLE new_parent (id integer PRIMARY KEY, name text UNIQUE, note text)',
    'INSERT INTO new_parent SELECT id, name, NULL FROM parent',
    'DROP TABLE parent',
    'ALTER TABLE new_parent RENAME TO parent',
  ]
  const runRebuild = async (): Promise<void> => {
    const transaction = await client.transaction()
    // What a generated migration does; inside a transaction the pragma has no effect.
    await transaction.execute('PRAGMA foreign_keys=OFF')
    for (const statement of rebuild) await transaction.execute(statement)
    await transaction.commit()
  }

  it('lets a migration rebuild a table without losing its children', async () => {
    await client.withoutForeignKeys(runRebuild)
    expect(await countOf('child')).toBe(1)
    expect(await pragma(client, 'foreign_keys')).toBe(1)
    await expect(client.execute('INSERT INTO child (parent) VALUES (99)')).rejects.toThrow(/FOREIGN KEY/)
  })

  it('without it the children are gone (why it exists)', async () => {
    await runRebuild()
    expect(await countOf('child')).toBe(0)
  })
})
