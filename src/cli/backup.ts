import { parseArgs } from 'node:util'
import { env } from '@/config/env'
import { createBackup } from '@/database/backup'
import { messageOf } from '@/database/sqliteFile'
import packageJson from '../../package.json' with { type: 'json' }

/** `npm run backup [-- --to <directory>]` */
const main = async (): Promise<void> => {
  const { values } = parseArgs({ options: { to: { type: 'string' } } })
  const { databaseUri, dataDir } = env()
  const { directory, manifest } = await createBackup({
    uri: databaseUri,
    dataDir,
    to: values.to,
    appVersion: packageJson.version,
    now: new Date(),
  })
  const rows = Object.values(manifest.counts).reduce((sum, count) => sum + count, 0)
  console.log(`备份完成：${directory}（${manifest.files.length} 个文件，${rows} 条记录）`)
  if (!manifest.isConsistent)
    console.warn('注意：MongoDB 不是副本集，备份期间的写入可能只有一部分 / no replica set: not one moment')
}

try {
  await main()
} catch (error) {
  console.error(`备份失败 / backup failed: ${messageOf(error)}`)
  process.exitCode = 1
}
