import type { PayloadRequest } from 'payload'
import { refusal } from '@/config/say'
import type { Approval } from '@/payload-types'
import { type Id, idOf } from '@/shared/ids'
import type { CaseKind, CaseStatus, ControlledCollection, DecisionKind } from '../model'
import { listCases } from './cases'
import { loadDocument, mayReadDrafts } from './documents'

export interface HistoryEntry {
  kind: DecisionKind
  by: string
  insteadOf: string | null
  comment: string | null
  remarks: { place: string; text: string }[]
  at: string
}

export interface HistoryCase {
  id: Id
  kind: CaseKind
  status: CaseStatus
  label: string | null
  isEmergency: boolean
  reason: string
  submittedBy: string | null
  takesEffectAt: string | null
  entries: HistoryEntry[]
}

/** A case as people read it. */
export const toHistory = (found: Approval): HistoryCase => ({
  id: found.id,
  kind: found.kind,
  status: found.status,
  label: found.label ?? null,
  isEmergency: found.isEmergency === true,
  reason: found.reason,
  submittedBy: found.submittedByName ?? null,
  takesEffectAt: found.takesEffectAt ?? null,
  entries: (found.decisions ?? []).map((entry) => ({
    kind: entry.kind,
    by: entry.byName ?? (idOf(entry.by) === undefined ? '系统' : String(idOf(entry.by))),
    insteadOf: entry.insteadOfName ?? null,
    comment: entry.comment || null,
    remarks: (entry.remarks ?? []).map(({ place, text }) => ({ place, text })),
    at: entry.at,
  })),
})

/** Who did what, when, on a document; newest submission first. @throws APIError 404 for who may not read its drafts */
export async function loadHistory(
  req: PayloadRequest,
  collection: ControlledCollection,
  id: Id,
): Promise<{ cases: HistoryCase[] }> {
  const doc = await loadDocument(req, { collection, id, as: 'newest' })
  if (!doc || !(await mayReadDrafts(req, collection, doc.department)))
    throw refusal(req, '没有找到这份文件。', 'There is no such document.', 404)
  return { cases: (await listCases(req, collection, id)).map(toHistory) }
}
