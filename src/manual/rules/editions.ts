import { type Id, idsOf, sameId } from '@/shared/ids'
import { compareLabels } from '@/workflow/rules/labels'
import type { EditionChange } from '../model'
import { FIRST_LABEL } from '../model'

/** Who may read a document, as its visibility fields say. */
export interface Audience {
  visibility: string
  audienceRoles?: string[] | null | undefined
  audienceDepartments?: unknown
}

/** A plan as a manual may take it up: null for one that is not there for the author. */
export interface Candidate extends Audience {
  title: string
  state: string | null
  /** Null before the first release. */
  label: string | null
}

export type PinProblem = 'missing' | 'twice' | 'unreleased' | 'retired' | 'less-visible'

export interface PinRow {
  plan: Id
}

const isWithin = (wanted: string[], allowed: string[]) => wanted.every((one) => allowed.includes(one))

/**
 * Whether everybody who may read the first may read the second: a manual must not promise plans that its readers
 * cannot open.
 */
export function isWithinAudience(edition: Audience, plan: Audience): boolean {
  if (plan.visibility === 'public') return true
  if (plan.visibility === 'internal') return edition.visibility !== 'public'
  return (
    edition.visibility === 'restricted' &&
    isWithin(edition.audienceRoles ?? [], plan.audienceRoles ?? []) &&
    isWithin(idsOf(edition.audienceDepartments).map(String), idsOf(plan.audienceDepartments).map(String))
  )
}

function problemOf(
  row: PinRow,
  before: PinRow[],
  plan: Candidate | undefined,
  edition: Audience,
): PinProblem | undefined {
  if (!plan) return 'missing'
  if (before.some((other) => sameId(other.plan, row.plan))) return 'twice'
  if (plan.state === 'retired') return 'retired'
  if (plan.label === null) return 'unreleased'
  return isWithinAudience(edition, plan) ? undefined : 'less-visible'
}

/** Rows (from 0) that an edition must not hold, each with its first reason. */
export function pinProblems(
  rows: PinRow[],
  planOf: (id: Id) => Candidate | undefined,
  edition: Audience,
): { index: number; problem: PinProblem }[] {
  return rows.flatMap((row, index) => {
    const problem = problemOf(row, rows.slice(0, index), planOf(row.plan), edition)
    return problem ? [{ index, problem }] : []
  })
}

/** A plan in an edition, by the version that it holds. */
export interface Pin {
  plan: Id
  label: string
}

/** A released version of a plan, with the reason given when it was approved. */
export interface PlanRelease {
  label: string
  title: string
  reason: string | null
}

export interface Change {
  kind: EditionChange
  title: string
  from: string | null
  to: string | null
  reason: string | null
}

/** The reasons of all versions after one up to another, oldest first, each with its label when there are several. */
function reasonsBetween(releases: PlanRelease[], from: string, to: string): string | null {
  const between = releases
    .filter(({ label }) => compareLabels(label, from) > 0 && compareLabels(label, to) <= 0)
    .sort((a, b) => compareLabels(a.label, b.label))
  const told = between.flatMap(({ label, reason }) =>
    reason?.trim() ? [between.length > 1 ? `${label} 版：${reason.trim()}` : reason.trim()] : [],
  )
  return told.length > 0 ? told.join('\n') : null
}

/**
 * What is new in an edition against the one before: added and changed plans in the order of the new edition, then the
 * removed ones. Another order is no change; a first edition has none.
 */
export function releaseNotes(
  previous: Pin[] | undefined,
  next: Pin[],
  releasesOf: (plan: Id) => PlanRelease[],
): Change[] {
  if (!previous) return []
  const titleOf = ({ plan, label }: Pin) => {
    const releases = releasesOf(plan)
    return (releases.find((release) => release.label === label) ?? releases.at(-1))?.title ?? `#${String(plan)}`
  }
  const kept = next.flatMap((pin): Change[] => {
    const old = previous.find(({ plan }) => sameId(plan, pin.plan))
    const [title, to] = [titleOf(pin), pin.label]
    if (!old) return [{ kind: 'added', title, from: null, to, reason: null }]
    if (old.label === pin.label) return []
    const reason = reasonsBetween(releasesOf(pin.plan), old.label, pin.label)
    return [{ kind: 'changed', title, from: old.label, to, reason }]
  })
  const removed = previous
    .filter(({ plan }) => !next.some((pin) => sameId(pin.plan, plan)))
    .map((pin): Change => ({ kind: 'removed', title: titleOf(pin), from: pin.label, to: null, reason: null }))
  return [...kept, ...removed]
}

/** The number that the author chose for the first edition. */
export const firstLabelOf = ({ firstLabel }: Record<string, unknown>): string | undefined =>
  typeof firstLabel === 'string' && FIRST_LABEL.test(firstLabel) ? firstLabel : undefined
