import type { Role } from '@/access/model'
import type { Id } from '@/shared/ids'
import type { ApproverKind, StepRule } from '../model'

/** One step of a route. */
export interface Step {
  name: string
  kind: ApproverKind
  role?: Role | null
  people: Id[]
  rule: StepRule
}

/** While it lasts, the delegate decides instead of the principal. */
export interface Delegation {
  principal: Id
  delegate: Id
  /** First and last day (inclusive), `YYYY-MM-DD`. */
  from: string
  until: string
}

const text = (id: Id) => String(id)
const unique = (ids: Id[]): Id[] => [...new Map(ids.map((id) => [text(id), id])).values()]
const has = (ids: Id[], id: Id) => ids.some((one) => text(one) === text(id))

/** Whether a delegation holds on a day (`YYYY-MM-DD`). */
export const holdsOn = ({ from, until }: Pick<Delegation, 'from' | 'until'>, day: string): boolean =>
  from <= day && day <= until

/** For whom somebody decides today: for himself and for everybody who delegated to him. Delegations are not passed on. */
export function principalsOf(person: Id, delegations: Delegation[], day: string): Id[] {
  const others = delegations.filter((one) => text(one.delegate) === text(person) && holdsOn(one, day))
  return unique([person, ...others.map(({ principal }) => principal)])
}

/** Who is asked by a step, once the authors have stepped back (art. 22). */
export const askedOf = (eligible: Id[], barred: Id[]): Id[] => unique(eligible).filter((id) => !has(barred, id))

/**
 * In whose name somebody decides on a step; undefined when he may not. Authors decide in nobody's name.
 * @param done principals in whose name this step has been approved already
 */
export function decidesFor(
  person: Id,
  {
    eligible,
    barred,
    done,
    delegations,
    day,
  }: { eligible: Id[]; barred: Id[]; done: Id[]; delegations: Delegation[]; day: string },
): Id | undefined {
  if (has(barred, person)) return undefined
  const open = askedOf(eligible, barred).filter((id) => !has(done, id))
  return principalsOf(person, delegations, day).find((principal) => has(open, principal))
}

/** Whether a step is passed. An `all` step without anybody left to ask is not: nobody looked at it. */
export function isStepPassed(rule: StepRule, asked: Id[], done: Id[]): boolean {
  const approved = asked.filter((id) => has(done, id))
  return rule === 'any' ? approved.length > 0 : asked.length > 0 && approved.length === asked.length
}

/** Everybody who can decide now: those asked and their delegates. */
export function decidersNow(asked: Id[], barred: Id[], delegations: Delegation[], day: string): Id[] {
  const delegates = delegations.filter((one) => has(asked, one.principal) && holdsOn(one, day))
  return unique([...asked, ...delegates.map(({ delegate }) => delegate)]).filter((id) => !has(barred, id))
}

const overlap = (a: Delegation, b: Delegation) => a.from <= b.until && b.from <= a.until

/**
 * Whether a new delegation closes a ring: somebody would, in the end, decide for himself through others who are
 * away in the same days.
 */
export function closesRing(added: Delegation, others: Delegation[]): boolean {
  const seen = new Set<string>()
  const queue = [added.delegate]
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    if (text(at) === text(added.principal)) return true
    if (seen.has(text(at))) continue
    seen.add(text(at))
    for (const one of others) if (text(one.principal) === text(at) && overlap(one, added)) queue.push(one.delegate)
  }
  return false
}

/** Ids as they are stored for one comparison: between commas, so that `1` is not found in `12`. */
export const idMarks = (ids: Id[]): string => (ids.length > 0 ? `,${unique(ids).map(text).join(',')},` : ',')
