import type { PayloadRequest, Where } from 'payload'
import { dayOf, storedDay } from '@/shared/calendar'
import { type Id, idOf, idsOf } from '@/shared/ids'
import { namesIn, type PlanFacts, postsNamed, rowsOf } from '../rules/substance'

type Row = Record<string, unknown>

const ids = (rows: Row[], field: string): Id[] => rows.map((row) => idOf(row[field])).filter((id) => id !== undefined)
const texts = (rows: Row[], field: string): string[] => rows.flatMap((row) => namesIn(row[field]))

/**
 * Reads as the system: a warning is the same for everybody who may see the draft, and tells how many lack a certificate,
 * never who.
 */
const asSystem = (req: PayloadRequest) => ({ depth: 0, overrideAccess: true, pagination: false, req }) as const

const anyOf = (...wheres: (Where | undefined)[]): Where | undefined => {
  const given = wheres.filter((where) => where !== undefined)
  return given.length > 0 ? { or: given } : undefined
}
const inList = (field: string, values: (Id | string)[]): Where | undefined =>
  values.length > 0 ? { [field]: { in: [...new Set(values)] } } : undefined

/** Certificates of these people and types that are good on that day. */
async function validOn(req: PayloadRequest, people: Id[], types: Id[], today: string): Promise<PlanFacts['valid']> {
  if (people.length === 0 || types.length === 0) return []
  const { docs } = await req.payload.find({
    collection: 'certifications',
    select: { staff: true, type: true, expiresOn: true, nextReviewOn: true, revokedOn: true },
    where: { and: [{ staff: { in: people } }, { type: { in: types } }] },
    ...asSystem(req),
  })
  return docs.flatMap(({ staff, type, expiresOn, nextReviewOn, revokedOn }) => {
    const [who, what] = [idOf(staff), idOf(type)]
    const isOver = [expiresOn, nextReviewOn].some((end) => end && (storedDay(end) ?? '') < today)
    const isRevoked = Boolean(revokedOn) && (storedDay(revokedOn) ?? '') <= today
    return who === undefined || what === undefined || isOver || isRevoked ? [] : [{ staff: who, type: what }]
  })
}

/** All posts: which of them a plan forgot is asked too. */
async function allPosts(req: PayloadRequest): Promise<PlanFacts['posts']> {
  const { docs } = await req.payload.find({
    collection: 'posts',
    joins: false,
    select: { name: true, isKey: true, department: true, requiredCertificates: true },
    ...asSystem(req),
  })
  return docs.map(({ id, name, isKey, department, requiredCertificates }) => ({
    id,
    name,
    isKey: isKey === true,
    department: idOf(department),
    requiredCertificates: idsOf(requiredCertificates),
  }))
}

async function contactsIn(req: PayloadRequest, rows: Row[]): Promise<PlanFacts['contacts']> {
  const where = inList('id', ids(rows, 'contact'))
  if (!where) return []
  const { docs } = await req.payload.find({ collection: 'contacts', where, ...asSystem(req) })
  return docs.map(({ id, name, phone, backupPhone, staff }) => ({
    id,
    name,
    phone: phone ?? null,
    backupPhone: backupPhone ?? null,
    staff: idOf(staff),
  }))
}

async function suppliesIn(req: PayloadRequest, rows: Row[]): Promise<PlanFacts['supplies']> {
  const where = inList('id', ids(rows, 'item'))
  if (!where) return []
  const { docs } = await req.payload.find({ collection: 'supplies', where, ...asSystem(req) })
  return docs.map(({ id, name, keeper, phone, checkDueOn }) => ({
    id,
    name,
    keeper: keeper ?? null,
    phone: phone ?? null,
    checkDueOn: checkDueOn ?? null,
  }))
}

async function peopleIn(req: PayloadRequest, where: Where | undefined): Promise<PlanFacts['people']> {
  if (!where) return []
  const select = { name: true, status: true, posts: true } as const
  const { docs } = await req.payload.find({ collection: 'staff', joins: false, select, where, ...asSystem(req) })
  return docs.map(({ id, name, status, posts }) => ({ id, name, status, posts: idsOf(posts) }))
}

async function typesIn(req: PayloadRequest, types: Id[]): Promise<PlanFacts['certificateTypes']> {
  const where = inList('id', types)
  if (!where) return []
  const select = { name: true } as const
  const { docs } = await req.payload.find({ collection: 'certificate-types', select, where, ...asSystem(req) })
  return docs.map(({ id, name }) => ({ id, name }))
}

/** Everything the registers say about whom and what a plan names: a handful of reads, however long the plan. */
export async function loadFacts(req: PayloadRequest, plan: Row, now: Date): Promise<PlanFacts> {
  const [contactRows, supplyRows] = [rowsOf(plan.contacts), rowsOf(plan.supplies)]
  const [contacts, supplies, posts] = await Promise.all([
    contactsIn(req, contactRows),
    suppliesIn(req, supplyRows),
    allPosts(req),
  ])
  const acting = postsNamed(plan, posts).map(({ post }) => post)
  const levelRows = rowsOf(plan.levels)
  const names = [
    ...texts(contactRows, 'name'),
    ...texts(rowsOf(plan.organisation), 'holder'),
    ...['commander', 'mayRaise', 'mayLower', 'mayEnd'].flatMap((field) => texts(levelRows, field)),
    ...texts(supplyRows, 'keeper'),
    ...texts(contacts, 'name'),
    ...texts(supplies, 'keeper'),
  ]
  const named = [...ids(contactRows, 'staff'), ...contacts.flatMap(({ staff }) => (staff === undefined ? [] : [staff]))]
  const held = inList(
    'posts',
    acting.map(({ id }) => id),
  )
  const people = await peopleIn(req, anyOf(inList('id', named), inList('name', names), held))
  const types = [...idsOf(plan.requiredCertificates), ...acting.flatMap((post) => post.requiredCertificates)]
  const holders = people.filter(({ status, posts: own }) => status === 'active' && own.length > 0).map(({ id }) => id)
  const certificateTypes = await typesIn(req, types)
  return { people, contacts, supplies, posts, certificateTypes, valid: await validOn(req, holders, types, dayOf(now)) }
}
