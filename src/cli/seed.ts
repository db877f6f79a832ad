import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import config from '@payload-config'
import { getPayload } from 'payload'
import { env } from '@/config/env'
import { isDay, REFERENCE_DAY } from '@/seed/calendar'
import type { Day } from '@/seed/content/types'
import { renewAccounts, seed } from '@/seed/seed'
import { accountsFile, type DemoAccount } from '@/seed/steps/users'

const MAX_SCALE = 1000

const readFlags = (): { scale: number; today: Day; isQuietWhenFilled: boolean } => {
  const { values } = parseArgs({
    options: { scale: { type: 'string' }, today: { type: 'string' }, 'if-empty': { type: 'boolean', default: false } },
  })
  const scale = Number(values.scale ?? 1)
  if (!Number.isInteger(scale) || scale < 1 || scale > MAX_SCALE)
    throw new Error(`--scale 须为 1–${MAX_SCALE} 的整数 / a whole number from 1 to ${MAX_SCALE}`)
  const today = values.today ?? REFERENCE_DAY
  if (!isDay(today)) throw new Error('--today 须为 YYYY-MM-DD 形式的日期 / a day such as 2026-11-23')
  return { scale, today, isQuietWhenFilled: values['if-empty'] }
}

const printAccounts = (accounts: readonly DemoAccount[]) => {
  const width = Math.max(0, ...accounts.map(({ email }) => email.length))
  console.log('演示账号 / demo accounts')
  for (const { role, email, password } of accounts) console.log(`  ${email.padEnd(width)}  ${password}  ${role}`)
}

/** `npm run seed [-- --scale N --today YYYY-MM-DD --if-empty]`; the database and DATA_DIR come from the environment. */
const main = async (): Promise<void> => {
  const { scale, today, isQuietWhenFilled } = readFlags()
  const { dataDir } = env()
  const payload = await getPayload({ config })
  try {
    const started = Date.now()
    const result = await seed({ payload, dataDir, today, scale, log: console.log })
    if (result.status === 'seeded') {
      const rows = Object.values(result.counts).reduce((sum, count) => sum + count, 0)
      console.log(`示例数据已写入：${rows} 条记录，用时 ${((Date.now() - started) / 1000).toFixed(1)} s`)
      printAccounts(result.accounts)
      return
    }
    console.log(`数据库已有数据（${result.found}），没有写入示例数据 / not empty, left alone`)
    if (!isQuietWhenFilled) process.exitCode = 1
    else if (!existsSync(accountsFile(dataDir))) printAccounts(await renewAccounts({ payload, dataDir }))
  } finally {
    await payload.destroy()
  }
}

try {
  await main()
  process.exit()
} catch (error) {
  console.error(`示例数据写入失败 / seed failed: ${error instanceof Error ? error.message : String(error)}`)
  process.exit(1)
}
