import { createHmac, timingSafeEqual } from 'node:crypto'

/** The header by which the timer shows that it belongs to this installation. */
export const JOBS_HEADER = 'x-houqin-jobs'

/** What the timer shows: derived from the secret, which itself never travels. */
export function jobsToken(secret: string): string {
  return createHmac('sha256', secret).update('houqin jobs').digest('hex')
}

/** Whether a caller is a timer of this installation; compared in constant time. */
export function isJobsToken(given: string | null, secret: string): boolean {
  const expected = Buffer.from(jobsToken(secret))
  const shown = Buffer.from(given ?? '')
  return shown.length === expected.length && timingSafeEqual(shown, expected)
}
