import type { Draft, Entry, EntryResult } from '../model'

/** An entry that the server did not take, with its reason; kept until the person has seen it. */
export interface Refused {
  entry: Entry
  message: string
}

/** What a phone keeps until the server has it: it survives a reload and a dead battery. */
export interface Queue {
  /** In the order in which they were made. */
  pending: Entry[]
  refused: Refused[]
}

export const emptyQueue: Queue = { pending: [], refused: [] }

/** What is sent of an entry. */
export const toDraft = ({ clientId, kind, at, subject, text, level }: Entry): Draft => ({
  clientId,
  kind,
  at,
  subject,
  text,
  level,
})

export const enqueue = (queue: Queue, entry: Entry): Queue => ({ ...queue, pending: [...queue.pending, entry] })

/** What remains after an answer: stored entries leave, refused ones are shown with the reason, the rest is sent again. */
export function settle(queue: Queue, results: EntryResult[]): Queue {
  const answered = new Map(results.map((result) => [result.clientId, result]))
  const refused = queue.pending.flatMap((entry) => {
    const reason = answered.get(entry.clientId)?.refused
    return reason ? [{ entry, message: reason.message }] : []
  })
  return {
    pending: queue.pending.filter(({ clientId }) => !answered.has(clientId)),
    refused: [...queue.refused, ...refused],
  }
}

/** A whole batch that the server could not read: each of its entries is shown with the reason. */
export function refuseAll(queue: Queue, sent: Entry[], message: string): Queue {
  return settle(
    queue,
    sent.map(({ clientId }) => ({ clientId, refused: { status: 400, message } })),
  )
}

export const dismiss = (queue: Queue, clientId: string): Queue => ({
  ...queue,
  refused: queue.refused.filter(({ entry }) => entry.clientId !== clientId),
})

/** Entries known, and those told now; what is stored replaces nothing but its own waiting twin. */
export function merge(known: Entry[], told: Entry[]): Entry[] {
  const all = new Map(known.map((entry) => [entry.clientId, entry]))
  for (const entry of told) all.set(entry.clientId, entry)
  return all.size === known.length && told.every((entry) => known.some((one) => one.clientId === entry.clientId))
    ? known
    : [...all.values()]
}

/** A phone's key of an entry: of one phone they sort in the order in which they were made. */
export function keyFor(now: number, count: number, random: number): string {
  const time = now.toString(36).padStart(9, '0')
  const turn = count.toString(36).padStart(4, '0')
  return `${time}-${turn}-${Math.floor(random * 36 ** 8)
    .toString(36)
    .padStart(8, '0')}`
}
