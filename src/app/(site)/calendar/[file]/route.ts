import { siteFrame } from '@/app/_lib/frame'
import { getPayloadClient } from '@/app/_lib/getPayloadClient'
import { answerCalendar } from '@/due/feed'

export const dynamic = 'force-dynamic'

/** The personal calendar: whoever knows its address may read it, so nothing may keep a copy. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const [payload, { siteTitle, siteUrl }, { file }] = await Promise.all([getPayloadClient(), siteFrame(), params])
  return answerCalendar({
    payload,
    headers: request.headers,
    file,
    siteUrl,
    name: `${siteTitle} · 到期事项`,
    now: new Date(),
  })
}
