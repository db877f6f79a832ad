/** Whether a printed version still holds. */
export type Validity =
  | { state: 'current' }
  | { state: 'superseded'; by: string; on: string | null }
  | { state: 'retired'; on: string | null }
  | { state: 'unknown' }

interface Facts {
  /** What is in force, or was last. */
  current: { label: string | null; isRetired: boolean; retiredOn: string | null }
  /** Oldest first, each label once. */
  releases: { label: string; releasedAt: string | null }[]
}

/** What a printed page of a version is worth today. A version was replaced on the day its successor was released. */
export function validityOf(label: string, { current, releases }: Facts): Validity {
  const at = releases.findIndex((release) => release.label === label)
  if (at < 0) return { state: 'unknown' }
  if (current.isRetired) return { state: 'retired', on: current.retiredOn }
  if (label === current.label || current.label === null) return { state: 'current' }
  return { state: 'superseded', by: current.label, on: releases[at + 1]?.releasedAt ?? null }
}
