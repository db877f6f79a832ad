import type { Payload, PayloadRequest, Where } from 'payload'
import { decodeParam } from '@/publishing/paths'
import type { Reader } from '@/publishing/reader'
import { type Id, idOf } from '@/shared/ids'
import type { ControlledCollection } from '@/workflow/model'
import { majorOf } from '@/workflow/rules/labels'
import type { AskingDocument, Confirmation } from '../model'
import { askedOf, asksAnybody } from '../rules/asked'
import { isOverdue, lastDayOf } from '../rules/due'
import { type QuizQuestion, quizOf } from '../rules/quiz'
import { loadDocuments } from './documents'
import { loadConfirmations, loadDays, loadStaff, loadTree } from './people'
import { sourceOf, systemSource } from './source'

/** A question as its reader sees it: which choices are right stays on the server. */
export interface AskedQuestion {
  question: string
  /** More than one choice is right. */
  isMultiple: boolean
  choices: string[]
}

/** What a document asks of the reader. */
export interface AckRequest {
  collection: ControlledCollection
  documentId: Id
  versionLabel: string
  dueOn: string
  isOverdue: boolean
  /** The reader's confirmation of this major version. */
  confirmed: Pick<Confirmation, 'versionLabel' | 'confirmedAt'> | null
  questions: AskedQuestion[]
}

/** The quiz of a released document with its answers: for grading, never for showing. */
export async function loadQuiz(
  payload: Payload,
  { collection, id }: Pick<AskingDocument, 'collection' | 'id'>,
  req?: PayloadRequest,
): Promise<QuizQuestion[]> {
  const doc = await payload.findByID({
    collection,
    id,
    depth: 0,
    select: { quiz: true },
    ...systemSource(payload, req).rights,
  })
  return quizOf(doc.quiz)
}

const withoutAnswers = (quiz: QuizQuestion[]): AskedQuestion[] =>
  quiz.map(({ question, choices }) => ({
    question,
    isMultiple: choices.filter(({ isCorrect }) => isCorrect).length > 1,
    choices: choices.map(({ text }) => text),
  }))

/** The person's confirmation of the document's current major version. */
export const currentConfirmation = (confirmations: Confirmation[], { versionLabel }: AskingDocument) =>
  confirmations.find(({ major }) => major >= majorOf(versionLabel))

/**
 * What the document asks of the signed-in reader; null when it asks nothing of him, is not there for him, or nobody
 * is signed in.
 * @param document its id, or its slug as it stands in the address
 */
export async function findRequest(
  reader: Reader,
  collection: ControlledCollection,
  document: { id: Id } | { slug: string },
): Promise<AckRequest | null> {
  const staff = idOf(reader.user?.staff)
  if (staff === undefined) return null
  const source = sourceOf(reader)
  const where: Where =
    'id' in document ? { id: { equals: document.id } } : { slug: { equals: decodeParam(document.slug) } }
  const [found] = await loadDocuments(source, collection, where)
  if (!found || !asksAnybody(found)) return null
  const [people, tree, confirmations, days] = await Promise.all([
    loadStaff(source, { id: { equals: staff } }),
    loadTree(source),
    loadConfirmations(source, [found], staff),
    loadDays(source),
  ])
  const [person] = askedOf(found, people, tree)
  if (!person) return null
  const confirmed = currentConfirmation(confirmations, found) ?? null
  const due = lastDayOf(found, days, person.since)
  return {
    collection,
    documentId: found.id,
    versionLabel: found.versionLabel,
    dueOn: due,
    isOverdue: isOverdue(due, reader.now),
    confirmed: confirmed && { versionLabel: confirmed.versionLabel, confirmedAt: confirmed.confirmedAt },
    questions: confirmed ? [] : withoutAnswers(await loadQuiz(reader.payload, found)),
  }
}
