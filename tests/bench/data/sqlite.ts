import type { Transaction } from '@libsql/client'
import type { SqliteClient } from '../../../src/database/sqliteClient'
import type { Plans } from './plans'
import { columnsOf, copyRows, numberFrom, partsOf, shifted, writePlan } from './sqliteCopy'

/** Ids of copies lie in blocks, one block for each copy of everything: the new id follows from the old one. */
const blockOf = (tx: Transaction, table: string) => numberFrom(tx, `SELECT max(id) AS n FROM "${table}"`)
const moved = (column: string, block: number) => `t.${column} + p.copy * ${block}`

/** Lists and relations of documents or versions. A relation between standards stays within the copy if it can. */
const copyParts = async (
  tx: Transaction,
  { owner, plan, block, sops }: { owner: string; plan: string; block: number; sops: number },
): Promise<void> => {
  const isCopiedToo = 'SELECT 1 FROM bench_sops o WHERE o.source = t.sops_id AND o.copy = p.copy'
  const related = `CASE WHEN EXISTS (${isCopiedToo}) THEN ${moved('sops_id', sops)} ELSE t.sops_id END`
  for (const table of await partsOf(tx, owner)) {
    const names = (await columnsOf(tx, table)).map(({ name }) => name)
    const parent = names.includes('_parent_id') ? '_parent_id' : 'parent_id'
    const set = { [parent]: moved(parent, block), sops_id: related }
    await copyRows(tx, { table, plan, key: parent, set })
  }
}

const copyStandards = async (tx: Transaction, { standards }: Plans): Promise<void> => {
  const sops = await blockOf(tx, 'sops')
  const versions = await blockOf(tx, '_sops_v')
  await writePlan(tx, 'bench_sops', standards)
  await tx.execute(
    `CREATE TEMP TABLE bench_sops_v AS SELECT v.id AS source, p.copy, p.minutes, p.title, p.slug, p.code
     FROM bench_sops p JOIN _sops_v v ON v.parent_id = p.source`,
  )
  await tx.execute('CREATE INDEX temp.bench_sops_v_source ON bench_sops_v (source, copy)')
  const plan = 'bench_sops'
  const own = { title: 'p.title', slug: 'p.slug', code: 'p.code' }
  await copyRows(tx, { table: 'sops', plan, key: 'id', set: { id: moved('id', sops), ...own } })
  await copyParts(tx, { owner: 'sops', plan, block: sops, sops })
  await copyRows(tx, {
    table: '_sops_v',
    plan: 'bench_sops_v',
    key: 'id',
    set: {
      id: moved('id', versions),
      parent_id: moved('parent_id', sops),
      version_title: 'p.title',
      version_slug: 'p.slug',
      version_code: 'p.code',
    },
  })
  await copyParts(tx, { owner: '_sops_v', plan: 'bench_sops_v', block: versions, sops })
  // A file knows the documents that use it.
  await copyRows(tx, {
    table: 'media_rels',
    plan,
    key: 'sops_id',
    set: { sops_id: moved('sops_id', sops), order: 't."order" + p.copy * 1000' },
  })
}

const copyPeople = async (tx: Transaction, { people }: Plans, block: number): Promise<void> => {
  const plan = 'bench_staff'
  await writePlan(tx, plan, people)
  const set = { id: moved('id', block), employee_no: 'p.employeeNo' }
  await copyRows(tx, { table: 'staff', plan, key: 'id', set })
  await copyParts(tx, { owner: 'staff', plan, block, sops: 0 })
}

const copySessions = async (tx: Transaction, plans: Plans): Promise<void> => {
  const staff = await blockOf(tx, 'staff')
  const sessions = await blockOf(tx, 'training_sessions')
  const plan = 'bench_sessions'
  if (plans.people.length > 0) await copyPeople(tx, plans, staff)
  await writePlan(tx, plan, plans.sessions)
  const times = { starts_at: shifted('starts_at'), ends_at: shifted('ends_at') }
  const set = { id: moved('id', sessions), title: 'p.title', ...times }
  await copyRows(tx, { table: 'training_sessions', plan, key: 'id', set })
  await copyRows(tx, {
    table: 'training_records',
    plan,
    key: 'session_id',
    set: {
      session_id: moved('session_id', sessions),
      // `workforceOf` in SQL.
      staff_id: `t.staff_id + (p.copy % ${plans.workforces + 1}) * ${staff}`,
      completed_on: shifted('completed_on'),
    },
    tail: `ORDER BY p.copy, t.id LIMIT ${plans.records}`,
  })
}

/** Writes all copies in one transaction. @throws Error when a reference leads nowhere; nothing is kept then */
export const copyInSqlite = async (client: SqliteClient, plans: Plans): Promise<void> => {
  const tx = await client.transaction('write')
  try {
    if (plans.standards.length > 0) await copyStandards(tx, plans)
    if (plans.sessions.length > 0) await copySessions(tx, plans)
    const broken = await numberFrom(tx, 'SELECT count(*) AS n FROM pragma_foreign_key_check')
    if (broken > 0) throw new Error(`${broken} references lead nowhere`)
    await tx.commit()
  } catch (error) {
    await tx.rollback()
    throw error
  }
}
