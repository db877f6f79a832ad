import type { PayloadRequest } from 'payload'
import { dayOf, storedDay } from '@/shared/calendar'
import { type Id, idOf } from '@/shared/ids'
import { type DelegationTime, timeOf } from '../rules/delegations'
import { namesById } from './deciders'

/** An account as others may know it. */
export interface PersonName {
  id: Id
  name: string
}

/** One of a person's own delegations. */
export interface OwnDelegation {
  id: Id
  delegate: string
  /** First and last day (inclusive), `YYYY-MM-DD`. */
  from: string
  until: string
  reason: string
  time: DelegationTime
}

/** Past delegations shown; older ones stand in the log. */
const PAST_SHOWN = 20

/**
 * Active accounts by name, for choosing a delegate. People cannot read each other's accounts: of these nothing but id
 * and name leaves the server, and only for somebody signed in.
 */
export async function listPeople(req: PayloadRequest): Promise<PersonName[]> {
  if (!req.user || req.user.disabled) return []
  const { docs } = await req.payload.find({
    collection: 'users',
    depth: 0,
    overrideAccess: true,
    pagination: false,
    req,
    select: { name: true },
    sort: 'name',
    where: { disabled: { not_equals: true } },
  })
  return docs.map(({ id, name }) => ({ id, name }))
}

/** The name of an account, disabled or not; undefined when it is gone. */
export async function nameOfPerson({ payload }: Pick<PayloadRequest, 'payload'>, id: Id): Promise<string | undefined> {
  const found = await payload.find({
    collection: 'users',
    depth: 0,
    limit: 1,
    overrideAccess: true,
    pagination: false,
    select: { name: true },
    where: { id: { equals: id } },
  })
  return found.docs[0]?.name
}

/** The signed-in person's delegations: running ones first, then those to come, then the latest past ones. */
export async function listOwnDelegations(req: PayloadRequest, now: Date): Promise<OwnDelegation[]> {
  if (!req.user || req.user.disabled) return []
  const { docs } = await req.payload.find({
    collection: 'delegations',
    depth: 0,
    overrideAccess: true,
    pagination: false,
    req,
    sort: 'from',
    where: { principal: { equals: req.user.id } },
  })
  const delegates = docs.map(({ delegate }) => idOf(delegate)).filter((id) => id !== undefined)
  const names = await namesById(req, delegates)
  const rows = docs.map((doc): OwnDelegation => {
    const days = { from: storedDay(doc.from) ?? '', until: storedDay(doc.until) ?? '' }
    const delegate = names.get(String(idOf(doc.delegate))) ?? '（账号已删除）'
    return { id: doc.id, delegate, ...days, reason: doc.reason, time: timeOf(days, dayOf(now)) }
  })
  const at = (time: DelegationTime) => rows.filter((row) => row.time === time)
  return [...at('running'), ...at('coming'), ...at('past').reverse().slice(0, PAST_SHOWN)]
}
