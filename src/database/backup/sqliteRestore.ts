import { existsSync } from 'node:fs'
import { copyFile, link, mkdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'

import { flush } from './manifest'
import { inspectSqlite, withExclusive } from './sqliteCopy'

/** The file and what SQLite may keep beside it. */
const SUFFIXES = ['', '-wal', '-shm'] as const

const keepOld = async (file: string, aside: string): Promise<void> => {
  for (const suffix of SUFFIXES) {
    const old = `${file}${suffix}`
    if (!existsSync(old)) continue
    await mkdir(aside, { recursive: true, mode: 0o700 })
    const kept = path.join(aside, `${path.basename(file)}${suffix}`)
    // The database keeps its name until the new one takes it in one step; another disk cannot be linked to.
    await link(old, kept).catch(() => copyFile(old, kept))
    if (suffix) await rm(old)
  }
}

/** Restores one database file; `media` are moved by the caller while the lock is held. */
export const restoreSqlite = async (args: {
  /** The copy inside the backup. */
  source: string
  /** The database in use. */
  file: string
  /** Where the old one is kept. */
  aside: string
  /** Runs while nobody can open the database, just before the switch. */
  beforeSwitch: () => Promise<void>
}): Promise<void> => {
  const { source, file, aside, beforeSwitch } = args
  const staged = `${file}.restoring`
  await mkdir(path.dirname(file), { recursive: true })
  await rm(staged, { force: true })
  try {
    await copyFile(source, staged)
    await inspectSqlite(staged)
    await flush(staged)
    await withExclusive(file, async () => {
      await keepOld(file, aside)
      await beforeSwitch()
      await rename(staged, file)
    })
  } finally {
    for (const suffix of SUFFIXES) await rm(`${staged}${suffix}`, { force: true })
  }
}
