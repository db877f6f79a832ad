import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createBackup } from '@/database/backup'
import type { Manifest } from '@/database/backup/manifest'
import { type RestoreArgs, restoreBackup } from '@/database/restore'
import { runTsx } from '../../helpers/child'
import { startPayload, type TestDatabase, type TestPayload, testDatabase } from '../../helpers/database'
import { startLoad } from '../../helpers/load'
import { readPairs } from '../../helpers/pairs'

const WRITES = 60
/** The writers load the whole configuration in a process of their own. */
const TIMEOUT_MS = 180_000
const NOW = new Date('2026-03-01T08:00:00Z')
const LATER = new Date('2026-03-02T08:00:00Z')

let database: TestDatabase
let backup: { directory: string; manifest: Manifest }
/** Acknowledged before the backup began, and all that was ever tried. */
let before: string[]
let test: TestPayload | undefined

const backUp = (now: Date) => createBackup({ uri: database.uri, dataDir: database.dataDir, appVersion: '0.0.0', now })
const mediaFile = (name: string): string => path.join(database.dataDir, 'media', name)
const args = (change: Partial<RestoreArgs> = {}): RestoreArgs => ({
  from: backup.directory,
  uri: database.uri,
  dataDir: database.dataDir,
  isForced: true,
  knownMigrations: backup.manifest.migrations,
  now: NOW,
  ...change,
})

beforeAll(async () => {
  database = testDatabase()
  mkdirSync(path.join(database.dataDir, 'media', 'sub'), { recursive: true })
  writeFileSync(mediaFile('图片.webp'), 'picture')
  writeFileSync(mediaFile('sub/file.pdf'), 'document')
  const load = startLoad(database, 'B')
  await load.until(WRITES)
  before = load.acknowledged()
  backup = await backUp(NOW)
  await load.until(before.length + 10)
  await load.kill()
}, TIMEOUT_MS)
afterAll(async () => {
  await test?.stop()
  database.remove()
})

describe('a backup taken under load', () => {
  it('is complete: nothing half-written beside it, files and counts in the manifest', () => {
    expect(readdirSync(path.dirname(backup.directory))).toEqual([path.basename(backup.directory)])
    const names = backup.manifest.files.map(({ path: name }) => name)
    expect(names).toContain('media/图片.webp')
    expect(names).toContain('media/sub/file.pdf')
    expect(backup.manifest.counts.departments).toBeGreaterThanOrEqual(before.length)
    expect(backup.manifest.isConsistent).toBe(database.hasTransactions)
  })

  it('says in one line what is wrong, and changes nothing', async () => {
    const damaged = path.join(database.dataDir, 'damaged')
    const messages: [Partial<RestoreArgs>, RegExp][] = [
      [{ isForced: false }, /目标已有数据.*--force/],
      [{ from: database.dataDir }, /不是备份目录/],
      [{ uri: database.kind === 'sqlite' ? 'mongodb://127.0.0.1:1/x' : 'file:/tmp/never.db' }, /备份来自/],
    ]
    for (const [change, message] of messages) await expect(restoreBackup(args(change))).rejects.toThrow(message)
    const withAnother = JSON.parse(readFileSync(path.join(backup.directory, 'manifest.json'), 'utf8'))
    mkdirSync(damaged)
    withAnother.migrations.push('29990101_from_the_future')
    writeFileSync(path.join(damaged, 'manifest.json'), JSON.stringify(withAnother))
    await expect(restoreBackup(args({ from: damaged }))).rejects.toThrow(/更新的版本/)
    expect(readFileSync(mediaFile('图片.webp'), 'utf8')).toBe('picture')
  })

  it('is refused when a file of it changed', async () => {
    const file = path.join(backup.directory, 'media', '图片.webp')
    writeFileSync(file, 'pictuRe')
    await expect(restoreBackup(args())).rejects.toThrow(/备份文件已损坏：media\/图片.webp/)
    rmSync(file)
    await expect(restoreBackup(args())).rejects.toThrow(/备份缺少文件/)
    writeFileSync(file, 'picture')
  })

  it('restored, holds every write acknowledged before it began, each write whole or absent', async () => {
    writeFileSync(mediaFile('图片.webp'), 'changed since')
    writeFileSync(mediaFile('later.pdf'), 'added since')
    const { aside } = await restoreBackup(args())

    expect(readFileSync(mediaFile('图片.webp'), 'utf8')).toBe('picture')
    expect(existsSync(mediaFile('later.pdf'))).toBe(false)
    expect(aside && readFileSync(path.join(aside, 'media', 'later.pdf'), 'utf8')).toBe('added since')
    if (database.kind === 'sqlite') expect(aside && existsSync(path.join(aside, 'houqin.db'))).toBe(true)

    test = await startPayload(database)
    const { whole, torn } = await readPairs(test.payload)
    expect(before.filter((code) => !whole.has(code))).toEqual([])
    expect(whole.size + torn.length).toBe(backup.manifest.counts.departments)
    if (database.hasTransactions) expect(torn).toEqual([])
    await expect(
      test.payload.create({ collection: 'departments', data: { name: '重复', code: before[0] ?? '', kind: 'other' } }),
    ).rejects.toThrow()
  })

  it('is not restored while the application runs', async (context) => {
    context.skip(!test, 'needs the running application of the test before')
    context.skip(
      database.kind === 'mongodb' && !database.hasTransactions,
      'the emulator does not tell who is connected',
    )
    await expect(restoreBackup(args({ now: LATER }))).rejects.toThrow(/请先停止应用/)
    expect((await readPairs(test?.payload ?? raise())).whole.size).toBeGreaterThan(0)
  })
})

const raise = (): never => {
  throw new Error('no application')
}

describe('the commands', () => {
  const env = (): Record<string, string> => ({
    DATABASE_URI: database.uri,
    DATA_DIR: database.dataDir,
    PAYLOAD_SECRET: 'x'.repeat(32),
  })

  it('backup writes where it is told and says where', async () => {
    const to = path.join(database.dataDir, 'elsewhere')
    const { code, output } = await runTsx('src/cli/backup.ts', ['--to', to], env())
    expect(output).toMatch(/备份完成：.*elsewhere\/houqin-\d{8}-\d{6}/)
    expect(code).toBe(0)
    expect(readdirSync(to)).toHaveLength(1)
  })

  it('restore fails in one line with exit code 1', async () => {
    const { code, output } = await runTsx('src/cli/restore.ts', [path.join(database.dataDir, 'nothing')], env())
    expect(output.trim()).toMatch(/^恢复失败 \/ restore failed: 不是备份目录.*$/)
    expect(code).toBe(1)
  })
})
