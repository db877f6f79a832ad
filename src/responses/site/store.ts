import { z } from 'zod'
import { type Entry, isEntryKind, levelOrder } from '../model'
import { emptyQueue, type Queue } from '../rules/queue'

const entry: z.ZodType<Entry> = z.object({
  clientId: z.string(),
  seq: z.number().nullable(),
  kind: z.custom<Entry['kind']>(isEntryKind),
  subject: z.string().nullable(),
  level: z.enum(levelOrder).nullable(),
  text: z.string().nullable(),
  by: z.string().nullable(),
  byName: z.string(),
  at: z.string(),
  receivedAt: z.string().nullable(),
})
const queue = z.object({
  pending: z.array(entry),
  refused: z.array(z.object({ entry, message: z.string() })),
})
export const updateShape = z.object({ now: z.string(), revision: z.number(), entries: z.array(entry) })
export const addedShape = updateShape.extend({
  results: z.array(
    z.union([
      z.object({
        clientId: z.string(),
        refused: z.object({ status: z.union([z.literal(400), z.literal(403), z.literal(409)]), message: z.string() }),
      }),
      z.object({ clientId: z.string(), seq: z.number() }),
    ]),
  ),
})

/** A phone is handed on: what somebody wrote waits for him, and is never sent in another's name. */
const keyOf = (response: string, user: string) => `houqin-response/${response}/${user}`

/** What waits on this phone. A store that is broken or forbidden counts as empty. */
export function readQueue(response: string, user: string): Queue {
  try {
    const parsed = queue.safeParse(JSON.parse(localStorage.getItem(keyOf(response, user)) ?? 'null'))
    return parsed.success ? parsed.data : emptyQueue
  } catch {
    return emptyQueue
  }
}

/** @returns whether the phone could keep it */
export function writeQueue(response: string, user: string, value: Queue): boolean {
  try {
    if (value.pending.length + value.refused.length === 0) localStorage.removeItem(keyOf(response, user))
    else localStorage.setItem(keyOf(response, user), JSON.stringify(value))
    return true
  } catch {
    return false
  }
}
