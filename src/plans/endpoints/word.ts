import type { Endpoint } from 'payload'
import { wellFormedId } from '@/access/values'
import { findSiteFrame } from '@/publishing/queries'
import { wordAnswer } from '@/transfer/word/answer'

/** `GET /api/emergency-plans/:id/draft-word`: the newest saved text as a Word file, for who may edit the plan. */
export const draftWordEndpoint: Endpoint = {
  path: '/:id/draft-word',
  method: 'get',
  handler: async (req) => {
    // The library that writes Word files is large, and most processes with this configuration write none.
    const { exportDraft } = await import('../actions/word')
    const { organisation } = await findSiteFrame(req.payload, '')
    const id = wellFormedId(String(req.routeParams?.id ?? ''), req.payload.db.defaultIDType)
    return wordAnswer(await exportDraft(req, { id, issuer: organisation, now: new Date() }))
  },
}
