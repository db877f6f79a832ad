import { randomUUID } from 'node:crypto'
import { access, copyFile, mkdir, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { env } from '@/config/env'
import type { Id } from '@/shared/ids'
import { DocxRefusal, MAX_DOCX_BYTES } from '@/transfer/model/docx'
import type { Pieces } from './rules/propose'

/** One form of a picture as it will be stored: encoded, its measures in pixels and bytes. */
export interface EncodedPicture {
  /** Name inside the folder of the import. */
  file: string
  width: number
  height: number
  bytes: number
}

/** A picture taken out of the manual, ready to be stored. */
export interface StoredPicture {
  /** Number in the text. */
  index: number
  full: EncodedPicture
  card: EncodedPicture
  alt: string
}

/** What an import keeps beside its row until it is confirmed or given up. */
export interface Content {
  pieces: Pieces
  pictures: StoredPicture[]
}

/** Private: never served, not part of a backup. */
const root = () => path.join(env().dataDir, 'imports')
const PRIVATE = { mode: 0o700, recursive: true } as const

/** The folder of one import. */
export const folderOf = (id: Id): string => path.join(root(), String(id).replace(/[^\da-z]/gi, ''))
export const manualOf = (id: Id): string => path.join(folderOf(id), 'manual.docx')
export const pictureFile = (id: Id, file: string): string => path.join(folderOf(id), path.basename(file))

/**
 * Writes a file that is being sent to a place of its own, and stops where it becomes too large.
 * @returns where it lies
 * @throws DocxRefusal `empty` or `tooLarge`; nothing is left behind
 */
export async function receive(body: ReadableStream<Uint8Array> | null): Promise<string> {
  await mkdir(root(), PRIVATE)
  const target = path.join(root(), `upload-${randomUUID()}`)
  const file = await open(target, 'wx', 0o600)
  let bytes = 0
  try {
    const reader = body?.getReader()
    for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
      bytes += next.value.length
      if (bytes > MAX_DOCX_BYTES) {
        await reader?.cancel()
        throw new DocxRefusal('tooLarge')
      }
      await file.write(next.value)
    }
    if (bytes === 0) throw new DocxRefusal('empty')
    return target
  } catch (error) {
    await rm(target, { force: true })
    throw error
  } finally {
    await file.close()
  }
}

export const discard = (file: string): Promise<void> => rm(file, { force: true })

export async function hasManual(id: Id): Promise<boolean> {
  return access(manualOf(id)).then(
    () => true,
    () => false,
  )
}

export const makeFolder = (id: Id) => mkdir(folderOf(id), PRIVATE)
export const removeFolder = (id: Id): Promise<void> => rm(folderOf(id), { force: true, recursive: true })

export const writeContent = (id: Id, content: Content): Promise<void> =>
  writeFile(path.join(folderOf(id), 'content.json'), JSON.stringify(content), { mode: 0o600 })

/** What was read of the manual; undefined when it is gone (another machine, a restored backup). Written by us alone. */
export async function readContent(id: Id): Promise<Content | undefined> {
  try {
    const content: Content = JSON.parse(await readFile(path.join(folderOf(id), 'content.json'), 'utf8'))
    return content
  } catch {
    return undefined
  }
}

/** Names below the folder of imports, with their age in milliseconds. */
export async function listFolders(now: Date): Promise<{ name: string; ageMs: number }[]> {
  const names = await readdir(root()).catch(() => [])
  return Promise.all(
    names.map(async (name) => {
      const found = await stat(path.join(root(), name)).catch(() => undefined)
      return { name, ageMs: found ? now.getTime() - found.mtimeMs : 0 }
    }),
  )
}

export const removeNamed = (name: string): Promise<void> =>
  rm(path.join(root(), path.basename(name)), { force: true, recursive: true })

const mediaFolder = () => path.join(env().dataDir, 'media')

/** Lays a picture of an import down among the stored files, before any row names it. */
export async function layDown(id: Id, file: string, name: string): Promise<void> {
  await mkdir(mediaFolder(), { recursive: true })
  await copyFile(pictureFile(id, file), path.join(mediaFolder(), path.basename(name)))
}

/** Removes files of stored pictures that a change which was not carried out has left, by how their names begin. */
export async function removeMediaFiles(prefix: string): Promise<void> {
  const folder = mediaFolder()
  const names = await readdir(folder).catch(() => [])
  for (const name of names.filter((one) => one.startsWith(prefix))) await rm(path.join(folder, name), { force: true })
}
