import type { Where } from 'payload'
import type { DepartmentNode } from '@/access/rules'
import { groupBy } from '@/shared/group'
import { type Id, idOf, idsOf } from '@/shared/ids'
import type { AskingDocument, Confirmation, StaffMember } from '../model'
import type { Source } from './source'

/** The latest of stored moments, as far as they are known. */
const latest = (moments: (string | null | undefined)[]): string | null =>
  moments
    .flatMap((moment) => moment || [])
    .sort()
    .at(-1) ?? null

/** People by a condition, without what is personal. */
export async function loadStaff({ payload, rights }: Source, where: Where): Promise<StaffMember[]> {
  const { docs } = await payload.find({
    collection: 'staff',
    depth: 0,
    joins: false,
    pagination: false,
    select: { name: true, department: true, posts: true, status: true, hiredOn: true, assignedOn: true },
    sort: 'employeeNo',
    where,
    ...rights,
  })
  return docs.map((doc) => ({
    id: doc.id,
    name: doc.name,
    department: idOf(doc.department),
    posts: idsOf(doc.posts),
    status: doc.status,
    since: latest([doc.hiredOn, doc.assignedOn]),
  }))
}

/** Everybody who may be asked. */
export const loadActiveStaff = (source: Source) => loadStaff(source, { status: { equals: 'active' } })

/** The department tree with its names, in its own order: a few dozen rows. */
export async function loadTree({ payload, rights }: Source): Promise<(DepartmentNode & { name: string })[]> {
  const { docs } = await payload.find({
    collection: 'departments',
    depth: 0,
    joins: false,
    pagination: false,
    select: { name: true, parent: true },
    sort: ['order', 'code'],
    ...rights,
  })
  return docs.map((doc) => ({ id: doc.id, name: doc.name, parent: idOf(doc.parent) }))
}

/** The office's days to confirm. */
export async function loadDays({ payload, rights }: Source): Promise<number> {
  const { acknowledgeDays } = await payload.findGlobal({
    slug: 'rules',
    depth: 0,
    overrideAccess: true,
    select: { acknowledgeDays: true },
    ...(rights.req ? { req: rights.req } : {}),
  })
  return acknowledgeDays
}

/** Confirmations of the documents, of all their versions; of one person where `staff` is given. */
export async function loadConfirmations(
  { payload, rights }: Source,
  documents: Pick<AskingDocument, 'collection' | 'id'>[],
  staff?: Id,
): Promise<Confirmation[]> {
  if (documents.length === 0) return []
  const ofDocuments: Where = {
    or: groupBy(documents, ({ collection }) => collection).map(
      ({ key, items }): Where => ({
        and: [
          { documentCollection: { equals: key } },
          // The ids are kept as texts: a record outlives its document.
          { documentId: { in: items.map(({ id }) => String(id)) } },
        ],
      }),
    ),
  }
  const { docs } = await payload.find({
    collection: 'acknowledgements',
    depth: 0,
    pagination: false,
    sort: 'confirmedAt',
    where: staff === undefined ? ofDocuments : { and: [{ staff: { equals: staff } }, ofDocuments] },
    ...rights,
  })
  return docs.map((doc) => ({
    collection: doc.documentCollection,
    documentId: doc.documentId,
    staff: idOf(doc.staff) ?? '',
    staffName: doc.staffName,
    department: idOf(doc.department),
    versionLabel: doc.versionLabel,
    major: doc.major,
    confirmedAt: doc.confirmedAt,
    score: doc.score ?? null,
    questions: doc.questions ?? null,
  }))
}

/** Those of the confirmations that are of one document. */
export const confirmationsOf = (all: Confirmation[], { collection, id }: Pick<AskingDocument, 'collection' | 'id'>) =>
  all.filter((one) => one.collection === collection && one.documentId === String(id))

/** The accounts of people who can sign in, by their staff record. */
export async function loadAccounts({ payload, rights }: Source, people: StaffMember[]): Promise<Map<string, Id>> {
  if (people.length === 0) return new Map()
  const { docs } = await payload.find({
    collection: 'users',
    depth: 0,
    pagination: false,
    select: { staff: true },
    where: { and: [{ staff: { in: people.map(({ id }) => id) } }, { disabled: { not_equals: true } }] },
    ...rights,
  })
  return new Map(docs.map(({ id, staff }) => [String(idOf(staff)), id]))
}
