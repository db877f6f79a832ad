import { dayOf } from '@/shared/calendar'

/** The office's day of a moment, the way days are stored. */
export const dayStart = (moment: Date): string => `${dayOf(moment)}T00:00:00.000Z`

/**
 * The day on which a version takes effect. A day to come that the author wrote holds; a revision that kept the day of
 * the version before takes effect when it is released. A first release keeps the author's day, past or not.
 * @param wanted the day in the submitted text, ISO date-time
 * @param current the day of the version in force; undefined before the first release
 * @returns the author's day, or undefined for the day of the release
 */
export function ownEffectiveDay(
  wanted: string | undefined,
  { current, isRevision, now }: { current: string | undefined; isRevision: boolean; now: Date },
): string | undefined {
  if (!wanted) return undefined
  if (!isRevision) return wanted
  const isKept = current !== undefined && Date.parse(wanted) === Date.parse(current)
  return isKept || Date.parse(wanted) < now.getTime() ? undefined : wanted
}
