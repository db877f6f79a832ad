/** Gives the turn back. Calling it twice is harmless. */
export type Release = () => void

/** Somebody waited longer than the limit for the only writer of the database. */
export class WriterTimeoutError extends Error {
  override readonly name = 'WriterTimeoutError'

  constructor(readonly waitedMs: number) {
    super(
      `no turn to write within ${waitedMs} ms; either the load is too high, or an operation inside a transaction wrote without passing \`req\` and now waits for itself`,
    )
  }
}

/** The queue was closed (database connection ended) while somebody waited, or before he asked. */
export class WriterClosedError extends Error {
  override readonly name = 'WriterClosedError'

  constructor() {
    super('the database connection is closed')
  }
}

interface Waiter {
  readonly start: (release: Release) => void
  readonly fail: (error: Error) => void
}

export interface WriterQueue {
  /**
   * Waits for the turn to write, first come first served.
   * @throws WriterTimeoutError after `waitMs` milliseconds, WriterClosedError when the queue is closed
   */
  acquire(): Promise<Release>
  /** Runs the work in its own turn; the turn ends whether the work succeeds or throws. */
  run<T>(work: () => Promise<T>): Promise<T>
  /** Refuses everybody who waits and everybody who comes later. */
  close(): void
  /** How many wait, the current holder not counted. */
  readonly waiting: number
}

/**
 * SQLite has one writer. Its binding is synchronous, so waiting in SQLite (`busy_timeout`) would stop the event loop and
 * with it the very transaction one waits for. Waiting therefore happens here, before the database is asked.
 */
export const createWriterQueue = ({ waitMs }: { waitMs: number }): WriterQueue => {
  const waiters = new Set<Waiter>()
  let isTaken = false
  let isClosed = false

  const handOut = (): Release => {
    let isReleased = false
    return () => {
      if (isReleased) return
      isReleased = true
      const [next] = waiters
      if (next) {
        waiters.delete(next)
        next.start(handOut())
      } else {
        isTaken = false
      }
    }
  }

  const wait = (): Promise<Release> =>
    new Promise((resolve, reject) => {
      const waiter: Waiter = {
        start: (release) => {
          clearTimeout(timer)
          resolve(release)
        },
        fail: (error) => {
          clearTimeout(timer)
          reject(error)
        },
      }
      const timer = setTimeout(() => {
        waiters.delete(waiter)
        reject(new WriterTimeoutError(waitMs))
      }, waitMs)
      waiters.add(waiter)
    })

  const acquire = (): Promise<Release> => {
    if (isClosed) return Promise.reject(new WriterClosedError())
    if (isTaken) return wait()
    isTaken = true
    return Promise.resolve(handOut())
  }

  return {
    acquire,
    run: async (work) => {
      const release = await acquire()
      try {
        return await work()
      } finally {
        release()
      }
    },
    close: () => {
      isClosed = true
      for (const waiter of waiters) waiter.fail(new WriterClosedError())
      waiters.clear()
    },
    get waiting() {
      return waiters.size
    },
  }
}
