import type { PayloadRequest } from 'payload'
import { refusal } from '@/config/say'
import type { Id } from '@/shared/ids'
import { findResponse } from '../queries'

interface Finding {
  response: Id
  title: string
  finding?: string | undefined
  /** A day. */
  dueOn?: string | undefined
}

/** Notes what a response found wrong as a corrective action, with the person's own rights. @throws APIError 403, 404 */
export async function noteFinding(req: PayloadRequest, { response, ...said }: Finding): Promise<void> {
  const { payload, user } = req
  const found = await findResponse({ payload, user, now: new Date() }, response)
  if (!found?.department) throw refusal(req, '没有找到这次响应。', 'There is no such response.', 404)
  await payload.create({
    collection: 'corrective-actions',
    data: {
      title: said.title,
      ...(said.finding ? { finding: said.finding } : {}),
      ...(said.dueOn ? { dueOn: said.dueOn } : {}),
      source: found.board.isDrill ? 'drill' : 'response',
      status: 'open',
      response,
      ...(found.plan === undefined ? {} : { plan: found.plan }),
      ...(found.drill === undefined ? {} : { drill: found.drill }),
      department: found.department,
    },
    depth: 0,
    overrideAccess: false,
    req,
    user,
  })
}
