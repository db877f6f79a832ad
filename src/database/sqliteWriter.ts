import { setTimeout as sleep } from 'node:timers/promises'
import type { Client, Transaction } from '@libsql/client'

import { type Connection, type Connections, openConnections } from './sqliteConnection'
import { isBusy } from './sqliteErrors'
import { rollBack, writerTransaction } from './sqliteTransaction'
import { createWriterQueue, WriterClosedError, WriterTimeoutError } from './writerQueue'

const RETRY_MS = { first: 2, longest: 50 }

export interface SqliteLimits {
  /** How long a write waits for its turn, in this process and then behind another one. Milliseconds. */
  readonly waitMs: number
  /** How long a transaction may do nothing before it is rolled back; longer than `waitMs`, so that a transaction which waits for itself fails first. */
  readonly idleMs: number
  /** `busy_timeout` of the reading connection. Milliseconds. */
  readonly busyMs: number
}

export const DEFAULT_LIMITS: SqliteLimits = { waitMs: 20_000, idleMs: 30_000, busyMs: 5_000 }

/** Begins a transaction, again and again while another process holds the lock, without stopping the event loop. */
const begin = async (writer: Connection, waitMs: number): Promise<void> => {
  const deadline = Date.now() + waitMs
  for (let pause = RETRY_MS.first; ; pause = Math.min(pause * 2, RETRY_MS.longest)) {
    try {
      return writer.exec('BEGIN IMMEDIATE')
    } catch (error) {
      if (!isBusy(error)) throw error
      if (Date.now() >= deadline) throw new WriterTimeoutError(waitMs)
      await sleep(pause)
    }
  }
}

/** Opens when first needed and after a failure, so that no restart is needed once the file can be opened. */
export const connectionHolder = (file: string, busyMs: number) => {
  let current: Connections | undefined
  let checkedAt = 0
  let isClosed = false

  /** The connections, after a look at the file if the last one is older than `maximumAgeMs`. */
  const get = (maximumAgeMs: number): Connections => {
    if (isClosed) throw new WriterClosedError()
    current ??= openConnections(file, busyMs)
    const now = Date.now()
    if (now - checkedAt >= maximumAgeMs) {
      current.watch.assertSame()
      checkedAt = now
    }
    return current
  }
  return {
    get,
    close: (): void => {
      isClosed = true
      current?.reader.close()
      current?.writer.close()
    },
    get isClosed() {
      return isClosed
    },
  }
}

type ConnectionHolder = ReturnType<typeof connectionHolder>

/** Everything that writes: turns in the queue, and the transaction each turn is. */
export const createWriter = (holder: ConnectionHolder, { waitMs, idleMs }: SqliteLimits) => {
  const queue = createWriterQueue({ waitMs })

  /** A turn without a transaction, for what SQLite refuses inside one. */
  const run = <T>(work: (writer: Connection) => Promise<T>): Promise<T> => queue.run(() => work(holder.get(0).writer))

  /** A turn with a transaction of its own: only its begin can meet a lock. */
  const write = <T>(work: (client: Client) => Promise<T>): Promise<T> =>
    run(async (writer) => {
      await begin(writer, waitMs)
      try {
        const result = await work(writer.client)
        writer.exec('COMMIT')
        return result
      } catch (error) {
        rollBack(writer)
        throw error
      }
    })

  /** A turn that lasts until commit or rollback. */
  const transaction = async (): Promise<Transaction> => {
    const release = await queue.acquire()
    try {
      const { writer, watch } = holder.get(0)
      await begin(writer, waitMs)
      return writerTransaction({ writer, assertSameFile: watch.assertSame, idleMs, onEnd: release })
    } catch (error) {
      release()
      throw error
    }
  }

  const close = (): void => {
    queue.close()
    holder.close()
  }
  return { run, write, transaction, close }
}
