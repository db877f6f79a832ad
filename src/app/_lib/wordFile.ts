import { exportPlan } from '@/plans/actions/word'
import { siteFrame } from './frame'
import { memberReader } from './reader'
import { seeOther } from './seeOther'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A released plan as a file to save; back to the plans for what is not there and for who may not see it alike. */
export async function answerWord(request: Request, wanted: { slug: string; label?: string }): Promise<Response> {
  const { siteUrl, organisation } = await siteFrame()
  const found = await exportPlan(await memberReader(), {
    ...wanted,
    siteUrl,
    issuer: organisation,
    headers: request.headers,
  })
  if (!found) return seeOther('/plans')
  return new Response(new Uint8Array(found.file), {
    headers: {
      'Content-Type': DOCX,
      'Content-Disposition': `attachment; filename="plan.docx"; filename*=UTF-8''${encodeURIComponent(found.name)}`,
      'Cache-Control': 'no-store',
    },
  })
}
