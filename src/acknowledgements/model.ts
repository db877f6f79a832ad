import type { Limit } from '@/access/rateLimit'
import type { Id } from '@/shared/ids'
import type { ControlledCollection } from '@/workflow/model'

/** Days before the due date at which a person is reminded. */
export const SOON_DAYS = 3

/** Answers to the quiz of one document, per person: enough for slips, too few for trying out. */
export const ANSWER_LIMIT: Limit = { name: 'acknowledge', points: 10, seconds: 60 * 60 }

/** A released document and whom it asks; `department` is the one that keeps it. */
export interface AskingDocument {
  collection: ControlledCollection
  id: Id
  title: string
  code: string | null
  /** The address of its page; undefined while it has none. */
  href: string | undefined
  department: Id | undefined
  isRetired: boolean
  versionLabel: string
  /** When the current major version took effect first: ISO date-time. */
  askedSince: string
  ackDepartments: Id[]
  ackPosts: Id[]
  /** Days to confirm; null leaves it to the office's setting. */
  ackDays: number | null
}

/** A person as the rules look at him. */
export interface StaffMember {
  id: Id
  name: string
  department: Id | undefined
  posts: Id[]
  status: string
  /** ISO date-time from which he works where he is, where known. */
  since: string | null
}

/** One person's confirmation of one version. */
export interface Confirmation {
  collection: ControlledCollection
  documentId: string
  staff: Id
  staffName: string
  department: Id | undefined
  versionLabel: string
  major: number
  confirmedAt: string
  score: number | null
  questions: number | null
}

/** Somebody who has yet to confirm. */
export interface Missing {
  person: StaffMember
  dueOn: string
  isOverdue: boolean
}

/** Where a document stands: `confirmed` and `missing` together are those who are asked. */
export interface Tally {
  confirmed: { person: StaffMember; confirmation: Confirmation }[]
  missing: Missing[]
  /** Confirmations of people who are no longer asked: they left, moved, or the document is retired. */
  former: Confirmation[]
}

/** The page with who has confirmed a document and who has not. */
export function boardPath(collection: ControlledCollection, id: Id): string {
  return `/acknowledgements/${collection}/${id}`
}

/** The name of a quiz question's answers in the form; the first question is 0. */
export const answerName = (question: number) => `q${question}`

/** The key of a notice about a document's major version; `step` tells a later notice from the first one. */
export function noticeKey({ collection, id }: Pick<AskingDocument, 'collection' | 'id'>, major: number, step = '') {
  return `ack/${collection}/${id}/${major}${step ? `/${step}` : ''}`
}

/** The key that lets a person confirm a major version once. */
export function confirmationKey(of: { documentCollection: unknown; documentId: unknown; staff: Id }, major: number) {
  return `${of.documentCollection}/${of.documentId}/${major}/${of.staff}`
}
