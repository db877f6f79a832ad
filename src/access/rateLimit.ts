import type { Payload } from 'payload'
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterMongo, RateLimiterRes } from 'rate-limiter-flexible'

export interface Limit {
  name: string
  points: number
  /** Length of the window. */
  seconds: number
}

const limiters = new Map<string, RateLimiterAbstract>()

/**
 * Where attempts are counted: in memory for one process on SQLite, in MongoDB for several instances. The memory
 * limiter also stands in while MongoDB is away.
 */
function limiterFor(payload: Payload, { name, points, seconds }: Limit): RateLimiterAbstract {
  const known = limiters.get(name)
  if (known) return known
  const memory = new RateLimiterMemory({ keyPrefix: name, points, duration: seconds })
  const connection = 'connection' in payload.db ? payload.db.connection : undefined
  const limiter = connection
    ? new RateLimiterMongo({
        storeClient: connection,
        keyPrefix: name,
        points,
        duration: seconds,
        tableName: 'rate-limits',
        insuranceLimiter: memory,
      })
    : memory
  limiters.set(name, limiter)
  return limiter
}

/**
 * Counts one attempt.
 * @returns 0 when it is allowed, otherwise the seconds to wait
 */
export async function consume(payload: Payload, limit: Limit, key: string): Promise<number> {
  try {
    await limiterFor(payload, limit).consume(key)
    return 0
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000))
    throw refused
  }
}

/** Takes one attempt back: it turned out to be none. */
export async function refund(payload: Payload, limit: Limit, key: string): Promise<void> {
  await limiterFor(payload, limit).reward(key, 1)
}
