import type { PayloadRequest } from 'payload'
import { refusal } from '@/config/say'
import type { Id } from '@/shared/ids'
import type { ControlledCollection, State } from '../model'
import { type ControlledDocument, loadDocument } from '../queries/documents'
import { withStep } from '../token'

interface Target {
  collection: ControlledCollection
  id: Id
}

/** The newest version of a document. @throws APIError 404 when there is none, or it lies in the trash */
export async function newestOf(req: PayloadRequest, { collection, id }: Target): Promise<ControlledDocument> {
  const doc = await loadDocument(req, { collection, id, as: 'newest' })
  if (doc && !doc.isTrashed) return doc
  throw refusal(
    req,
    '没有找到这份文件，可能已被删除或移到回收站。',
    'There is no such document; it may have been deleted or moved to the trash.',
    404,
  )
}

/** Takes the newest version to another state; what readers see stays. */
export async function markDraft(req: PayloadRequest, { collection, id }: Target, state: State): Promise<void> {
  await withStep(req, { collection, id, state }, () =>
    req.payload.update({
      collection,
      id,
      data: { state },
      depth: 0,
      draft: true,
      overrideAccess: true,
      overrideLock: true,
      req,
    }),
  )
}

export interface Publication {
  state: 'released' | 'retired'
  versionLabel?: string
  releasedAt?: string
  releaseNote?: string
  effectiveDate?: string
  isEmergencyRelease?: boolean
  retiredAt?: string | null
  retireReason?: string | null
}

/** Makes the newest version what readers see. */
export async function publish(req: PayloadRequest, { collection, id }: Target, facts: Publication): Promise<void> {
  const { effectiveDate, ...rest } = facts
  // Summaries have no effective date.
  const dates = collection === 'summaries' || effectiveDate === undefined ? {} : { effectiveDate }
  // Whoever wrote what an emergency released stays barred until a second person has looked at it.
  const isReviewed = facts.state === 'released' && facts.isEmergencyRelease !== true
  await withStep(req, { collection, id, state: facts.state }, () =>
    req.payload.update({
      collection,
      id,
      data: { ...rest, ...dates, _status: 'published', ...(isReviewed ? { draftEditors: [] } : {}) },
      depth: 0,
      overrideAccess: true,
      overrideLock: true,
      req,
    }),
  )
}
