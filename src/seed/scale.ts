import { randomBytes } from 'node:crypto'
import type { CollectionSlug, Payload, PayloadRequest } from 'payload'
import { insertFlatRows } from '@/database/bulk'
import { addDays, addMonths } from '@/shared/calendar'
import type { Id } from '@/shared/ids'
import { idOf } from '@/shared/ids'
import { createRandom } from '@/shared/random'
import { inTransaction, type Seeding } from './context'

/**
 * More of the same for benches: each copy is another workforce with its certificates, sessions and records, and more
 * standards, ratings and drills. The rows are those the hooks wrote for the first workforce, with other people and
 * other days, put into the database without running the hooks again.
 */

type Row = Record<string, unknown>

interface Originals {
  staff: Row[]
  certifications: Row[]
  sessions: Row[]
  records: Row[]
  drills: Row[]
  evaluations: Row[]
  sops: Row[]
}

/** Copies are spread over three years. */
const WEEKS = 156
const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜'
const GIVEN = [
  '建华',
  '志明',
  '晓燕',
  '国强',
  '丽萍',
  '文杰',
  '海霞',
  '伟东',
  '玉兰',
  '永刚',
  '春雨',
  '立群',
  '秀英',
  '振宇',
]

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Payload names the rows of a list by 24 hex digits, unique in the whole table. */
/** Lists with rows of their own, lists within rows too. */
const withFreshRows = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.map((entry) => (isRow(entry) && 'id' in entry ? freshRow(entry) : entry)) : value,
    ]),
  )

const freshRow = (row: Row): Row => ({ ...withFreshRows(row), id: randomBytes(12).toString('hex') })

/** A document's data without its own id; the rows of its lists get ids of their own. */
const withoutIds = ({ id: _own, ...row }: Row): Row => withFreshRows(row)

const rowsOf = async (payload: Payload, collection: CollectionSlug): Promise<Row[]> => {
  const { docs } = await payload.db.find<Row>({ collection, pagination: false, limit: 0, sort: 'id' })
  return docs
}

const textOf = (row: Row, field: string): string => (typeof row[field] === 'string' ? row[field] : '')

/** Puts a row into the database; a document with versions gets its first one, as when it is published. */
const insert = async (
  payload: Payload,
  req: PayloadRequest,
  collection: CollectionSlug,
  data: Row,
): Promise<Id | undefined> => {
  const isVersioned = data._status !== undefined
  if (!isVersioned) return idOf(await payload.db.create({ collection, data, req }))
  const created = await payload.db.create({ collection, data, req })
  const now = textOf(data, 'updatedAt')
  await payload.db.createVersion({
    autosave: false,
    collectionSlug: collection,
    createdAt: now,
    parent: created.id,
    req,
    returning: false,
    updatedAt: now,
    versionData: data,
  })
  return created.id
}

const insertQuietly = (payload: Payload, req: PayloadRequest, collection: CollectionSlug, data: Row) =>
  payload.db.create({ collection, data, req, returning: false })

interface Person {
  id: Id
  name: string
}

const copyStaff = async (payload: Payload, req: PayloadRequest, originals: Originals, copy: number) => {
  const random = createRandom(`copy ${copy}`)
  const staff = new Map<string, Person>()
  for (const person of originals.staff) {
    const name = random.pick([...SURNAMES]) + random.pick(GIVEN)
    const data = { ...withoutIds(person), name, employeeNo: `${textOf(person, 'employeeNo')}-${copy}` }
    const id = await insert(payload, req, 'staff', data)
    if (id !== undefined) staff.set(String(person.id), { id, name })
  }
  return staff
}

const copySessions = async (payload: Payload, req: PayloadRequest, originals: Originals, copy: number) => {
  const sessions = new Map<string, { id: Id; startsAt: string }>()
  const days = -7 * ((copy % WEEKS) + 1)
  for (const session of originals.sessions) {
    const startsAt = addDays(textOf(session, 'startsAt'), days)
    const endsAt = addDays(textOf(session, 'endsAt'), days)
    const title = `${textOf(session, 'title')}第 ${copy + 1} 批`
    const id = await insert(payload, req, 'training-sessions', { ...withoutIds(session), title, startsAt, endsAt })
    if (id !== undefined) sessions.set(String(session.id), { id, startsAt })
  }
  return sessions
}

const copyWorkforce = async (payload: Payload, req: PayloadRequest, originals: Originals, copy: number) => {
  const staff = await copyStaff(payload, req, originals, copy)
  const sessions = await copySessions(payload, req, originals, copy)
  /** The same record of the person's double: the title of such a record begins with the name. */
  const ofDouble = (row: Row): Row => {
    const person = staff.get(String(idOf(row.staff)))
    const [, ...rest] = textOf(row, 'title').split(' · ')
    const title = row.title === undefined ? {} : { title: [person?.name, ...rest].join(' · ') }
    return { ...withoutIds(row), ...title, staff: person?.id }
  }
  const certifications = originals.certifications.map((row) => ({
    ...ofDouble(row),
    number: `${textOf(row, 'number')}-${copy}`,
  }))
  const records = originals.records.map((row) => {
    const session = sessions.get(String(idOf(row.session)))
    return { ...ofDouble(row), session: session?.id, completedOn: session?.startsAt }
  })
  await insertFlatRows(payload, req, 'certifications', certifications)
  await insertFlatRows(payload, req, 'training-records', records)
}

const longDate = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long', timeZone: 'Asia/Shanghai' })

const copyDocuments = async (payload: Payload, req: PayloadRequest, originals: Originals, copy: number) => {
  const days = -7 * ((copy % WEEKS) + 1)
  for (const row of originals.drills) {
    const heldOn = addDays(textOf(row, 'heldOn'), days)
    await insertQuietly(payload, req, 'drills', { ...withoutIds(row), heldOn })
  }
  for (const row of originals.evaluations) {
    const evaluatedOn = addDays(textOf(row, 'evaluatedOn'), days)
    const [standard = ''] = textOf(row, 'title').split(' · ')
    const title = `${standard} · ${longDate.format(new Date(evaluatedOn))}`
    await insert(payload, req, 'evaluations', {
      ...withoutIds(row),
      title,
      evaluatedOn,
      validUntil: addMonths(evaluatedOn, 12),
    })
  }
  for (const row of originals.sops) {
    const title = `${textOf(row, 'title')}（第 ${copy + 1} 片区）`
    await insert(payload, req, 'sops', {
      ...withoutIds(row),
      title,
      slug: `${textOf(row, 'slug')}-第${copy + 1}片区`,
      code: `${textOf(row, 'code')}-${copy + 1}`,
    })
  }
}

/** Adds `scale − 1` copies, each in transactions of its own. */
export const multiply = async ({ payload, log }: Seeding, scale: number) => {
  if (scale <= 1) return
  const originals: Originals = {
    staff: await rowsOf(payload, 'staff'),
    certifications: await rowsOf(payload, 'certifications'),
    sessions: await rowsOf(payload, 'training-sessions'),
    records: await rowsOf(payload, 'training-records'),
    drills: await rowsOf(payload, 'drills'),
    evaluations: await rowsOf(payload, 'evaluations'),
    sops: await rowsOf(payload, 'sops'),
  }
  for (let copy = 1; copy < scale; copy += 1) {
    await inTransaction(payload, (req) => copyWorkforce(payload, req, originals, copy))
    await inTransaction(payload, (req) => copyDocuments(payload, req, originals, copy))
    if (copy % 10 === 0 || copy === scale - 1) log(`  放大 ${copy + 1}/${scale} 倍`)
  }
}
