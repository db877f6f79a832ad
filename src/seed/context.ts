import type { Payload, PayloadRequest } from 'payload'
import { createLocalReq } from 'payload'
import { inTransaction as joinTransaction } from '@/database/inTransaction'
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
  return joinTransaction(req, () => work(req))
}
