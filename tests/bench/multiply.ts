/**
 * Multiplies a seeded database: copies of what the hooks wrote, with ids, names and dates of their own, put into the
 * database in bulk. Started by run.ts, which names the sizes and the file for what the requests need to know.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import config from '@payload-config'
import { getPayload, type Payload } from 'payload'
import { analyze } from '../../src/database/analyze'
import { isMongoose } from '../../src/database/mongo'
import { sqliteClientOf } from '../../src/database/sqliteClient'
import { assertCopies } from './data/check'
import { gatherFacts } from './data/gather'
import { fillInbox } from './data/inbox'
import { copyInMongo } from './data/mongo'
import { makePlans, type Plans } from './data/plans'
import { copyInSqlite } from './data/sqlite'

const copy = async (payload: Payload, plans: Plans): Promise<void> => {
  const client = sqliteClientOf(payload.db)
  if (client) return copyInSqlite(client, plans)
  if (isMongoose(payload.db)) return copyInMongo(payload.db, plans)
  throw new Error(`no way to multiply a database of ${payload.db.name}`)
}

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: { docs: { type: 'string' }, records: { type: 'string' }, facts: { type: 'string' } },
  })
  const [documents, records] = [Number(values.docs), Number(values.records)]
  const payload = await getPayload({ config })
  const plans = await makePlans(payload, documents, records)
  await copy(payload, plans)
  await assertCopies(payload, plans, documents, records)
  const facts = await gatherFacts(payload)
  await fillInbox(payload)
  await analyze(payload)
  // The log as small as in an installation that has been running for a while.
  await sqliteClientOf(payload.db)?.execute('PRAGMA wal_checkpoint(TRUNCATE)')
  if (values.facts) writeFileSync(values.facts, JSON.stringify(facts))
  await payload.destroy()
}

try {
  await main()
  process.exit()
} catch (error) {
  console.error(error)
  process.exit(1)
}
