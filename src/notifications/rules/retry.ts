const MINUTE_MS = 60_000
/** Minutes until the next attempt, by the number of attempts made; after the last of them always the longest. */
const PAUSES = [1, 5, 15, 60, 240]
const LONGEST_PAUSE = 720
/** After so many attempts, four days, a notice is given up. */
export const MAX_ATTEMPTS = 12

/** When a mail is tried again if the attempt that begins now fails. @param attempts attempts made, this one included */
export function retryAt(attempts: number, now: Date): Date {
  return new Date(now.getTime() + (PAUSES[attempts - 1] ?? LONGEST_PAUSE) * MINUTE_MS)
}

/** What a failed attempt means: try `later`, never again (`refused`), or not the letter's but the server's fault (`away`). */
export type Failure = 'later' | 'refused' | 'away'

const property = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null ? Object.entries(error).find(([key]) => key === name)?.[1] : undefined

/**
 * Reads an SMTP error. A 5xx answer to the recipient or to the letter is final (RFC 5321, 4.2.1). One to the sender or to
 * the sign-in is a fault of the settings, which somebody will mend; it stops every other letter too.
 */
export function readFailure(error: unknown): Failure {
  const status = property(error, 'responseCode')
  const command = property(error, 'command')
  if (typeof status !== 'number') return 'away'
  const isAboutLetter = command === 'RCPT TO' || command === 'DATA'
  if (!isAboutLetter) return 'away'
  return status >= 500 && status < 600 ? 'refused' : 'later'
}

/** The error in one short line, for the administrator. */
export function failureLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  return text.replace(/\s+/g, ' ').trim().slice(0, 300) || 'unknown'
}
