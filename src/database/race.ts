import { ValidationError } from 'payload'

/** MongoDB: two transactions collide, a unique value is taken. */
const RACE_CODES: unknown[] = [112, 11000]

/** Whether two transactions wanted to write the same thing, and this one was second. */
export function isWriteConflict(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return ('code' in error && error.code === RACE_CODES[0]) || isWriteConflict(error.cause)
}

/** The same, where a unique value that is taken means a race too: nobody typed it. */
export function isRace(error: unknown): boolean {
  if (error instanceof ValidationError) return true
  if (!(error instanceof Error)) return false
  return ('code' in error && RACE_CODES.includes(error.code)) || isRace(error.cause)
}
