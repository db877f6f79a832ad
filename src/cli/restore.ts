import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'

import { env } from '@/config/env'
import { BackupError } from '@/database/backup/error'
import { isMongoUri } from '@/database/mongoUri'
import { restoreBackup } from '@/database/restore'
import { messageOf } from '@/database/sqliteFile'

/** By file name, not by import: loading them would load all of Payload. */
const migrationNames = (directory: string): string[] | undefined => {
  if (!existsSync(directory)) return undefined
  return readdirSync(directory)
    .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
    .map((file) => path.basename(file, '.ts'))
}

/** `npm run restore -- <backup directory> [--force]` */
const main = async (): Promise<void> => {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { force: { type: 'boolean' } } })
  const [from] = positionals
  if (!from) throw new BackupError('请给出备份目录：npm run restore -- <目录> [--force]', 'name the backup directory')
  const { databaseUri, dataDir } = env()
  const { manifest, aside } = await restoreBackup({
    from,
    uri: databaseUri,
    dataDir,
    isForced: values.force === true,
    knownMigrations: migrationNames(isMongoUri(databaseUri) ? 'src/migrations/mongo' : 'src/migrations'),
    now: new Date(),
  })
  console.log(`已恢复 ${manifest.createdAt} 的备份（${manifest.files.length} 个文件）。`)
  if (aside) console.log(`原有数据另存于 ${aside}`)
}

try {
  await main()
} catch (error) {
  console.error(`恢复失败 / restore failed: ${messageOf(error)}`)
  process.exitCode = 1
}
