import { type Day, shiftDay } from '@/shared/days'
import { idOf } from '@/shared/ids'
import { isRecord } from '@/shared/record'
import { CORRECTION_CYCLE, CORRECTION_DAYS } from '../model'

const TITLE_LENGTH = 120

/** The first line of a finding, as the title of what is to be put right. */
export function titleOfFinding(description: string): string {
  const [line = ''] = description.trim().split(/\r?\n/, 1)
  const characters = [...line.trim()]
  return characters.length > TITLE_LENGTH ? `${characters.slice(0, TITLE_LENGTH - 1).join('')}…` : characters.join('')
}

/** By when a finding is put right where nobody said: so many days (as set) after the drill. */
export function correctionDueOn(heldOn: Day, cycles: { key: string; value: number }[]): Day {
  const set = cycles.find(({ key }) => key === CORRECTION_CYCLE)?.value
  return shiftDay(heldOn, set !== undefined && set >= 1 ? Math.round(set) : CORRECTION_DAYS)
}

/** Chapters named by findings that the plan does not have; their numbers in the list. */
export const strayChapters = (findings: { section?: unknown }[], chapters: string[]): number[] =>
  findings.flatMap(({ section }, index) => {
    const name = typeof section === 'string' ? section.trim() : ''
    return name !== '' && !chapters.includes(name) ? [index] : []
  })

export interface Finding {
  id?: unknown
  section: string | undefined
  action: unknown
  owner: unknown
  dueOn: unknown
  closedOn: unknown
}

/** Findings as they are stored or sent. */
export function toFindings(value: unknown): Finding[] {
  const rows: unknown[] = Array.isArray(value) ? value : []
  return rows.filter(isRecord).map(({ id, section, action, owner, dueOn, closedOn }) => ({
    id,
    section: typeof section === 'string' && section.trim() !== '' ? section.trim() : undefined,
    action,
    owner,
    dueOn,
    closedOn,
  }))
}

/**
 * Findings as somebody sends them. Which corrective action answers for one is never taken from outside; once there is
 * one, owner and dates are changed there. A finding moved to another drill or copied starts without.
 */
export function keepLinked(before: unknown, after: unknown[]): Record<string, unknown>[] {
  const known = toFindings(before)
  return after.filter(isRecord).map((row) => {
    const old = known.find(({ id }) => id !== undefined && id === row.id)
    if (!old || idOf(old.action) === undefined) return { ...row, action: null }
    const { action, owner, dueOn, closedOn } = old
    return { ...row, action: idOf(action), owner: idOf(owner) ?? null, dueOn, closedOn }
  })
}
