import { remind } from '@/acknowledgements/actions/remind'
import { boardPath } from '@/acknowledgements/model'
import { seeOther } from '@/app/_lib/seeOther'
import { env } from '@/config/env'
import { isSameOrigin } from '@/shared/sameOrigin'
import { documentIn, requestOf } from '../form'

/** Reminds those who have not confirmed; answers with the board. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers, env().siteUrl)) return seeOther('/acknowledgements/result?problem=origin')
  const form = await request.formData().catch(() => new FormData())
  const document = documentIn(form)
  if (!document) return seeOther('/acknowledgements/result?problem=missing')
  const { req, now } = await requestOf(request)
  const board = boardPath(document.collection, document.documentId)
  try {
    const result = await remind({ req, ...document, now })
    return seeOther(result ? `${board}?told=${result.told}&without=${result.withoutAccount}` : board)
  } catch (error) {
    req.payload.logger.error({ err: error, msg: 'not reminded to acknowledge' })
    return seeOther('/acknowledgements/result?problem=failed')
  }
}

/** Somebody who types the address gets the boards. */
export function GET(): Response {
  return seeOther('/acknowledgements')
}
