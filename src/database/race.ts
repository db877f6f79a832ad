import { ValidationError } from 'payload'

/** MongoDB: two transactions collide. */
const WRITE_CONFLICT = 112
/** MongoDB: a unique value is taken. */
const TAKEN = 11000

const hasCode = (error: unknown, ...codes: unknown[]): boolean =>
  error instanceof Error && (('code' in error && codes.includes(error.code)) || hasCode(error.cause, ...codes))

/** Whether two transactions wanted to write the same thing, and this one was second. */
export const isWriteConflict = (error: unknown): boolean => hasCode(error, WRITE_CONFLICT)

/** The same, where a unique value that is taken means a race too: nobody typed it. */
export function isRace(error: unknown): boolean {
  if (error instanceof ValidationError) return true
  return hasCode(error, WRITE_CONFLICT, TAKEN) || (error instanceof Error && isRace(error.cause))
}
