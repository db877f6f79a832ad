import { excerpt } from '@/shared/format'
import { type Id, idOf, sameId } from '@/shared/ids'

/** A row of 待修订: what a finding asks of a chapter. */
export interface RevisionNote {
  id?: string | null | undefined
  section?: string | null | undefined
  /** The corrective action; a note without one was written by an editor for himself. */
  action?: unknown
  isDone?: boolean | null | undefined
  note: string
}

/** A finding that asks for a revision, as its corrective action keeps it. */
export interface RevisionWish {
  action: Id
  section: string
  note: string
}

const actionOf = ({ action }: RevisionNote) => idOf(action)

/** Wishes that no note of the draft stands for yet. */
export const unnoted = (wishes: RevisionWish[], notes: RevisionNote[]): RevisionWish[] =>
  wishes.filter(({ action }) => !notes.some((note) => sameId(actionOf(note), action)))

interface Kept {
  /** As the newest version has them. */
  before: RevisionNote[]
  /** As somebody sends them. */
  after: RevisionNote[]
  /** The newest version is the released one: this is the first draft of the next. */
  startsDraft: boolean
}

/**
 * The notes that a draft keeps. Those of corrective actions neither come nor go by hand: a form opened before a
 * finding was made must not lose it, so only the tick is taken from what is sent. What was done in the version
 * released before is settled, and left behind.
 */
export function keepNotes({ before, after, startsDraft }: Kept): RevisionNote[] {
  const linked = before.filter((note) => actionOf(note) !== undefined)
  const isSettled = (note: RevisionNote) => startsDraft && note.isDone === true
  const kept = linked
    .filter((note) => !isSettled(note))
    .map((note) => {
      const sent = after.find((other) => sameId(actionOf(other), actionOf(note)))
      return { ...note, isDone: sent?.isDone ?? note.isDone ?? false }
    })
  const others = after.filter(
    (note) =>
      !linked.some((old) => sameId(actionOf(old), actionOf(note))) &&
      !before.some((old) => old.id && old.id === note.id && isSettled(old)),
  )
  return [...kept, ...others]
}

/** Corrective actions whose chapters were revised in this version. */
export const doneIn = (notes: RevisionNote[]): Id[] =>
  notes.flatMap((note) => (note.isDone === true ? (actionOf(note) ?? []) : []))

/** The occasion that notes give to a revision (art. 36): a drill or a rescue found a problem. */
export const occasionOf = (notes: RevisionNote[]): 'drill' | undefined =>
  notes.some((note) => actionOf(note) !== undefined) ? 'drill' : undefined

const LABEL_LENGTH = 40

/** What heads a row of the list: chapter and finding, cut short, and whether it is done. */
export function noteLabel(
  { section, note, isDone }: Partial<RevisionNote>,
  number: number,
  isEnglish: boolean,
): string {
  const words = [section?.trim(), excerpt(note, LABEL_LENGTH)].filter(Boolean).join('：')
  if (!words) return isEnglish ? `Note ${number}` : `修订要求 ${number}`
  return isDone ? `${words}${isEnglish ? ' (revised)' : '（已修订）'}` : words
}
