import { setTimeout as sleep } from 'node:timers/promises'
import config from '@payload-config'
import { getPayload } from 'payload'
import { runDueJobs } from '@/jobs/run'

/**
 * Run in a process of its own, as one of several instances: asks for what is due at ten times, a minute apart by the jobs'
 * clock, at each until somebody has run it, and says each run of its own.
 */
const [start = ''] = process.argv.slice(2)
const payload = await getPayload({ config })

const isDone = async (now: Date): Promise<boolean> => {
  const { docs } = await payload.find({ collection: 'job-leases', where: { name: { equals: 'counted' } } })
  return Date.parse(docs[0]?.nextAt ?? '') > now.getTime()
}

for (let minute = 0; minute < 10; minute++) {
  const now = new Date(Date.parse(start) + minute * 60_000)
  const run = async (): Promise<void> => {
    await sleep(20)
    process.stdout.write(`ran ${minute}\n`)
  }
  do {
    await runDueJobs({ payload, jobs: [{ name: 'counted', everySeconds: 60, run }], now })
    await sleep(5)
  } while (!(await isDone(now)))
}
await payload.destroy()
process.exit(0)
