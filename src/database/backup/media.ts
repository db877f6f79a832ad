import { constants, copyFile, link, mkdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'

import { BackupError } from './error'
import { listFiles } from './manifest'

const ATTEMPTS = 5

const isCode = (error: unknown, ...codes: string[]): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && codes.includes(error.code)

const signature = async (file: string): Promise<string> => {
  const { size, mtimeMs } = await stat(file)
  return `${size}:${mtimeMs}`
}

/** Copies a file that somebody may be writing: again until it did not change meanwhile. */
const copyStable = async (from: string, to: string): Promise<void> => {
  await mkdir(path.dirname(to), { recursive: true })
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const before = await signature(from)
    await copyFile(from, to, constants.COPYFILE_FICLONE)
    if ((await signature(from)) === before) return
  }
  throw new BackupError(`文件一直在变化：${path.basename(from)}`, `keeps changing: ${from}`)
}

/** A second name for a file costs nothing and keeps it when the application deletes it; another disk needs a copy. */
const hold = async (from: string, to: string): Promise<void> => {
  await mkdir(path.dirname(to), { recursive: true })
  try {
    await link(from, to)
  } catch (error) {
    if (isCode(error, 'ENOENT')) return
    if (!isCode(error, 'EXDEV', 'EPERM', 'ENOTSUP', 'EMLINK')) throw error
    await copyStable(from, to).catch((failure: unknown) => {
      if (!isCode(failure, 'ENOENT')) throw failure
    })
  }
}

export interface HeldFiles {
  /** Copies every file that existed at the hold or exists now. */
  copyTo(target: string): Promise<void>
}

/**
 * Call this before the database is copied and `copyTo` after it. A file the copy refers to existed at that moment: either it
 * was there before (and is held, even if deleted since), or it was added meanwhile (and is found by the second listing).
 */
export const holdFiles = async (media: string, holdDirectory: string): Promise<HeldFiles> => {
  const held = await listFiles(media)
  for (const name of held) await hold(path.join(media, name), path.join(holdDirectory, name))
  return {
    copyTo: async (target) => {
      for (const name of new Set([...held, ...(await listFiles(media))])) {
        const to = path.join(target, name)
        try {
          await copyStable(path.join(media, name), to)
        } catch (error) {
          if (!isCode(error, 'ENOENT')) throw error
          await copyFile(path.join(holdDirectory, name), to).catch((failure: unknown) => {
            // Came and went between the two listings: nothing can refer to it.
            if (!isCode(failure, 'ENOENT')) throw failure
          })
        }
      }
      await rm(holdDirectory, { recursive: true, force: true })
    },
  }
}
