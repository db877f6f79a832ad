import type { PayloadRequest } from 'payload'
import { inTransaction } from '@/database/inTransaction'
import { dayOf } from '@/shared/calendar'
import { storedMoment } from '@/shared/days'
import type { Id } from '@/shared/ids'
import { addPhotos, checkPhotos, type Photo } from './photos'

export interface Answer {
  id: Id
  measure: string
  evidenceNote: string
  /** What is to become of it: only noted down, closed, or opened again. */
  outcome: 'note' | 'close' | 'reopen'
  /** Why it is opened again. */
  reason: string
  /** Pictures of the fix. */
  photos: Photo[]
  now: Date
}

/**
 * The owner, or an editor of the department, says what was done and shows it; with his own rights, so that the access
 * table decides.
 * @throws APIError 403 for others, ValidationError when it is closed without saying what was done
 */
export async function answerCorrection(
  req: PayloadRequest,
  { id, measure, evidenceNote, outcome, reason, photos, now }: Answer,
): Promise<void> {
  const written = { measure: measure.slice(0, 2000), evidenceNote: evidenceNote.slice(0, 2000) }
  checkPhotos(req, photos)
  await inTransaction(req, async () => {
    const evidence = photos.length > 0 ? await addPhotos(req, id, photos) : undefined
    await req.payload.update({
      collection: 'corrective-actions',
      id,
      data: {
        ...(outcome === 'reopen' ? {} : written),
        ...(evidence ? { evidence } : {}),
        ...(outcome === 'close' ? { status: 'closed', closedOn: storedMoment(dayOf(now)) } : {}),
        ...(outcome === 'reopen' ? { status: 'open', reopenReason: reason.slice(0, 500) } : {}),
      },
      depth: 0,
      overrideAccess: false,
      req,
      user: req.user,
    })
  })
}
