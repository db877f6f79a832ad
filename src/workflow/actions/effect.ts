import type { PayloadRequest } from 'payload'
import { recordAudit } from '@/audit/actions'
import { refusal } from '@/config/say'
import type { Approval } from '@/payload-types'
import { fingerprint } from '../fingerprint'
import { definitionOf } from '../queries/definitions'
import { type ControlledDocument, loadDocument } from '../queries/documents'
import { dayStart, ownEffectiveDay } from '../rules/effective'
import { addTo, entryOf, subjectOf, waiting } from './cases'
import { newestOf, publish } from './documents'
import { tellAuthors } from './tell'

/** The text under review has become another one: nobody approved that. */
const changedMeanwhile = (req: PayloadRequest) =>
  refusal(
    req,
    '文件内容与送审时不一致，不能继续。请撤回后重新提交审核。',
    'The text is not the one that was submitted. Withdraw it and submit it again.',
    409,
  )

/** @throws APIError 409 unless the newest version is what was submitted, in the state in which it was left */
export async function refuseOtherText(req: PayloadRequest, found: Approval): Promise<ControlledDocument> {
  const doc = await newestOf(req, subjectOf(req, found))
  const state = found.status === 'approved' ? 'scheduled' : 'in-review'
  if (doc.state !== state || fingerprint(doc.whole) !== found.fingerprint) throw changedMeanwhile(req)
  return doc
}

/**
 * Carries out an approved case: the submitted text becomes what readers see, or the document is retired. The case
 * must have been claimed; everything happens in the caller's transaction.
 */
export async function takeEffect(req: PayloadRequest, found: Approval, now: Date): Promise<Approval> {
  const doc = await refuseOtherText(req, found)
  const target = subjectOf(req, found)
  const isRetirement = found.kind === 'retirement'
  const current = await loadDocument(req, { ...target, as: 'released' })
  const effective = ownEffectiveDay(doc.effectiveDate, {
    current: current?.effectiveDate,
    isRevision: current?.releasedAt !== undefined,
    now,
  })
  await publish(
    req,
    target,
    isRetirement
      ? { state: 'retired', retiredAt: now.toISOString(), retireReason: found.reason }
      : {
          state: 'released',
          versionLabel: found.label ?? '1.0',
          releasedAt: now.toISOString(),
          releaseNote: found.reason,
          effectiveDate: effective ?? dayStart(now),
          isEmergencyRelease: false,
          retiredAt: null,
          retireReason: null,
        },
  )
  await refuseOtherResult(req, found)
  const done = await addTo(req, found, {
    entries: [entryOf(req, { kind: isRetirement ? 'retire' : 'release' }, now)],
    status: 'done',
    closedAt: now.toISOString(),
    ...waiting(undefined, []),
  })
  await recordAudit(req, {
    action: isRetirement ? 'document.retired' : 'document.released',
    title: found.title,
    subject: target,
    detail: { label: found.label ?? null, case: String(found.id), fingerprint: found.fingerprint ?? null },
  })
  const what = isRetirement ? '已废止' : '已发布'
  await tellAuthors(req, found, { what, key: 'done' })
  if (!isRetirement) await afterRelease(req, found, false)
  return done
}

/** Belt and braces: what readers see now is, to the letter, what was approved. */
async function refuseOtherResult(req: PayloadRequest, found: Approval) {
  const doc = await loadDocument(req, { ...subjectOf(req, found), as: 'released' })
  if (!doc || fingerprint(doc.whole) !== found.fingerprint) throw changedMeanwhile(req)
}

/** What the collection does after a release, such as asking people to acknowledge it. */
export async function afterRelease(req: PayloadRequest, found: Approval, isEmergency: boolean): Promise<void> {
  const { collection, id } = subjectOf(req, found)
  const doc = await loadDocument(req, { collection, id, as: 'released' })
  if (!doc) return
  for (const follow of definitionOf(req, collection).afterRelease ?? [])
    await follow({
      req,
      collection,
      doc: doc.whole,
      label: found.label ?? '1.0',
      previousLabel: found.baseLabel ?? undefined,
      change: found.change ?? 'major',
      isEmergency,
    })
}
