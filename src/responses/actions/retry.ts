import { setTimeout as sleep } from 'node:timers/promises'
import { APIError, type PayloadRequest } from 'payload'
import { inTransaction } from '@/database/inTransaction'
import { isRace } from '@/database/race'

/** Another phone wrote to the response first; its number has to be taken anew. */
export class OvertakenError extends Error {
  override readonly name = 'OvertakenError'
}

/** Twenty phones at once push each other aside on MongoDB; each gets its turn. */
const ATTEMPTS = 40
const LONGEST_PAUSE_MS = 60

const isOvertaken = (error: unknown): boolean =>
  error instanceof OvertakenError || isRace(error) || (error instanceof APIError && error.status === 409)

/** Does the work as one change, again from the start when somebody else was first. */
export async function untilFirst<Result>(req: PayloadRequest, work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await inTransaction(req, work)
    } catch (error) {
      if (attempt === ATTEMPTS || !isOvertaken(error)) throw error
      await sleep(Math.random() * Math.min(LONGEST_PAUSE_MS, attempt * 5))
    }
  }
}
