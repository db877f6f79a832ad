import type { Payload, PayloadRequest, Where } from 'payload'
import type { ResponseEntry, Response as StoredResponse } from '@/payload-types'
import { decodeParam, pagePath } from '@/publishing/paths'
import { asReader, inForce, type Reader } from '@/publishing/reader'
import { type Id, idOf } from '@/shared/ids'
import { findPinned } from '@/workflow/queries/releases'
import { type BoardResponse, type Entry, type Level, levelOrder, type ResponseStatus, type Update } from './model'

/** The most entries read at once; a day of a large response has a few hundred. */
const ENTRY_LIMIT = 10_000

export interface LoadedResponse {
  board: BoardResponse
  status: ResponseStatus
  /** The level in force. */
  level: Level
  endedAt: string | null
  /** How many entries there are: the number of the last one. */
  revision: number
  plan: Id | undefined
  drill: Id | undefined
  versionLabel: string | null
  department: Id | undefined
}

const toIso = (value: string) => new Date(value).toISOString()

export function toLoaded(doc: StoredResponse): LoadedResponse {
  return {
    board: {
      id: String(doc.id),
      title: doc.title,
      isDrill: doc.isDrill === true,
      level: doc.level,
      startedAt: toIso(doc.startedAt),
      tasks: (doc.tasks ?? []).map(({ key, level, role, text, minutes }) => ({
        key,
        level: level ?? null,
        role: role ?? null,
        text,
        minutes: minutes ?? null,
      })),
      contacts: (doc.contacts ?? []).map(({ key, role, name, phone, backupPhone }) => ({
        key,
        role,
        name: name ?? null,
        phone: phone ?? null,
        backupPhone: backupPhone ?? null,
      })),
    },
    status: doc.status,
    level: doc.level,
    endedAt: doc.endedAt ? toIso(doc.endedAt) : null,
    revision: doc.revision,
    plan: idOf(doc.plan),
    drill: idOf(doc.drill),
    versionLabel: doc.versionLabel ?? null,
    department: idOf(doc.department),
  }
}

export function toEntry(doc: ResponseEntry): Entry {
  return {
    clientId: doc.clientId,
    seq: doc.seq,
    kind: doc.kind,
    subject: doc.subject ?? null,
    level: doc.level ?? null,
    text: doc.text ?? null,
    by: doc.by == null ? null : String(idOf(doc.by)),
    byName: doc.byName ?? '',
    at: toIso(doc.at),
    receivedAt: toIso(doc.createdAt),
  }
}

/** A response, for somebody who may read it; null when there is none for him. */
export async function findResponse(reader: Reader, id: Id): Promise<LoadedResponse | null> {
  const doc = await reader.payload.findByID({
    collection: 'responses',
    id,
    depth: 0,
    disableErrors: true,
    ...asReader(reader),
  })
  return doc ? toLoaded(doc) : null
}

/**
 * Entries of a response from a number on, in their order. Whether somebody may read the response is asked before; its
 * entries are read by the same people.
 */
export async function entriesAfter(
  payload: Payload,
  response: Id,
  after: number,
  req: Partial<Pick<PayloadRequest, 'transactionID'>> = {},
): Promise<Entry[]> {
  const { docs } = await payload.db.find<ResponseEntry>({
    collection: 'response-entries',
    limit: ENTRY_LIMIT,
    pagination: false,
    req,
    sort: 'seq',
    where: { and: [{ response: { equals: response } }, { seq: { greater_than: after } }] },
  })
  return docs.map(toEntry)
}

/** How many entries a response has, without reading them; undefined when it is not there. */
export async function revisionOf(payload: Payload, response: Id): Promise<number | undefined> {
  const doc = await payload.db.findOne<{ id: Id; revision: number }>({
    collection: 'responses',
    select: { revision: true },
    where: { id: { equals: response } },
  })
  return doc?.revision
}

/** What a phone does not know yet; null for who may not read the response. */
export async function updateFor(reader: Reader, response: Id, after: number): Promise<Update | null> {
  if (!reader.user) return null
  const { docs } = await reader.payload.find({
    collection: 'responses',
    depth: 0,
    limit: 1,
    pagination: false,
    select: { revision: true },
    where: { id: { equals: response } },
    ...asReader(reader),
  })
  const revision = docs[0]?.revision
  if (revision === undefined) return null
  const entries = revision > after ? await entriesAfter(reader.payload, response, after) : []
  return { now: new Date().toISOString(), revision, entries }
}

const rowFields = {
  title: true,
  isDrill: true,
  level: true,
  status: true,
  startedAt: true,
  endedAt: true,
} as const

export interface ResponseListRow {
  id: string
  title: string
  isDrill: boolean
  level: Level
  isActive: boolean
  startedAt: string
  endedAt: string | null
}

/** Responses that somebody may read, the latest first. */
async function listWhere(reader: Reader, where: Where, limit: number, page = 1) {
  const found = await reader.payload.find({
    collection: 'responses',
    depth: 0,
    limit,
    page,
    select: rowFields,
    sort: '-startedAt',
    where,
    ...asReader(reader),
  })
  const rows = found.docs.map(
    (doc): ResponseListRow => ({
      id: String(doc.id),
      title: doc.title,
      isDrill: doc.isDrill === true,
      level: doc.level,
      isActive: doc.status === 'active',
      startedAt: doc.startedAt,
      endedAt: doc.endedAt ?? null,
    }),
  )
  return { rows, page: found.page ?? 1, pages: found.totalPages }
}

/** What is going on now: real ones first. Nothing for who is not signed in. */
export async function listActive(reader: Reader): Promise<ResponseListRow[]> {
  if (!reader.user) return []
  const { rows } = await listWhere(reader, { status: { equals: 'active' } }, 20)
  return rows.sort((a, b) => Number(a.isDrill) - Number(b.isDrill))
}

/** What is over, page by page. */
export const listEnded = (reader: Reader, page: number) => listWhere(reader, { status: { equals: 'ended' } }, 30, page)

/** The responses of a plan: those going on, and the last that are over. Nothing for who is not signed in. */
export async function listOfPlan(reader: Reader, plan: Id): Promise<ResponseListRow[]> {
  if (!reader.user) return []
  const { rows } = await listWhere(reader, { plan: { equals: plan } }, 12)
  return rows.sort((a, b) => Number(b.isActive) - Number(a.isActive))
}

/** A plan as it can be activated. */
export interface Startable {
  id: Id
  href: string
  title: string
  /** From the gravest to the lightest; all of them where the plan names none. */
  levels: { level: Level; trigger: string }[]
  /** Whether fewer people read the plan than will see its board. */
  isRestricted: boolean
}

const toStartable = (doc: {
  id: Id
  slug?: string | null
  title: string
  levels?: { level: Level; trigger: string }[] | null
  visibility: string
}): Startable => ({
  id: doc.id,
  href: pagePath('emergency-plans', doc) ?? '/plans',
  title: doc.title,
  levels: doc.levels?.length ? doc.levels : levelOrder.map((level) => ({ level, trigger: '' })),
  isRestricted: doc.visibility === 'restricted',
})

async function findPlan(reader: Reader, where: Where): Promise<Startable | null> {
  const { docs } = await reader.payload.find({
    collection: 'emergency-plans',
    depth: 0,
    joins: false,
    limit: 1,
    pagination: false,
    select: { title: true, slug: true, levels: true, visibility: true },
    where,
    ...asReader(reader),
  })
  return docs[0] ? toStartable(docs[0]) : null
}

/** The plan of a page, for somebody who may activate it: everybody who is signed in. */
export async function findStartable(reader: Reader, slugParam: string): Promise<Startable | null> {
  if (!reader.user) return null
  return findPlan(reader, { and: [inForce, { slug: { equals: decodeParam(slugParam) } }] })
}

/** Plan and drill that a report names, as far as its reader may see them. */
export async function findOrigin(reader: Reader, { plan, drill }: Pick<LoadedResponse, 'plan' | 'drill'>) {
  const found = plan === undefined ? null : await findPlan(reader, { id: { equals: plan } })
  const held =
    drill === undefined
      ? null
      : await reader.payload.findByID({
          collection: 'drills',
          id: drill,
          depth: 0,
          disableErrors: true,
          select: { title: true },
          ...asReader(reader),
        })
  return { plan: found, drill: held ? { id: held.id, title: held.title } : null }
}

/** Titles of the chapters of the version that was activated, for who may read the plan; a finding may name one. */
export async function listChapters(
  reader: Reader,
  { plan, versionLabel }: Pick<LoadedResponse, 'plan' | 'versionLabel'>,
): Promise<string[]> {
  if (plan === undefined || !versionLabel) return []
  const pins = [{ id: plan, label: versionLabel }]
  const [found] = await findPinned(reader, 'emergency-plans', pins, { populate: {}, depth: 0 })
  return [...new Set((found?.doc.sections ?? []).map(({ title }) => title.trim()))].filter(Boolean)
}

/** The corrective actions that came of a response. */
export async function listFindings(reader: Reader, response: string) {
  const { docs } = await reader.payload.find({
    collection: 'corrective-actions',
    depth: 0,
    pagination: false,
    select: { title: true, status: true, dueOn: true },
    sort: 'createdAt',
    where: { response: { equals: response } },
    ...asReader(reader),
  })
  return docs.map(({ id, title, status, dueOn }) => ({ id: String(id), title, status, dueOn: dueOn ?? null }))
}
