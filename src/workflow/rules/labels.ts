import type { ChangeKind } from '../model'

/** A label that an author may choose for a first release. */
export const isLabel = (value: string): boolean => numbersOf(value) !== undefined

/** The two numbers of a version label; what is no label counts as none. */
function numbersOf(label: string | null | undefined): [major: number, minor: number] | undefined {
  const [, major, minor] = /^(\d{1,6})\.(\d{1,6})$/.exec(label ?? '') ?? []
  return major === undefined || minor === undefined ? undefined : [Number(major), Number(minor)]
}

/** The major number of a version label: `2.1` is 2. What is no such label counts as the first version. */
export const majorOf = (label: string | null | undefined): number => numbersOf(label)?.[0] ?? 1

/** The earliest release among versions of the same major number; undefined when none of them says when. */
export function firstReleaseOf(
  label: string,
  versions: { versionLabel?: string | null; releasedAt?: string | null }[],
): string | undefined {
  const major = majorOf(label)
  return versions
    .flatMap(({ versionLabel, releasedAt }) => (releasedAt && majorOf(versionLabel) === major ? [releasedAt] : []))
    .sort()[0]
}

/**
 * The label of the next version: `1.0` for a first release, then `1.1` for a minor and `2.0` for a major change.
 * A label that is none (typed by hand before there was a review) counts as `1.0`.
 * @param first the label of a first release where its author chose one
 */
export function nextLabel(previous: string | null | undefined, change: ChangeKind, first?: string): string {
  if (!previous) return first !== undefined && isLabel(first) ? first : '1.0'
  const [major, minor] = numbersOf(previous) ?? [1, 0]
  return change === 'major' ? `${major + 1}.0` : `${major}.${minor + 1}`
}

/** Sorts labels by their numbers: `1.10` comes after `1.9`. What is no label comes first. */
export function compareLabels(left: string, right: string): number {
  const [major, minor] = numbersOf(left) ?? [0, 0]
  const [otherMajor, otherMinor] = numbersOf(right) ?? [0, 0]
  return major - otherMajor || minor - otherMinor
}
