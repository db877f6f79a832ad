import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook } from 'payload'
import { refusal } from '@/config/say'
import { idOf } from '@/shared/ids'
import { isRecord } from '@/shared/record'

const rows = (value: unknown) => (Array.isArray(value) ? value.filter(isRecord) : [])
const remarksOf = ({ remarks }: Record<string, unknown>) =>
  JSON.stringify(rows(remarks).map(({ place, text }) => [place, text]))
const isSame = (before: Record<string, unknown>, after: Record<string, unknown> | undefined) =>
  after !== undefined &&
  before.kind === after.kind &&
  (before.step ?? null) === (after.step ?? null) &&
  String(idOf(before.by) ?? '') === String(idOf(after.by) ?? '') &&
  String(idOf(before.insteadOf) ?? '') === String(idOf(after.insteadOf) ?? '') &&
  new Date(String(before.at)).getTime() === new Date(String(after.at)).getTime() &&
  (before.comment ?? null) === (after.comment ?? null) &&
  remarksOf(before) === remarksOf(after)

/** A case is only ever added to, and stays closed once it is closed; system code is held to that too. */
export const keepCases: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) => {
  if (operation !== 'update') return data
  const before = rows(originalDoc.decisions)
  const after = 'decisions' in data ? rows(data.decisions) : before
  const isKept = before.every((decision, index) => isSame(decision, after[index]))
  const isReopened = originalDoc.closedAt && data.status !== undefined && data.status !== originalDoc.status
  if (isKept && !isReopened) return data
  throw refusal(
    req,
    '审核记录只增不改：已作出的意见和结论不能修改。',
    'Approvals are only ever added to: a decision that was made stays as it is.',
    403,
  )
}

export const refuseCaseDeletion: CollectionBeforeDeleteHook = ({ req }) => {
  throw refusal(req, '审核记录不能删除。', 'Approvals cannot be deleted.', 403)
}
