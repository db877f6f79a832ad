import { addDays, addMonths, dayOf } from '@/shared/calendar'
import { type CertificationState, DEFAULT_REMIND_DAYS, type ExpiryMode } from './model'

export interface ValidityRule {
  /** Months of validity; null or undefined never expires. */
  validMonths?: number | null
  /** Months between reviews; null or undefined needs none. */
  reviewMonths?: number | null
  remindDays?: number | null
  expiryMode?: ExpiryMode | null
}

export interface CertificateDates {
  issuedOn?: string | null
  lastReviewedOn?: string | null
  expiresOn?: string | null
  nextReviewOn?: string | null
  revokedOn?: string | null
}

/**
 * The last day of validity as an ISO date-time; null for a certificate without one.
 * @param previousExpiry the end of the person's previous certificate of this type, for the mode `previous`
 */
export function expiryOf(rule: ValidityRule, dates: CertificateDates, previousExpiry?: string | null): string | null {
  if (rule.expiryMode === 'fixed') return dates.expiresOn ?? null
  if (!rule.validMonths || !dates.issuedOn) return null
  const continues = rule.expiryMode === 'previous' && previousExpiry && previousExpiry >= dates.issuedOn
  return addMonths(continues ? previousExpiry : dates.issuedOn, rule.validMonths)
}

/** When the next review is due; never after the expiry. */
export function nextReviewOf(rule: ValidityRule, dates: CertificateDates, expiresOn: string | null): string | null {
  const last = dates.lastReviewedOn ?? dates.issuedOn
  if (!rule.reviewMonths || !last) return null
  const next = addMonths(last, rule.reviewMonths)
  return expiresOn && next > expiresOn ? expiresOn : next
}

/** A day is stored as a moment of its own UTC day. */
const storedDay = (date: string) => new Date(date).toISOString().slice(0, 10)

/** The state follows from the dates and the clock; it is never stored. */
export function certificationState(
  dates: CertificateDates,
  remindDays: number | null | undefined,
  now: Date,
): CertificationState {
  // Compared by calendar day: a certificate is good to the end of its last day.
  const today = dayOf(now)
  if (dates.revokedOn && storedDay(dates.revokedOn) <= today) return 'revoked'
  const ends = [dates.expiresOn, dates.nextReviewOn].filter((end) => typeof end === 'string').map(storedDay)
  if (ends.some((end) => end < today)) return 'expired'
  const window = storedDay(addDays(`${today}T00:00:00.000Z`, remindDays ?? DEFAULT_REMIND_DAYS))
  return ends.some((end) => end <= window) ? 'due' : 'valid'
}

/** What a record about a person is called in lists, pickers and breadcrumbs: `王建国 · 低压电工作业`. */
export function recordTitle(person: string | null | undefined, subject: string | null | undefined): string {
  return [person, subject].filter(Boolean).join(' · ')
}
