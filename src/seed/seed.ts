import type { Payload, PayloadRequest } from 'payload'
import { analyze } from '@/database/analyze'
import { createCalendar, REFERENCE_DAY } from './calendar'
import { assertCounts, assertFigures, type Counts } from './check'
import type { Day } from './content/types'
import { inTransaction, type Seeding } from './context'
import { createIdBook } from './ids'
import { multiply } from './scale'
import { seedAcknowledgements } from './steps/acknowledgements'
import { seedCalendarDays } from './steps/calendarDays'
import { seedPictures, seedPlans, seedSops, seedStarStandards } from './steps/documents'
import { seedManual } from './steps/manual'
import { seedCertificateTypes, seedDepartments, seedPosts, seedStaff } from './steps/organisation'
import { seedCertifications, seedCourses, seedDrills, seedEvaluations, seedTrainingRecords } from './steps/records'
import { seedContacts, seedSupplies } from './steps/registers'
import { seedResponses } from './steps/responses'
import { seedApprovals, seedDesks, seedFilings } from './steps/review'
import { seedHomeAndRules, seedSiteSettings } from './steps/settings'
import { seedSummaries } from './steps/summaries'
import { type DemoAccount, renewPasswords, seedUsers, writeAccounts } from './steps/users'

export interface SeedOptions {
  payload: Payload
  /** Where demo-accounts.json goes. */
  dataDir: string
  /** All dates move by the days between the reference day and this one. */
  today?: Day
  /** Multiplies people, certificates, sessions, records, ratings, drills and standards. */
  scale?: number
  log?: (message: string) => void
}

export type SeedResult =
  | { status: 'seeded'; accounts: DemoAccount[]; counts: Counts }
  | { status: 'not-empty'; found: string }

type Step = readonly [string, (seeding: Seeding, req: PayloadRequest) => Promise<void>]

const steps: readonly Step[] = [
  ['站点设置', seedSiteSettings],
  ['节假日与调休', seedCalendarDays],
  ['部门', seedDepartments],
  ['证书类型', seedCertificateTypes],
  ['岗位', seedPosts],
  ['员工', seedStaff],
  ['图片', seedPictures],
  ['服务标准', seedSops],
  ['星级标准', seedStarStandards],
  ['应急通讯录', seedContacts],
  ['应急物资', seedSupplies],
  ['应急预案', seedPlans],
  ['应急手册', seedManual],
  ['首页与规则', seedHomeAndRules],
  ['星级评定', seedEvaluations],
  ['应急演练', seedDrills],
  ['演练看板', seedResponses],
  ['课程与班次', seedCourses],
  ['培训记录', seedTrainingRecords],
  ['技能认证', seedCertifications],
]

/** What needs the accounts. */
const afterAccounts: readonly Step[] = [
  ['审核记录', seedApprovals],
  ['预案备案', seedFilings],
]

/** What stands in the database already, in words; undefined when it is empty. */
const contentOf = async (payload: Payload): Promise<string | undefined> => {
  for (const collection of ['users', 'departments', 'staff', 'sops', 'emergency-plans'] as const) {
    const { totalDocs } = await payload.count({ collection, overrideAccess: true })
    if (totalDocs > 0) return `${collection}: ${totalDocs}`
  }
  return undefined
}

const timed = async <Result>(
  log: (message: string) => void,
  name: string,
  work: () => Promise<Result>,
): Promise<Result> => {
  const started = Date.now()
  const result = await work()
  log(`  ${name} ${((Date.now() - started) / 1000).toFixed(1)} s`)
  return result
}

/**
 * Fills an empty database with the demonstration office, through the same hooks as people; a database that holds
 * anything is left alone.
 * @throws Error when afterwards a collection holds another number of documents than was written, or a summary's figure
 * disagrees with the records
 */
export const seed = async (options: SeedOptions): Promise<SeedResult> => {
  const { payload, dataDir, today = REFERENCE_DAY, scale = 1, log = () => undefined } = options
  const found = await contentOf(payload)
  if (found !== undefined) return { status: 'not-empty', found }
  const seeding: Seeding = { payload, calendar: createCalendar(today), ids: createIdBook(), log }
  for (const [name, step] of steps) await timed(log, name, () => inTransaction(payload, (req) => step(seeding, req)))
  await multiply(seeding, scale)
  await timed(log, '统计信息', () => analyze(payload))
  await timed(log, '年度总结', () => inTransaction(payload, (req) => seedSummaries(seeding, req)))
  const accounts = await timed(log, '账号', () => inTransaction(payload, (req) => seedUsers(seeding, req)))
  for (const [name, step] of afterAccounts)
    await timed(log, name, () => inTransaction(payload, (req) => step(seeding, req)))
  await timed(log, '在办审核', () => seedDesks(seeding))
  await timed(log, '阅读确认', () => inTransaction(payload, (req) => seedAcknowledgements(seeding, req)))
  await writeAccounts(dataDir, accounts)
  const counts = await timed(log, '核对', () => assertCounts(payload, scale))
  await assertFigures(payload)
  return { status: 'seeded', accounts, counts }
}

/** For a filled database whose account file got lost: gives the demonstration accounts new passwords. */
export const renewAccounts = async ({
  payload,
  dataDir,
}: Pick<SeedOptions, 'payload' | 'dataDir'>): Promise<DemoAccount[]> => {
  const accounts = await inTransaction(payload, (req) => renewPasswords(payload, req))
  if (accounts.length > 0) await writeAccounts(dataDir, accounts)
  return accounts
}
