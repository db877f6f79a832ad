import { mkdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'

import { BackupError } from './backup/error'
import { type Manifest, writeManifest } from './backup/manifest'
import { holdFiles } from './backup/media'
import { copyMongo } from './backup/mongoCopy'
import { copySqlite } from './backup/sqliteCopy'
import { isMongoUri } from './mongoUri'
import { messageOf, sqlitePath } from './sqliteFile'

export interface BackupArgs {
  uri: string
  dataDir: string
  /** Parent of the new directory; `<dataDir>/backups` when left out. */
  to?: string
  appVersion: string
  now: Date
}

export interface Backup {
  directory: string
  manifest: Manifest
}

/** `houqin-20261123-173000`, UTC. */
export const backupName = (now: Date): string =>
  `houqin-${now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-')}`

/** Claims the name; two backups in one second do not share a directory. */
const claim = async (directory: string): Promise<string> => {
  if (await stat(directory).catch(() => undefined)) {
    throw new BackupError(`备份目录已存在：${directory}`, 'the directory exists already')
  }
  const partial = `${directory}.partial`
  try {
    await mkdir(path.dirname(partial), { recursive: true, mode: 0o700 })
    await mkdir(partial, { mode: 0o700 })
  } catch (error) {
    throw new BackupError(`无法写入备份目录：${messageOf(error)}`, `cannot write ${partial}`)
  }
  return partial
}

/**
 * Copies database and uploaded files while the application goes on writing. The directory carries its name only when it is
 * complete; until then it ends in `.partial`.
 * @throws BackupError in one line for people; nothing is left behind then
 */
export const createBackup = async ({ uri, dataDir, to, appVersion, now }: BackupArgs): Promise<Backup> => {
  const directory = path.join(path.resolve(to ?? path.join(dataDir, 'backups')), backupName(now))
  const partial = await claim(directory)
  try {
    const files = await holdFiles(path.join(dataDir, 'media'), path.join(partial, '.held'))
    const database = path.join(partial, 'database')
    await mkdir(database)
    const facts = isMongoUri(uri)
      ? await copyMongo(uri, database)
      : await copySqlite(sqlitePath(uri), path.join(database, 'houqin.db'))
    await files.copyTo(path.join(partial, 'media'))
    const manifest = await writeManifest(partial, {
      createdAt: now.toISOString(),
      appVersion,
      database: isMongoUri(uri) ? 'mongodb' : 'sqlite',
      ...facts,
    })
    await rename(partial, directory)
    return { directory, manifest }
  } catch (error) {
    await rm(partial, { recursive: true, force: true })
    throw error
  }
}
