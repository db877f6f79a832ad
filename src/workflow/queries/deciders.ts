import type { PayloadRequest, Where } from 'payload'
import type { Role } from '@/access/model'
import { departmentTree } from '@/access/queries'
import { withAncestors } from '@/access/rules'
import { addDays, dayOf, storedDay } from '@/shared/calendar'
import { type Id, idOf } from '@/shared/ids'
import { type Delegation, holdsOn, type Step } from '../rules/deciders'

/** Roles that work for the whole office, not for a department. */
const officeRoles: Role[] = ['admin', 'hr']
/** Accounts that can sign in. */
export const active: Where = { disabled: { not_equals: true } }

/** Accounts that can sign in and meet a condition. */
export async function idsOfUsers(req: PayloadRequest, where: Where): Promise<Id[]> {
  const { docs } = await req.payload.find({
    collection: 'users',
    depth: 0,
    overrideAccess: true,
    pagination: false,
    req,
    select: {},
    where: { and: [active, where] },
  })
  return docs.map(({ id }) => id)
}

/** The account of a department's head, or of the nearest head above it. */
async function headOf(req: PayloadRequest, department: Id | undefined): Promise<Id[]> {
  if (department === undefined) return []
  const tree = await departmentTree(req)
  // From the department upwards: `withAncestors` keeps that order.
  for (const id of withAncestors(tree, [department])) {
    const { head } = await req.payload.findByID({
      collection: 'departments',
      id,
      depth: 0,
      overrideAccess: true,
      req,
      select: { head: true },
    })
    const staff = idOf(head)
    if (staff === undefined) continue
    const accounts = await idsOfUsers(req, { staff: { equals: staff } })
    if (accounts.length > 0) return accounts
  }
  return []
}

async function holdersOf(req: PayloadRequest, role: Role, department: Id | undefined): Promise<Id[]> {
  const holds: Where = { roles: { equals: role } }
  if (officeRoles.includes(role)) return idsOfUsers(req, holds)
  const tree = await departmentTree(req)
  // A document of the whole office is looked after by whoever looks after the topmost departments.
  const places =
    department === undefined
      ? tree.filter(({ parent }) => parent === undefined).map(({ id }) => id)
      : withAncestors(tree, [department])
  return idsOfUsers(req, { and: [holds, { departments: { in: places } }] })
}

/** The accounts that a step of a route means today, authors included. */
export async function eligibleFor(req: PayloadRequest, step: Step, department: Id | undefined): Promise<Id[]> {
  if (step.kind === 'head') return headOf(req, department)
  if (step.kind === 'role') return holdersOf(req, step.role ?? 'reviewer', department)
  return step.people.length > 0 ? idsOfUsers(req, { id: { in: step.people } }) : []
}

/** Delegations that hold on the office's day of that moment, from its midnight to the end of their last day. */
export async function delegationsOn(req: PayloadRequest, now: Date): Promise<Delegation[]> {
  const day = dayOf(now)
  const start = `${day}T00:00:00.000Z`
  const { docs } = await req.payload.find({
    collection: 'delegations',
    depth: 0,
    overrideAccess: true,
    pagination: false,
    req,
    // The whole day: the console's form stores noon, other doors midnight.
    where: { and: [{ until: { greater_than_equal: start } }, { from: { less_than: addDays(start, 1) } }] },
  })
  return docs
    .flatMap((doc) => {
      const [principal, delegate] = [idOf(doc.principal), idOf(doc.delegate)]
      const [from, until] = [storedDay(doc.from), storedDay(doc.until)]
      return principal === undefined || delegate === undefined || from === undefined || until === undefined
        ? []
        : [{ principal, delegate, from, until }]
    })
    .filter((one) => holdsOn(one, day))
}

/** Names of accounts by their ids. */
export async function namesById(req: PayloadRequest, ids: Id[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection: 'users',
    depth: 0,
    overrideAccess: true,
    pagination: false,
    req,
    select: { name: true },
    where: { id: { in: ids } },
  })
  return new Map(docs.map(({ id, name }) => [String(id), name]))
}

/** Names of accounts, for messages. */
export async function namesOf(req: PayloadRequest, ids: Id[]): Promise<string[]> {
  return [...(await namesById(req, ids)).values()]
}
