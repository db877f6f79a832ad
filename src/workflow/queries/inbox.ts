import type { PayloadRequest, Where } from 'payload'
import { isRole } from '@/access/model'
import { personOf } from '@/access/queries'
import { type DepartmentNode, withAncestors, withDescendants } from '@/access/rules'
import type { Approval } from '@/payload-types'
import { dayOf } from '@/shared/calendar'
import { type Id, idOf, idsOf, sameId } from '@/shared/ids'
import { populated } from '@/shared/populated'
import type { CaseKind, CaseStatus, ControlledCollection } from '../model'
import { principalsOf } from '../rules/deciders'
import { active, delegationsOn } from './deciders'

const system = { depth: 0, overrideAccess: true } as const

/** Departments whose nearest head is this person; the tree names only heads who have an active account. */
function headedBy(tree: (DepartmentNode & { head: Id | undefined })[], staff: Id | undefined): Id[] {
  if (staff === undefined) return []
  const heads = new Map(tree.map(({ id, head }) => [String(id), head]))
  return tree
    .filter(({ id }) => {
      const nearest = withAncestors(tree, [id]).find((place) => heads.get(String(place)) !== undefined)
      return nearest !== undefined && sameId(heads.get(String(nearest)), staff)
    })
    .map(({ id }) => id)
}

const places = (departments: Id[]): Where[] => (departments.length > 0 ? [{ department: { in: departments } }] : [])

interface Principal {
  id: Id
  roles: string[]
  departments: Id[]
  headed: Id[]
  isAtTop: boolean
}

/**
 * Leaves out the cases that name somebody among those marked. On SQLite `not_like` compares the whole text unless the
 * pattern says that there may be more around it; MongoDB looks for it anywhere.
 */
function withoutMark({ payload }: PayloadRequest, field: 'notFor' | 'contributorMarks', id: Id): Where {
  const around = payload.db.name === 'sqlite' ? '%' : ''
  return { [field]: { not_like: `${around},${id},${around}` } }
}

/** What waits for one person, or for whom he stands in. */
function waitsFor(req: PayloadRequest, { id, roles, departments, headed, isAtTop }: Principal): Where {
  const everywhere: string[] = roles.filter((role) => role === 'admin' || role === 'hr')
  const inPlace = roles.filter((role) => isRole(role) && !everywhere.includes(role))
  const reach: Where[] = [...places(departments), ...(isAtTop ? [{ department: { exists: false } }] : [])]
  const ways: Where[] = [
    { waitPeople: { equals: id } },
    ...(everywhere.length > 0 ? [{ waitRole: { in: everywhere } }] : []),
    ...(inPlace.length > 0 && reach.length > 0 ? [{ and: [{ waitRole: { in: inPlace } }, { or: reach }] }] : []),
    ...(headed.length > 0 ? [{ and: [{ waitHead: { equals: true } }, ...places(headed)] }] : []),
  ]
  // Nobody decides in an author's name either.
  return { and: [withoutMark(req, 'notFor', id), withoutMark(req, 'contributorMarks', id), { or: ways }] }
}

/** Those of the heads who have an active account: a step of the head passes over the others, so does the inbox. */
async function reachable(req: PayloadRequest, heads: Id[]): Promise<Set<string>> {
  if (heads.length === 0) return new Set()
  const { docs } = await req.payload.find({
    collection: 'users',
    pagination: false,
    req,
    select: { staff: true },
    where: { and: [{ staff: { in: heads } }, active] },
    ...system,
  })
  return new Set(docs.map(({ staff }) => String(idOf(staff))))
}

async function loadPrincipals(req: PayloadRequest, ids: Id[]): Promise<Principal[]> {
  const [users, departments] = await Promise.all([
    req.payload.find({
      collection: 'users',
      pagination: false,
      req,
      select: { roles: true, departments: true, staff: true },
      where: { and: [{ id: { in: ids } }, active] },
      ...system,
    }),
    req.payload.find({
      collection: 'departments',
      pagination: false,
      req,
      select: { parent: true, head: true },
      ...system,
    }),
  ])
  const all = departments.docs.flatMap(({ head }) => idOf(head) ?? [])
  // Which of the others are reachable matters to heads alone; most people, at each count of the badge, are none.
  const isAnyHead = users.docs.some(({ staff }) => all.some((head) => sameId(head, staff)))
  const heads = isAnyHead ? await reachable(req, all) : new Set()
  const tree = departments.docs.map((doc) => {
    const head = idOf(doc.head)
    return { id: doc.id, parent: idOf(doc.parent), head: heads.has(String(head)) ? head : undefined }
  })
  return users.docs.map((user) => {
    const own = idsOf(user.departments)
    return {
      id: user.id,
      roles: user.roles,
      departments: withDescendants(tree, own),
      headed: headedBy(tree, idOf(user.staff)),
      isAtTop: tree.some(({ id, parent }) => parent === undefined && own.some((one) => sameId(one, id))),
    }
  })
}

/** The condition of what waits for the signed-in person; undefined for nobody. */
export async function inboxWhere(req: PayloadRequest, now: Date): Promise<Where | undefined> {
  const person = await personOf(req)
  if (!person) return undefined
  const delegations = await delegationsOn(req, now)
  const principals = await loadPrincipals(req, principalsOf(person.id, delegations, dayOf(now)))
  if (principals.length === 0) return undefined
  return {
    and: [
      { status: { equals: 'open' } },
      // An author decides in nobody's name.
      withoutMark(req, 'contributorMarks', person.id),
      { or: principals.map((principal) => waitsFor(req, principal)) },
    ],
  }
}

const rowFields = {
  title: true,
  documentCollection: true,
  documentCode: true,
  department: true,
  kind: true,
  status: true,
  label: true,
  reason: true,
  submittedByName: true,
  createdAt: true,
} as const

/** One submission in a list. */
export interface InboxRow {
  id: Id
  title: string
  code: string | null
  collection: ControlledCollection
  department: string | null
  kind: CaseKind
  status: CaseStatus
  label: string | null
  reason: string
  submittedBy: string | null
  /** Whole days since the submission. */
  days: number
}

const DAY_MS = 86_400_000

/** A case as a row of a list. */
export const toRow = (doc: Pick<Approval, keyof typeof rowFields | 'id'>, now: Date): InboxRow => ({
  id: doc.id,
  title: doc.title,
  code: doc.documentCode ?? null,
  collection: doc.documentCollection,
  department: populated(doc.department)?.name ?? null,
  kind: doc.kind,
  status: doc.status,
  label: doc.label ?? null,
  reason: doc.reason,
  submittedBy: doc.submittedByName ?? null,
  days: Math.max(0, Math.floor((now.getTime() - Date.parse(doc.createdAt)) / DAY_MS)),
})

/** What a list of cases asks the database for. */
export const listed = {
  depth: 1,
  overrideAccess: true,
  populate: { departments: { name: true } },
  select: rowFields,
} as const

/** One page of what waits for the signed-in person, longest waiting first. */
export async function listInbox(req: PayloadRequest, now: Date, page = 1, limit = 20) {
  const where = await inboxWhere(req, now)
  if (!where) return { rows: [], total: 0, pages: 0 }
  const { docs, totalDocs, totalPages } = await req.payload.find({
    collection: 'approvals',
    limit,
    page,
    req,
    sort: 'createdAt',
    where,
    ...listed,
  })
  return { rows: docs.map((doc) => toRow(doc, now)), total: totalDocs, pages: totalPages }
}

/** How many submissions wait for the signed-in person. */
export async function countInbox(req: PayloadRequest, now: Date): Promise<number> {
  const where = await inboxWhere(req, now)
  if (!where) return 0
  const { totalDocs } = await req.payload.count({ collection: 'approvals', overrideAccess: true, req, where })
  return totalDocs
}
