import type { PayloadRequest, Where } from 'payload'
import { departmentTree } from '@/access/queries'
import { withAncestors, withDescendants } from '@/access/rules'
import { notify } from '@/notifications/actions'
import type { EmergencyPlan } from '@/payload-types'
import { type Id, idOf } from '@/shared/ids'
import { populated } from '@/shared/populated'
import { idsOfUsers } from '@/workflow/queries/deciders'
import { marked } from '../rules/words'

interface Told {
  what: string
  text: string
  /** What happened, for one notice only. */
  key: string
  /** Members of staff whom the plan names. */
  named?: Id[]
  /** Accounts that took part. */
  accounts?: Id[]
}

/** The members of staff whom a plan's contacts name, also by way of the register. */
export function namedPeople({ contacts }: EmergencyPlan): Id[] {
  return (contacts ?? []).flatMap(({ staff, contact }) =>
    [idOf(staff), idOf(populated(contact)?.staff)].filter((id) => id !== undefined),
  )
}

/** Accounts of the plan's department, of those above that answer for it and of those below that do the work. */
async function peopleOf(req: PayloadRequest, department: Id | undefined, named: Id[]): Promise<Id[]> {
  const tree = department === undefined ? [] : await departmentTree(req)
  const root = department === undefined ? [] : [department]
  const concerned = [...withAncestors(tree, root), ...withDescendants(tree, root)]
  const where: Where[] = [
    ...(concerned.length > 0 ? [{ departments: { in: concerned } }, { 'staff.department': { in: concerned } }] : []),
    ...(named.length > 0 ? [{ staff: { in: named } }] : []),
  ]
  if (where.length === 0) return []
  return idsOfUsers(req, { or: where })
}

/** Tells those concerned by a response, save who did it; a drill says so in the first word. */
export async function tellPeople(
  req: PayloadRequest,
  response: { id: Id; isDrill: boolean; department: Id | undefined },
  { what, text, key, named = [], accounts = [] }: Told,
): Promise<void> {
  const people = [...(await peopleOf(req, response.department, named)), ...accounts]
  const recipients = [...new Map(people.map((id) => [String(id), id])).values()]
  await notify(req, {
    recipients: recipients.filter((id) => String(id) !== String(req.user?.id)),
    kind: 'response',
    title: marked(what, response.isDrill),
    text,
    href: `/responses/${response.id}`,
    key: `response/${response.id}/${key}`,
  })
}
