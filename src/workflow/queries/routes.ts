import type { PayloadRequest } from 'payload'
import { isRole } from '@/access/model'
import { departmentTree } from '@/access/queries'
import { withAncestors } from '@/access/rules'
import type { ApprovalRoute } from '@/payload-types'
import { type Id, idOf, idsOf, sameId } from '@/shared/ids'
import type { ControlledCollection } from '../model'
import type { Step } from '../rules/deciders'

/** Without a route: one reviewer of the department. */
export const defaultSteps: Step[] = [{ name: '部门审核', kind: 'role', role: 'reviewer', people: [], rule: 'any' }]

/** Steps as stored, for the rules. */
export const toSteps = (steps: ApprovalRoute['steps'] | null | undefined): Step[] =>
  (steps ?? []).map(({ name, kind, role, people, rule }) => ({
    name,
    kind,
    role: isRole(role) ? role : null,
    people: idsOf(people),
    rule,
  }))

/** The route of a document: its department's, the nearest one above it, the collection's, or the default. */
export async function routeFor(
  req: PayloadRequest,
  collection: ControlledCollection,
  department: Id | undefined,
): Promise<Step[]> {
  const { docs } = await req.payload.find({
    collection: 'approval-routes',
    depth: 0,
    overrideAccess: true,
    pagination: false,
    req,
    where: { and: [{ documents: { equals: collection } }, { isActive: { equals: true } }] },
  })
  if (docs.length === 0) return defaultSteps
  const places = department === undefined ? [] : withAncestors(await departmentTree(req), [department])
  const nearest = places.map((place) => docs.find((route) => sameId(route.department, place))).find(Boolean)
  const route = nearest ?? docs.find((candidate) => idOf(candidate.department) === undefined)
  return route ? toSteps(route.steps) : defaultSteps
}
