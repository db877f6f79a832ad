import { existsSync } from 'node:fs'
import { cp, mkdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'

import { backupName } from './backup'
import { BackupError } from './backup/error'
import { listFiles, type Manifest, readManifest, verifyFiles } from './backup/manifest'
import { isMongoEmpty, restoreMongo } from './backup/mongoRestore'
import { restoreSqlite } from './backup/sqliteRestore'
import { isMongoUri } from './mongoUri'
import { sqlitePath } from './sqliteFile'

export interface RestoreArgs {
  /** A directory made by `createBackup`. */
  from: string
  uri: string
  dataDir: string
  /** Replace what is there; it is kept aside. */
  isForced: boolean
  /** Migrations this build carries: a backup with others comes from a newer one. Unchecked when undefined. */
  knownMigrations: string[] | undefined
  now: Date
}

export interface Restored {
  manifest: Manifest
  /** Where the replaced files went, if there were any. */
  aside: string | undefined
}

const assertFits = (manifest: Manifest, { uri, knownMigrations }: RestoreArgs): void => {
  const wanted = isMongoUri(uri) ? 'mongodb' : 'sqlite'
  if (manifest.database !== wanted) {
    throw new BackupError(
      `备份来自 ${manifest.database}，而 DATABASE_URI 指向 ${wanted}`,
      `the backup is of ${manifest.database}, DATABASE_URI is ${wanted}`,
    )
  }
  const unknown = manifest.migrations.filter((name) => knownMigrations && !knownMigrations.includes(name))
  if (unknown.length > 0) {
    throw new BackupError(
      '备份来自更新的版本，请先升级程序',
      `the backup is newer than this program: ${unknown.join(', ')}`,
    )
  }
}

const assertEmpty = async ({ uri, dataDir, isForced }: RestoreArgs): Promise<void> => {
  if (isForced) return
  const hasFiles = (await listFiles(path.join(dataDir, 'media'))).length > 0
  const isEmpty = isMongoUri(uri) ? await isMongoEmpty(uri) : !existsSync(sqlitePath(uri))
  if (hasFiles || !isEmpty) {
    throw new BackupError(
      '目标已有数据；加 --force 替换，旧数据会另存',
      'there is data already; --force replaces it and keeps the old aside',
    )
  }
}

/** Puts the staged files in place of the old ones: two renames, while nobody can use the database. */
const switchMedia = async (staged: string, media: string, aside: string): Promise<void> => {
  if (existsSync(media)) {
    await mkdir(aside, { recursive: true, mode: 0o700 })
    await rename(media, path.join(aside, 'media'))
  }
  await rename(staged, media)
}

/**
 * Replaces database and uploaded files by a backup. Everything is checked and copied first; what is there is moved to
 * `<dataDir>/before-restore-…` (MongoDB: collections of that name), and the new takes its place by renaming.
 * @throws BackupError in one line for people; before the switch nothing has changed
 */
export const restoreBackup = async (args: RestoreArgs): Promise<Restored> => {
  const from = path.resolve(args.from)
  const manifest = await readManifest(from)
  assertFits(manifest, args)
  await verifyFiles(from, manifest)
  await assertEmpty(args)

  const stamp = backupName(args.now).replace('houqin-', '')
  const aside = path.join(args.dataDir, `before-restore-${stamp}`)
  const media = path.join(args.dataDir, 'media')
  const staged = `${media}.restoring`
  await rm(staged, { recursive: true, force: true })
  await mkdir(staged, { recursive: true })
  try {
    if (existsSync(path.join(from, 'media'))) await cp(path.join(from, 'media'), staged, { recursive: true })
    const beforeSwitch = () => switchMedia(staged, media, aside)
    const source = path.join(from, 'database')
    if (isMongoUri(args.uri)) await restoreMongo({ uri: args.uri, directory: source, stamp, beforeSwitch })
    else
      await restoreSqlite({ source: path.join(source, 'houqin.db'), file: sqlitePath(args.uri), aside, beforeSwitch })
  } finally {
    await rm(staged, { recursive: true, force: true })
  }
  return { manifest, aside: existsSync(aside) ? aside : undefined }
}
