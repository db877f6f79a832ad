import type { PayloadRequest } from 'payload'
import type { Id } from '@/shared/ids'
import type { BoardResponse, Entry } from '../model'
import { boardOf } from '../rules/board'
import { timelineOf } from '../rules/timeline'

/** Offers a board's log to its drill as the timeline, unless somebody wrote one there. In the caller's transaction. */
export async function writeTimeline(
  req: PayloadRequest,
  drill: Id,
  response: BoardResponse,
  log: Entry[],
): Promise<void> {
  const { payload } = req
  const found = await payload.findByID({
    collection: 'drills',
    id: drill,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
  })
  if (!found || (found.timeline ?? []).length > 0) return
  const timeline = timelineOf(response, boardOf(response, log, new Date(log.at(-1)?.at ?? response.startedAt)))
  await payload.update({ collection: 'drills', id: drill, data: { timeline }, depth: 0, overrideAccess: true, req })
}
