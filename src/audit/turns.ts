import type { Payload } from 'payload'

type Lanes = Map<string, Promise<unknown>>

/** Next bundles this module more than once; the lanes belong to the process. */
const shared: typeof globalThis & { houqinAuditLanes?: WeakMap<Payload, Lanes> } = globalThis

/** Running and waiting work, by lane. */
function lanesOf(payload: Payload): Lanes {
  shared.houqinAuditLanes ??= new WeakMap()
  const known = shared.houqinAuditLanes.get(payload)
  if (known) return known
  const made: Lanes = new Map()
  shared.houqinAuditLanes.set(payload, made)
  return made
}

/**
 * Runs work after all earlier work of the same lane. Two entries of one transaction must not both read the same last
 * entry; a bulk change works on its documents side by side.
 */
export function inTurn<Result>(payload: Payload, lane: string, work: () => Promise<Result>): Promise<Result> {
  const open = lanesOf(payload)
  const before = open.get(lane) ?? Promise.resolve()
  const result = before.then(work, work)
  const settled = result.then(
    () => undefined,
    () => undefined,
  )
  open.set(lane, settled)
  void settled.then(() => {
    if (open.get(lane) === settled) open.delete(lane)
  })
  return result
}

/** Resolves when nothing of a lane runs or waits any more. */
export async function laneDone(payload: Payload, lane: string): Promise<void> {
  for (let last = lanesOf(payload).get(lane); last; last = lanesOf(payload).get(lane)) await last
}
