import { parseArgs } from 'node:util'

import { env } from '@/config/env'
import { BackupError } from '@/database/backup/error'
import { restoreBackup } from '@/database/restore'
import { messageOf } from '@/database/sqliteFile'
import { migrations } from '@/migrations'
import { migrations as mongoMigrations } from '@/migrations/mongo'

/** `npm run restore -- <backup directory> [--force]` */
const main = async (): Promise<void> => {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { force: { type: 'boolean' } } })
  const [from] = positionals
  if (!from) throw new BackupError('请给出备份目录：npm run restore -- <目录> [--force]', 'name the backup directory')
  const { databaseUri, dataDir } = env()
  const known: { name: string }[] = databaseUri.startsWith('file:') ? migrations : mongoMigrations
  const { manifest, aside } = await restoreBackup({
    from,
    uri: databaseUri,
    dataDir,
    isForced: values.force === true,
    knownMigrations: known.map(({ name }) => name),
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
