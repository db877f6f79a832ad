import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'

import { BackupError } from './error'

const MANIFEST = 'manifest.json'

const manifestSchema = z.object({
  format: z.literal(1),
  /** ISO 8601, UTC. */
  createdAt: z.string(),
  appVersion: z.string(),
  database: z.enum(['sqlite', 'mongodb']),
  /** All collections as of one moment; false for a MongoDB that is no replica set. */
  isConsistent: z.boolean(),
  migrations: z.array(z.string()),
  /** Rows per table, documents per collection. */
  counts: z.record(z.string(), z.number().int()),
  files: z.array(z.object({ path: z.string(), bytes: z.number().int(), sha256: z.string() })),
})

export type Manifest = z.infer<typeof manifestSchema>
export type ArchivedFile = Manifest['files'][number]

const sha256 = async (file: string): Promise<string> => {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

/** Every file below a directory, relative, sorted; empty when the directory does not exist. */
export const listFiles = async (directory: string): Promise<string[]> => {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(directory, path.join(entry.parentPath, entry.name)))
    .sort()
}

/** Forces a file's bytes to the disk, so that a finished backup survives a power cut. */
export const flush = async (file: string): Promise<void> => {
  const handle = await open(file, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const describeFile = async (directory: string, name: string): Promise<ArchivedFile> => {
  const file = path.join(directory, name)
  await flush(file)
  return { path: name.split(path.sep).join('/'), bytes: (await stat(file)).size, sha256: await sha256(file) }
}

/** Describes what lies in the directory and writes the manifest last: a directory without one is no backup. */
export const writeManifest = async (
  directory: string,
  facts: Omit<Manifest, 'format' | 'files'>,
): Promise<Manifest> => {
  const files: ArchivedFile[] = []
  for (const name of await listFiles(directory)) files.push(await describeFile(directory, name))
  const manifest: Manifest = { format: 1, ...facts, files }
  await writeFile(path.join(directory, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`)
  await flush(path.join(directory, MANIFEST))
  return manifest
}

/** @throws BackupError when the directory is no backup of a known format */
export const readManifest = async (directory: string): Promise<Manifest> => {
  const text = await readFile(path.join(directory, MANIFEST), 'utf8').catch(() => {
    throw new BackupError(`不是备份目录（没有 ${MANIFEST}）`, `no ${MANIFEST} in ${directory}`)
  })
  const parsed = manifestSchema.safeParse(parseJson(text))
  if (parsed.success) return parsed.data
  throw new BackupError(`备份清单 ${MANIFEST} 已损坏或版本不符`, `${MANIFEST} is damaged or of another format`)
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Compares every file with the manifest. @throws BackupError naming the first that is missing or differs */
export const verifyFiles = async (directory: string, manifest: Manifest): Promise<void> => {
  for (const { path: name, bytes, sha256: expected } of manifest.files) {
    const file = path.join(directory, name)
    if (path.relative(directory, path.resolve(file)).startsWith('..')) {
      throw new BackupError(`备份清单含有目录外的路径：${name}`, `a path leads outside: ${name}`)
    }
    const found = await stat(file).catch(() => undefined)
    if (!found) throw new BackupError(`备份缺少文件：${name}`, `missing in the backup: ${name}`)
    if (found.size !== bytes || (await sha256(file)) !== expected) {
      throw new BackupError(`备份文件已损坏：${name}`, `damaged in the backup: ${name}`)
    }
  }
}
