import { isolateObjectProperty, type PayloadRequest } from 'payload'
import { ownWrite } from '@/config/ownWrite'
import { CORRECTION_STEP } from '@/corrections/model'
import type { CorrectiveAction, EmergencyPlan } from '@/payload-types'
import { type Id, idOf, sameId } from '@/shared/ids'
import { isRecord } from '@/shared/record'
import { loadDocument } from '@/workflow/queries/documents'
import { doneIn, type RevisionNote, type RevisionWish, unnoted } from '../rules/revisions'

const isNote = (value: unknown): value is RevisionNote => isRecord(value) && typeof value.note === 'string'
/** The notes of a stored or sent document. */
export const notesOf = (value: unknown): RevisionNote[] => (Array.isArray(value) ? value.filter(isNote) : [])

/** A write of nobody's: a note is no text of the plan, so it makes nobody an author who could not approve it. */
function nobodysWrite(req: PayloadRequest): PayloadRequest {
  const own = isolateObjectProperty(ownWrite(req), ['user'])
  own.user = null
  return own
}

const toRow = ({ id, section, action, isDone, note }: RevisionNote) => ({
  ...(id ? { id } : {}),
  section: section ?? null,
  action: idOf(action) ?? null,
  isDone: isDone ?? false,
  note,
})

/**
 * Puts what findings ask for into the newest version of a plan, which becomes (or stays) a draft. A text that is being
 * reviewed is left alone: an edit would withdraw its submission behind the back of who sent it. The corrective actions
 * wait, and `noteWaiting` brings them in when the review has ended.
 */
async function addNotes(req: PayloadRequest, plan: Id, wishes: RevisionWish[]): Promise<void> {
  const newest = await loadDocument(req, { collection: 'emergency-plans', id: plan, as: 'newest' })
  if (!newest || newest.isTrashed || newest.state === 'retired') return
  if (newest.state === 'in-review' || newest.state === 'scheduled') return
  const notes = notesOf(newest.whole.revisionNotes)
  const missing = unnoted(wishes, notes)
  if (missing.length === 0) return
  const added = missing.map(({ section, action, note }) => ({ section, action, note, isDone: false }))
  const rows: EmergencyPlan['revisionNotes'] = [...notes, ...added].map(toRow)
  await req.payload.update({
    collection: 'emergency-plans',
    id: plan,
    data: { revisionNotes: rows },
    depth: 0,
    draft: true,
    overrideAccess: true,
    req: nobodysWrite(req),
  })
}

type Asking = Pick<CorrectiveAction, 'id' | 'title' | 'finding' | 'section' | 'status' | 'revisedIn'>

/** What a corrective action asks of its plan; nothing when it names no chapter, is closed, or was met by a release. */
export function wishOf({ id, title, finding, section, status, revisedIn }: Asking): RevisionWish | undefined {
  const chapter = section?.trim()
  if (!chapter || status !== 'open' || revisedIn) return undefined
  return { action: id, section: chapter, note: (finding || title).slice(0, 2000) }
}

/** Asks for the revision that a corrective action wants of its plan, if it wants one. */
export async function askForRevision(req: PayloadRequest, correction: CorrectiveAction): Promise<void> {
  const [plan, wish] = [idOf(correction.plan), wishOf(correction)]
  if (plan !== undefined && wish) await addNotes(req, plan, [wish])
}

/** Brings in what findings have asked for while the plan was being reviewed. */
export async function noteWaiting(req: PayloadRequest, plan: Id): Promise<void> {
  const { docs } = await req.payload.find({
    collection: 'corrective-actions',
    depth: 0,
    overrideAccess: true,
    pagination: false,
    req,
    select: { title: true, finding: true, section: true, status: true, revisedIn: true },
    sort: 'createdAt',
    where: { and: [{ plan: { equals: plan } }, { status: { equals: 'open' } }] },
  })
  const wishes = docs.flatMap((doc) => wishOf(doc) ?? [])
  if (wishes.length > 0) await addNotes(req, plan, wishes)
}

/** Names the released version in the corrective actions whose chapters were revised in it. */
export async function settleNotes(
  req: PayloadRequest,
  { plan, notes, label }: { plan: Id; notes: RevisionNote[]; label: string },
): Promise<void> {
  for (const id of doneIn(notes)) {
    const found = await req.payload.findByID({
      collection: 'corrective-actions',
      id,
      depth: 0,
      disableErrors: true,
      overrideAccess: true,
      req,
      select: { plan: true },
    })
    // A row may name anything; a release speaks for its own plan only.
    if (!found || !sameId(found.plan, plan)) continue
    await req.payload.update({
      collection: 'corrective-actions',
      id,
      data: { revisedIn: label },
      depth: 0,
      overrideAccess: true,
      req: ownWrite(req, { [CORRECTION_STEP]: true }),
    })
  }
}
