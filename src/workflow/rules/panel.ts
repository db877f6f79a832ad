import { DEFAULT_TIME_ZONE } from '@/shared/calendar'
import { formatMoment } from '@/shared/format'
import type { State } from '../model'

/** What the panel on a document offers. `save-and-submit` saves the open changes first. */
export type PanelAction = 'submit' | 'save-and-submit' | 'decide' | 'withdraw' | 'retire' | 'emergency'

/** Why nothing, or something else than expected, can be done now. */
export type PanelHint =
  | 'new'
  | 'trashed'
  | 'saving-withdraws'
  | 'waiting'
  | 'scheduled'
  | 'returned'
  | 'change-first'
  | 'retired'
  | 'not-editor'

export interface PanelSituation {
  state: State
  may: { submit: boolean; retire: boolean; withdraw: boolean; decide: boolean; releaseInEmergency: boolean }
  /** Whether the form holds changes that are not saved. */
  isModified: boolean
  /** Whether the person may save the document. */
  maySave: boolean
  isTrashed: boolean
}

export interface PanelOffer {
  /** The one action that stands out. */
  main: PanelAction | undefined
  /** Beside it. */
  side: PanelAction[]
  /** Behind the menu: what is done rarely and with care. */
  menu: PanelAction[]
  hint: PanelHint | undefined
}

const nothing = (hint: PanelHint): PanelOffer => ({ main: undefined, side: [], menu: [], hint })
const isRunning = (state: State) => state === 'in-review' || state === 'scheduled'

function hintOf({ state, may, maySave }: PanelSituation): PanelHint | undefined {
  if (state === 'in-review') return 'waiting'
  if (state === 'scheduled') return 'scheduled'
  if (!maySave) return 'not-editor'
  if (state === 'returned') return 'returned'
  if (state === 'released') return 'change-first'
  if (state === 'retired') return 'retired'
  return may.submit ? undefined : 'not-editor'
}

/** What a person can do with a document from here, and if nothing, why. */
export function offerOf(situation: PanelSituation): PanelOffer {
  const { state, may, isModified, maySave, isTrashed } = situation
  if (isTrashed) return nothing('trashed')
  // What is decided on is the saved version: with open changes nothing but saving them makes sense.
  if (isModified && isRunning(state)) return nothing('saving-withdraws')
  if (isModified && maySave) return { main: 'save-and-submit', side: [], menu: [], hint: undefined }
  const main = may.decide ? 'decide' : may.submit ? 'submit' : undefined
  const isRetirementMain = may.retire && state === 'released'
  return {
    main,
    side: [...(may.withdraw ? (['withdraw'] as const) : []), ...(isRetirementMain ? (['retire'] as const) : [])],
    menu: [
      ...(may.retire && !isRetirementMain ? (['retire'] as const) : []),
      ...(may.releaseInEmergency ? (['emergency'] as const) : []),
    ],
    hint: hintOf(situation),
  }
}

/**
 * The moment that somebody picked by the office's clock (Beijing time, without summer time).
 * @param local `2026-11-24T08:00`, as a date-time field gives it
 * @returns ISO date-time; undefined for an empty field
 */
export const officeMoment = (local: string): string | undefined =>
  local.trim() === '' ? undefined : `${local.length === 16 ? `${local}:00` : local}+08:00`

const OFFICE_AHEAD_MS = 8 * 3_600_000

/** A moment as a date-time field wants it, by the office's clock. */
export const officeLocal = (moment: Date): string =>
  new Date(moment.getTime() + OFFICE_AHEAD_MS).toISOString().slice(0, 16)

const NAMES_SHOWN = 3

/** A few names, and how many more: a role may have dozens of holders. */
export function shortNames(names: string[], language: string): string {
  const shown = names.slice(0, NAMES_SHOWN).join(language === 'en' ? ', ' : '、')
  if (names.length <= NAMES_SHOWN) return shown
  return language === 'en' ? `${shown} and ${names.length - NAMES_SHOWN} more` : `${shown} 等 ${names.length} 人`
}

/** A moment by the office's clock: `2026年11月24日 08:00`, in the console's language; empty for none. */
export function momentIn(moment: string | null | undefined, language: string): string {
  if (language !== 'en' || !moment) return formatMoment(moment)
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: DEFAULT_TIME_ZONE,
    dateStyle: 'long',
    timeStyle: 'short',
  }).format(new Date(moment))
}
