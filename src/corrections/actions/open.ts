import { ownWrite } from '@/config/ownWrite'
import type { OpenCorrection } from '../model'

/** Words for what was put right before anybody wrote it down as a corrective action. */
const DONE_BEFORE = '登记问题时已完成整改。'

/**
 * Opens a corrective action, in the caller's transaction: whoever may record the finding may open it, so the caller has
 * checked the right. The collection's hooks log it, tell its owner and ask for the plan's revision.
 */
export const openCorrection: OpenCorrection = async (req, { closedOn, ...correction }) => {
  const { id } = await req.payload.create({
    collection: 'corrective-actions',
    data: {
      ...correction,
      status: closedOn ? 'closed' : 'open',
      ...(closedOn ? { closedOn, evidenceNote: DONE_BEFORE } : {}),
    },
    depth: 0,
    overrideAccess: true,
    req: ownWrite(req),
  })
  return id
}
