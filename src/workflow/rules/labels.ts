import type { ChangeKind } from '../model'

/** The two numbers of a version label; what is no label counts as none. */
function numbersOf(label: string | null | undefined): [major: number, minor: number] | undefined {
  const [, major, minor] = /^(\d{1,6})\.(\d{1,6})$/.exec(label ?? '') ?? []
  return major === undefined || minor === undefined ? undefined : [Number(major), Number(minor)]
}

/**
 * The label of the next version: `1.0` for a first release, then `1.1` for a minor and `2.0` for a major change.
 * A label that is none (typed by hand before there was a review) counts as `1.0`.
 */
export function nextLabel(previous: string | null | undefined, change: ChangeKind): string {
  if (!previous) return '1.0'
  const [major, minor] = numbersOf(previous) ?? [1, 0]
  return change === 'major' ? `${major + 1}.0` : `${major}.${minor + 1}`
}
