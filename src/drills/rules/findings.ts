import { type Day, shiftDay } from '@/shared/days'
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
