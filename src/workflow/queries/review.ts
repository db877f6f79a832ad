import type { PayloadRequest } from 'payload'
import { recordReads } from '@/audit/actions'
import type { Approval } from '@/payload-types'
import { type Id, idsOf, sameId } from '@/shared/ids'
import { approvedBy, currentStep, subjectOf } from '../actions/cases'
import { differenceOf } from '../diff/document'
import type { Difference } from '../diff/types'
import { fingerprint } from '../fingerprint'
import type { DocumentFinding } from '../model'
import { loadCase } from './cases'
import { namesOf } from './deciders'
import { type ControlledDocument, loadDocument, mayReadDrafts } from './documents'
import { checkDocument } from './findings'
import { toHistory } from './history'
import { loadNames } from './names'
import { mayDecide } from './panel'

/** What stands on the page of one submission. */
export interface Review {
  found: Approval
  history: ReturnType<typeof toHistory>
  mayDecide: boolean
  waitsFor: string[]
  stepName: string | null
  /** What readers see now; undefined before the first release. */
  before: ControlledDocument | undefined
  /** What was submitted; undefined once the document has changed or the case is closed. */
  after: ControlledDocument | undefined
}

async function maySee(req: PayloadRequest, found: Approval, decides: boolean): Promise<boolean> {
  if (decides) return true
  const { user } = req
  if (!user) return false
  if ([...idsOf(found.contributors), found.submittedBy].some((id) => sameId(id, user.id))) return true
  // Who has decided keeps what he decided on.
  if ((found.decisions ?? []).some((entry) => sameId(entry.by, user.id))) return true
  const { collection } = subjectOf(req, found)
  const department = typeof found.department === 'object' ? found.department?.id : found.department
  return mayReadDrafts(req, collection, department ?? undefined)
}

/** The documents are read past the permission table, whose readers note it themselves. */
function noteReading({ payload, user }: PayloadRequest, collection: string, read: (ControlledDocument | undefined)[]) {
  const docs = read.flatMap((doc) => {
    if (!doc) return []
    const { id, title, label, whole } = doc
    return [{ id, title, visibility: String(whole.visibility), versionLabel: label ?? null }]
  })
  recordReads({ payload, user, collection, docs })
}

/** One submission for who may decide on it, wrote it or may read its drafts; null for everybody else. */
export async function loadReview(req: PayloadRequest, id: Id, now: Date): Promise<Review | null> {
  const found = await loadCase(req, id)
  if (!found || !req.user || req.user.disabled) return null
  const decides = await mayDecide(req, found, now)
  if (!(await maySee(req, found, decides))) return null
  const target = subjectOf(req, found)
  const isRunning = found.status === 'open' || found.status === 'approved'
  const newest = isRunning ? await loadDocument(req, { ...target, as: 'newest' }) : undefined
  const current = isRunning ? await loadDocument(req, { ...target, as: 'released' }) : undefined
  noteReading(req, target.collection, [newest, current])
  const step = found.status === 'open' ? await currentStep(req, found) : undefined
  const done = approvedBy(found, found.currentStep)
  const open = (step?.asked ?? []).filter((one) => !done.some((other) => sameId(one, other)))
  return {
    found,
    history: toHistory(found),
    mayDecide: decides,
    waitsFor: await namesOf(req, open),
    stepName: step?.step?.name ?? null,
    before: current?.releasedAt ? current : undefined,
    after: newest && fingerprint(newest.whole) === found.fingerprint ? newest : undefined,
  }
}

/** What a submission would change in what readers see; null when there is nothing left to compare. */
export async function loadDifference(
  req: PayloadRequest,
  { found, before, after }: Review,
): Promise<Difference | null> {
  if (!after || found.kind === 'retirement') return null
  const { collection } = subjectOf(req, found)
  const { fields } = req.payload.collections[collection].config
  const versions = { before: before?.whole ?? null, after: after.whole }
  const nameOf = await loadNames({ payload: req.payload, user: req.user, req }, fields, [
    versions.before,
    versions.after,
  ])
  return differenceOf({ fields, ...versions, nameOf })
}

/** What the collection's own check says of what was submitted; empty once there is nothing left to decide. */
export async function loadReviewFindings(req: PayloadRequest, { found, after }: Review): Promise<DocumentFinding[]> {
  if (!after || found.kind === 'retirement') return []
  return checkDocument(req, subjectOf(req, found).collection, after.whole)
}
