import type { PayloadRequest } from 'payload'
import { inTransaction } from '@/database/inTransaction'
import { isWriteConflict } from '@/database/race'
import { overtaken } from './cases'

/**
 * Does an action as one change. MongoDB answers the slower of two transactions by an error of its own: people are told
 * the same as where the compare-and-set refuses them.
 * @throws APIError 409 when somebody else was first
 */
export async function transact<Result>(req: PayloadRequest, work: () => Promise<Result>): Promise<Result> {
  try {
    return await inTransaction(req, work)
  } catch (error) {
    throw isWriteConflict(error) ? overtaken(req) : error
  }
}
