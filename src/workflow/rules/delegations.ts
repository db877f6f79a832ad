/** When somebody stands in for another, seen from a day. */
export type DelegationTime = 'running' | 'coming' | 'past'

/**
 * The day (`YYYY-MM-DD`) of a stored date: days are moments of their own UTC day, whichever hour the form gave them.
 * Undefined for what is no date.
 */
export function storedDay(value: unknown): string | undefined {
  const date = new Date(String(value))
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 10)
}

/** Where a delegation stands on a day (`YYYY-MM-DD`); its last day belongs to it. */
export function timeOf({ from, until }: { from: string; until: string }, day: string): DelegationTime {
  if (until < day) return 'past'
  return from > day ? 'coming' : 'running'
}
