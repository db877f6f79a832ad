import type { PayloadRequest, Where } from 'payload'
import { mayEdit } from '@/access/mayEdit'
import { wellFormedId } from '@/access/values'
import { attachmentsOf, fileFields } from '@/publishing/files'
import { storedDay } from '@/shared/calendar'
import { type Id, idOf, sameId } from '@/shared/ids'
import { populated } from '@/shared/populated'

/** The most that one list holds. */
const LIMIT = 300

const related = {
  'emergency-plans': { title: true, slug: true },
  departments: { name: true, code: true },
  staff: { name: true },
  drills: { title: true },
  responses: { title: true },
  media: fileFields,
} as const

/** Corrective actions by due date, with the reader's rights: all of them, or those of one owner. */
export async function listCorrections(req: PayloadRequest, where: Where) {
  const { docs } = await req.payload.find({
    collection: 'corrective-actions',
    depth: 1,
    limit: LIMIT,
    overrideAccess: false,
    pagination: false,
    populate: related,
    req,
    select: { title: true, status: true, dueOn: true, owner: true, department: true, closedOn: true },
    sort: 'dueOn',
    user: req.user,
    where,
  })
  return docs.map(({ id, title, status, dueOn, owner, department, closedOn }) => ({
    id,
    title,
    status,
    dueOn: dueOn ? storedDay(dueOn) : undefined,
    closedOn: closedOn ?? null,
    owner: populated(owner)?.name ?? null,
    department: populated(department)?.name ?? null,
  }))
}
export type CorrectionRow = Awaited<ReturnType<typeof listCorrections>>[number]

/** Whether a review of the plan keeps the note of this corrective action out of its draft until it has ended. */
async function waitsForReview(req: PayloadRequest, plan: Id, action: Id): Promise<boolean> {
  const found = await req.payload.findByID({
    collection: 'emergency-plans',
    id: plan,
    depth: 0,
    disableErrors: true,
    draft: true,
    overrideAccess: true,
    req,
    select: { revisionNotes: true, state: true },
  })
  if (found?.state !== 'in-review' && found?.state !== 'scheduled') return false
  return !(found.revisionNotes ?? []).some((note) => sameId(note.action, action))
}

/** A corrective action with where it comes from and what the reader may do; null for none. */
export async function findCorrection(req: PayloadRequest, text: string) {
  const id = wellFormedId(text, req.payload.db.defaultIDType)
  if (id === undefined) return null
  const doc = await req.payload.findByID({
    collection: 'corrective-actions',
    id,
    depth: 1,
    disableErrors: true,
    overrideAccess: false,
    populate: related,
    req,
    user: req.user,
  })
  if (!doc) return null
  const isOwner = idOf(req.user?.staff) !== undefined && sameId(doc.owner, req.user?.staff)
  const isKeeper = await mayEdit(req, 'corrective-actions', doc.department)
  const plan = idOf(doc.plan)
  const asks = plan !== undefined && Boolean(doc.section) && !doc.revisedIn && doc.status === 'open'
  return {
    doc,
    planDoc: populated(doc.plan),
    drillDoc: populated(doc.drill),
    responseDoc: populated(doc.response),
    ownerName: populated(doc.owner)?.name ?? null,
    departmentName: populated(doc.department)?.name ?? null,
    files: attachmentsOf(doc.evidence),
    mayAnswer: isOwner || isKeeper,
    isKeeper,
    /** Asked of the plan, and not in its draft yet. */
    waits: asks && (await waitsForReview(req, plan, doc.id)),
  }
}
export type CorrectionView = NonNullable<Awaited<ReturnType<typeof findCorrection>>>
