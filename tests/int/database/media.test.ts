import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'

import { listFiles } from '@/database/backup/manifest'
import { holdFiles } from '@/database/backup/media'

let root: string
const at = (...names: string[]): string => path.join(root, ...names)

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'houqin-media-'))
  mkdirSync(at('media'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

it('a file deleted after the hold and one added before the copy are both in the copy', async () => {
  writeFileSync(at('media', 'deleted.pdf'), 'deleted')
  writeFileSync(at('media', 'stays.pdf'), 'stays')
  const held = await holdFiles(at('media'), at('held'))
  rmSync(at('media', 'deleted.pdf'))
  writeFileSync(at('media', 'added.pdf'), 'added')
  await held.copyTo(at('copy'))
  expect(await listFiles(at('copy'))).toEqual(['added.pdf', 'deleted.pdf', 'stays.pdf'])
  expect(readFileSync(at('copy', 'deleted.pdf'), 'utf8')).toBe('deleted')
  expect(await listFiles(at('held'))).toEqual([])
})

it('the copy does not change with the original', async () => {
  writeFileSync(at('media', 'a.pdf'), 'before')
  const held = await holdFiles(at('media'), at('held'))
  await held.copyTo(at('copy'))
  writeFileSync(at('media', 'a.pdf'), 'after!')
  expect(readFileSync(at('copy', 'a.pdf'), 'utf8')).toBe('before')
})

it('no media directory is no error', async () => {
  const held = await holdFiles(at('none'), at('held'))
  await held.copyTo(at('copy'))
  expect(await listFiles(at('copy'))).toEqual([])
})
