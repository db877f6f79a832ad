import { randomUUID } from 'node:crypto'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { APIError } from 'payload'

import { WriterTimeoutError } from './writerQueue'

type TransactionId = number | string
type SessionDb = SQLiteAdapter['sessions'][string]['db']

/** Thrown into the transaction to make it roll back; never leaves this file. */
class RollbackRequest extends Error {}

/** Drizzle types its transaction by a schema that exists only at run time. */
const isSessionDb = (value: unknown): value is SessionDb =>
  typeof value === 'object' && value !== null && 'select' in value

const deferred = <T>() => {
  let resolve: (value: T) => void = () => undefined
  let reject: (error: unknown) => void = () => undefined
  const promise = new Promise<T>((fulfil, fail) => {
    resolve = fulfil
    reject = fail
  })
  return { promise, resolve, reject }
}

/** What people are told when the writer is not free in time; the reason is logged. */
const busyError = (error: unknown): unknown =>
  error instanceof WriterTimeoutError ? new APIError('系统繁忙，修改没有保存，请稍后再试。', 503, null, true) : error

/**
 * Payload's own begin, with two differences: a failed begin keeps its error, and the promise of the commit is not swallowed.
 * @returns the id under which Payload finds the transaction
 * @throws APIError 503 when the writer is not free in time
 */
export const beginTransaction = async (adapter: SQLiteAdapter): Promise<TransactionId> => {
  await adapter.initializing
  const id = randomUUID()
  const ready = deferred<SessionDb>()
  const ended = deferred<void>()
  const done = adapter.drizzle.transaction(async (transaction) => {
    if (!isSessionDb(transaction)) throw new Error('drizzle handed out no transaction')
    ready.resolve(transaction)
    await ended.promise
  })
  done.catch(ready.reject)
  try {
    const db = await ready.promise
    adapter.sessions[id] = {
      db,
      resolve: () => {
        ended.resolve()
        return done
      },
      reject: async () => {
        ended.reject(new RollbackRequest())
        await done.catch((error: unknown) => {
          if (!(error instanceof RollbackRequest)) throw error
        })
      },
    }
    return id
  } catch (error) {
    adapter.payload.logger.error({ msg: 'cannot begin a transaction', err: error })
    throw busyError(error)
  }
}

/**
 * Payload's own commit turns a failed commit into a silent rollback: the caller would be told "saved".
 * @throws whatever the database answered to COMMIT; everything is rolled back then
 */
export const commitTransaction = async (
  adapter: SQLiteAdapter,
  incoming: TransactionId | Promise<TransactionId>,
): Promise<void> => {
  const id = await incoming
  const session = adapter.sessions[id]
  if (!session) return
  // First out of the registry, so that nothing joins a transaction which is ending.
  delete adapter.sessions[id]
  await session.resolve()
}
