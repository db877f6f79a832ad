/** When somebody stands in for another, seen from a day. */
export type DelegationTime = 'running' | 'coming' | 'past'

/** Where a delegation stands on a day (`YYYY-MM-DD`); its last day belongs to it. */
export function timeOf({ from, until }: { from: string; until: string }, day: string): DelegationTime {
  if (until < day) return 'past'
  return from > day ? 'coming' : 'running'
}
