import { APIError, type PayloadRequest, type TypedUser } from 'payload'
import { consume } from '@/access/rateLimit'
import { recordAudit } from '@/audit/actions'
import { inTransaction } from '@/database/inTransaction'
import { type Id, idOf } from '@/shared/ids'
import type { ControlledCollection } from '@/workflow/model'
import { majorOf } from '@/workflow/rules/labels'
import { ANSWER_LIMIT, type AskingDocument, type Confirmation, confirmationKey, type StaffMember } from '../model'
import { loadDocuments } from '../queries/documents'
import { loadConfirmations, loadStaff, loadTree } from '../queries/people'
import { currentConfirmation, loadQuiz } from '../queries/request'
import { type Source, systemSource } from '../queries/source'
import { askedOf } from '../rules/asked'
import { gradeQuiz, type QuizQuestion } from '../rules/quiz'

export interface ConfirmForm {
  /** Carries the person, his headers and the transaction. */
  req: PayloadRequest
  collection: ControlledCollection
  documentId: Id
  /** The version that the person had before him. */
  versionLabel: string
  /** The numbers of the choices ticked, for each question in turn. */
  answers: number[][]
  now: Date
}

/** What became of a confirmation; `href` is the document's page where the person may read it. */
export type ConfirmResult =
  | { outcome: 'confirmed' | 'already'; versionLabel: string; confirmedAt: string; href: string | undefined }
  | { outcome: 'wrong'; right: number; questions: number; href: string | undefined }
  | { outcome: 'stale'; versionLabel: string; href: string | undefined }
  | { outcome: 'busy'; minutes: number; href: string | undefined }
  | { outcome: 'not-asked'; href: string | undefined }
  | { outcome: 'signed-out' | 'no-staff' | 'missing' }

const ownRights = (req: PayloadRequest, user: TypedUser): Source => ({
  payload: req.payload,
  rights: { overrideAccess: false, user, req },
})

interface Known {
  document: AskingDocument
  person: StaffMember
  earlier: Confirmation | undefined
}

/** The document as the person may read it, himself where he is asked, and what he confirmed before. */
async function load(form: ConfirmForm, user: TypedUser, staff: Id): Promise<Known | ConfirmResult> {
  const { req, collection, documentId } = form
  const source = ownRights(req, user)
  const [document] = await loadDocuments(source, collection, { id: { equals: documentId } })
  if (!document) return { outcome: 'missing' }
  const system = systemSource(req.payload, req)
  const people = await loadStaff(system, { id: { equals: staff } })
  const [person] = askedOf(document, people, await loadTree(system))
  const earlier = currentConfirmation(await loadConfirmations(system, [document], staff), document)
  if (!person && !earlier) return { outcome: 'not-asked', href: document.href }
  return person ? { document, person, earlier } : already(document, earlier)
}

function already({ href }: AskingDocument, earlier: Confirmation | undefined): ConfirmResult {
  if (!earlier) return { outcome: 'not-asked', href }
  return { outcome: 'already', versionLabel: earlier.versionLabel, confirmedAt: earlier.confirmedAt, href }
}

async function write(form: ConfirmForm, { document, person }: Known, quiz: QuizQuestion[]): Promise<ConfirmResult> {
  const { req, collection, now } = form
  const { versionLabel, title, href } = document
  const major = majorOf(versionLabel)
  const documentId = String(document.id)
  const confirmedAt = now.toISOString()
  await req.payload.create({
    collection: 'acknowledgements',
    data: {
      title,
      documentCollection: collection,
      documentId,
      versionLabel,
      major,
      staff: person.id,
      staffName: person.name,
      confirmedAt,
      key: confirmationKey({ documentCollection: collection, documentId, staff: person.id }, major),
      ...(person.department === undefined ? {} : { department: person.department }),
      ...(quiz.length > 0 ? { score: quiz.length, questions: quiz.length } : {}),
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
  await recordAudit(req, {
    action: 'acknowledgement.confirmed',
    title,
    subject: { collection, id: document.id },
    detail: { versionLabel, staff: person.id },
  })
  return { outcome: 'confirmed', versionLabel, confirmedAt, href }
}

async function confirmOnce(form: ConfirmForm, user: TypedUser, staff: Id): Promise<ConfirmResult> {
  const { req, versionLabel, answers } = form
  const known = await load(form, user, staff)
  if ('outcome' in known) return known
  const { document, earlier } = known
  if (earlier) return already(document, earlier)
  const { href } = document
  if (versionLabel !== document.versionLabel) return { outcome: 'stale', versionLabel: document.versionLabel, href }
  const quiz = await loadQuiz(req.payload, document, req)
  if (quiz.length > 0) {
    const seconds = await consume(req.payload, ANSWER_LIMIT, `${user.id}/${document.collection}/${document.id}`)
    if (seconds > 0) return { outcome: 'busy', minutes: Math.ceil(seconds / 60), href }
  }
  const { right, questions, isPassed } = gradeQuiz(quiz, answers)
  return isPassed ? write(form, known, quiz) : { outcome: 'wrong', right, questions, href }
}

/** A whole department confirms in one morning: somebody else's entry may come first in the log. */
const ATTEMPTS = 3
const isOvertaken = (error: unknown) => error instanceof APIError && error.status === 409

/**
 * Records that the signed-in person has read a version. Sent twice, or once he has confirmed this major version, it
 * changes nothing and answers the same.
 */
export async function confirm(form: ConfirmForm): Promise<ConfirmResult> {
  const { user } = form.req
  if (!user || user.disabled) return { outcome: 'signed-out' }
  const staff = idOf(user.staff)
  if (staff === undefined) return { outcome: 'no-staff' }
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await inTransaction(form.req, () => confirmOnce(form, user, staff))
    } catch (error) {
      // Without transactions two clicks may both find nothing; the unique key lets one of them in.
      const known = await load(form, user, staff)
      if (!('outcome' in known) && known.earlier) return already(known.document, known.earlier)
      if (!isOvertaken(error) || attempt === ATTEMPTS) throw error
    }
  }
}
