import {
  type CollectionAfterChangeHook,
  type CollectionBeforeChangeHook,
  type CollectionBeforeValidateHook,
  ValidationError,
} from 'payload'
import { say } from '@/config/say'
import type { CorrectiveAction, EmergencyPlan } from '@/payload-types'
import type { ReleaseEvent } from '@/workflow/model'
import { importsReleased, runningStep } from '@/workflow/token'
import { askForRevision, notesOf, noteWaiting, settleNotes } from './actions/revisions'
import { keepNotes } from './rules/revisions'

const filedFields = [
  ['filedOn', '备案日期', 'the date'],
  ['authority', '备案机关', 'the authority'],
  ['receiptNo', '备案编号', 'the receipt number'],
] as const

/** A filing counts when the authority's receipt is on record: date, authority and number. */
export const checkFiling: CollectionBeforeValidateHook = ({ data, originalDoc, req }) => {
  const filing = { ...originalDoc, ...data }
  if (filing.status !== undefined && filing.status !== 'filed') return data
  const errors = filedFields
    .filter(([name]) => !filing[name])
    .map(([path, zh, en]) => ({
      path,
      label: zh,
      message: say(req, `已备案的须填写${zh}；还没有回执的，进度选“准备材料”或“已报送”。`, `A filed plan has ${en}.`),
    }))
  if (errors.length > 0) throw new ValidationError({ collection: 'filings', errors, req }, req.t)
  return data
}

/** What findings ask of a plan neither comes nor goes by hand, and goes when a release has settled it. */
export const keepRevisionNotes: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) => {
  if (operation !== 'update' || !('revisionNotes' in data) || importsReleased(req)) return data
  if (runningStep(req, 'emergency-plans', originalDoc?.id) !== undefined) return data
  const startsDraft = originalDoc?.state === 'released' || originalDoc?.state === 'retired'
  const [before, after] = [notesOf(originalDoc?.revisionNotes), notesOf(data.revisionNotes)]
  return { ...data, revisionNotes: keepNotes({ before, after, startsDraft }) }
}

/** A review has ended without a release: what was found meanwhile comes into the draft. */
export const bringWaitingNotes: CollectionAfterChangeHook<EmergencyPlan> = async ({
  doc,
  operation,
  previousDoc,
  req,
}) => {
  const wasReviewed = previousDoc?.state === 'in-review' || previousDoc?.state === 'scheduled'
  const isDraft = doc.state === 'draft' || doc.state === 'returned'
  if (operation === 'update' && wasReviewed && isDraft) await noteWaiting(req, doc.id)
  return doc
}

/** A version has been released: what it has put right is settled, and what was found meanwhile opens the next draft. */
export async function settleRevision({ req, doc, label }: ReleaseEvent): Promise<void> {
  await settleNotes(req, { plan: doc.id, notes: notesOf(doc.revisionNotes), label })
  await noteWaiting(req, doc.id)
}

/** On corrective actions: one that names a chapter of a plan opens a draft of it. */
export const reviseChapter: CollectionAfterChangeHook<CorrectiveAction> = async ({ doc, req }) => {
  await askForRevision(req, doc)
  return doc
}
