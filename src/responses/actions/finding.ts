import type { PayloadRequest } from 'payload'
import { refusal } from '@/config/say'
import type { Id } from '@/shared/ids'
import { findResponse, listChapters } from '../queries'

interface Finding {
  response: Id
  title: string
  finding?: string | undefined
  /** A day. */
  dueOn?: string | undefined
  /** The chapter of the activated version that is to be revised. */
  section?: string | undefined
}

/**
 * Notes what a response found wrong as a corrective action, with the person's own rights; one that names a chapter asks
 * for its revision. @throws APIError 400, 403, 404
 */
export async function noteFinding(req: PayloadRequest, { response, ...said }: Finding): Promise<void> {
  const { payload, user } = req
  const reader = { payload, user, now: new Date() }
  const found = await findResponse(reader, response)
  if (!found?.department) throw refusal(req, '没有找到这次响应。', 'There is no such response.', 404)
  const section = said.section?.trim()
  if (section && !(await listChapters(reader, found)).includes(section))
    throw refusal(
      req,
      `预案里没有「${section}」这一章，请从列表中选择。`,
      `The plan has no chapter “${section}”; choose one of the list.`,
    )
  await payload.create({
    collection: 'corrective-actions',
    data: {
      title: said.title,
      ...(said.finding ? { finding: said.finding } : {}),
      ...(said.dueOn ? { dueOn: said.dueOn } : {}),
      ...(section ? { section } : {}),
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
