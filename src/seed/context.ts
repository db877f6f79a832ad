import type { Payload, PayloadRequest } from 'payload'
import { commitTransaction, createLocalReq, initTransaction, killTransaction } from 'payload'
import type { Calendar } from './calendar'
import type { IdBook } from './ids'

/** What every step of the seed works with. */
export interface Seeding {
  payload: Payload
  calendar: Calendar
  ids: IdBook
  log: (message: string) => void
}

/**
 * Runs one step in one transaction. The request's context says that a seed is running: cached pages need no refresh;
 * every other hook works as for people.
 */
export const inTransaction = async <Result>(
  payload: Payload,
  work: (req: PayloadRequest) => Promise<Result>,
): Promise<Result> => {
  const req = await createLocalReq({ context: { seeding: true } }, payload)
  await initTransaction(req)
  try {
    const result = await work(req)
    await commitTransaction(req)
    return result
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}
