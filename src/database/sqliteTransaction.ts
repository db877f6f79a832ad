import type { InStatement, ResultSet, Transaction } from '@libsql/client'

import type { Connection } from './sqliteConnection'

/** A statement reached a transaction that has ended. */
export class TransactionEndedError extends Error {
  override readonly name = 'TransactionEndedError'
}

interface TransactionArgs {
  /** In a transaction already. */
  readonly writer: Connection
  /** Checked before the commit; throws when the file was exchanged meanwhile. */
  readonly assertSameFile: () => void
  /** Milliseconds without a statement after which the transaction is rolled back. */
  readonly idleMs: number
  /** Gives the writer to the next one. Called exactly once. */
  readonly onEnd: () => void
}

/** Rolls back if SQLite has not done so by itself (disk full, input/output error). */
export const rollBack = (writer: Connection): void => {
  if (writer.isInTransaction) writer.exec('ROLLBACK')
}

/** The state of one open transaction: how it ends, and that it ends once. */
const lifeOf = ({ writer, idleMs, onEnd }: TransactionArgs) => {
  let endedBecause: string | undefined
  let lastUse = Date.now()

  const end = (reason: string): void => {
    endedBecause = reason
    clearTimeout(timer)
    onEnd()
  }
  const abandon = (reason: string): void => {
    if (endedBecause) return
    try {
      rollBack(writer)
    } finally {
      end(reason)
    }
  }
  const checkIdle = (): void => {
    const left = lastUse + idleMs - Date.now()
    if (left <= 0) abandon(`rolled back after ${idleMs} ms without a statement`)
    else timer = setTimeout(checkIdle, left).unref()
  }
  let timer = setTimeout(checkIdle, idleMs).unref()

  return {
    abandon,
    end,
    use: (): void => {
      if (endedBecause) throw new TransactionEndedError(`the transaction has ended: ${endedBecause}`)
      lastUse = Date.now()
    },
    get isEnded() {
      return endedBecause !== undefined
    },
  }
}

/**
 * A transaction on the process's only writing connection. It gives the writer free on commit, on rollback, after an error that ended
 * it, and after `idleMs` without a statement (its owner has gone away).
 */
export const writerTransaction = (args: TransactionArgs): Transaction => {
  const { writer, assertSameFile } = args
  const life = lifeOf(args)

  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    life.use()
    try {
      return await work()
    } catch (error) {
      // A violated constraint undoes its own statement only. Some errors end the whole transaction behind our back;
      // later statements would then commit one by one.
      if (!writer.isInTransaction) life.abandon(`failed: ${String(error)}`)
      throw error
    }
  }

  return {
    execute: (statement: InStatement) => guarded(() => writer.client.execute(statement)),
    // Not `client.executeMultiple`: that rolls back whatever is open when it is done.
    executeMultiple: (sql) => guarded(() => Promise.resolve(writer.exec(sql))),
    batch: async (statements) => {
      const results: ResultSet[] = []
      for (const statement of statements) results.push(await guarded(() => writer.client.execute(statement)))
      return results
    },
    commit: () => {
      try {
        life.use()
        assertSameFile()
        writer.exec('COMMIT')
        life.end('committed')
        return Promise.resolve()
      } catch (error) {
        life.abandon(`commit failed: ${String(error)}`)
        return Promise.reject(error)
      }
    },
    rollback: () => Promise.resolve(life.abandon('rolled back')),
    close: () => life.abandon('closed'),
    get closed() {
      return life.isEnded
    },
  }
}
