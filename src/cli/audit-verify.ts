import config from '@payload-config'
import { getPayload } from 'payload'
import { verifyAuditLog } from '@/audit/queries'
import { describeProblem } from '@/audit/rules/report'

/** `npm run audit:verify`; ends with 1 when an entry was altered or is missing. */
const main = async (): Promise<boolean> => {
  const payload = await getPayload({ config })
  try {
    const { count, last, problems } = await verifyAuditLog(payload)
    console.log(`审计日志共 ${count} 条，最后一条序号 ${last.seq}，哈希 ${last.hash}`)
    for (const problem of problems) console.error(describeProblem(problem))
    if (problems.length === 0) console.log('完整：没有发现被改动或缺失的条目 / intact')
    else console.error(`发现 ${problems.length} 处问题 / problems found: ${problems.length}`)
    return problems.length === 0
  } finally {
    await payload.destroy()
  }
}

try {
  process.exit((await main()) ? 0 : 1)
} catch (error) {
  console.error(`检查失败 / verification failed: ${error instanceof Error ? error.message : String(error)}`)
  process.exit(2)
}
