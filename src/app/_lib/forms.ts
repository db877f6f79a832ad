import { APIError, createLocalReq, type PayloadRequest, ValidationError } from 'payload'
import { env } from '@/config/env'
import { isSameOrigin } from '@/shared/sameOrigin'
import { flashCookie } from './flash'
import { memberReader } from './reader'
import { seeOther } from './seeOther'

const FOREIGN = '这次提交不是从本站页面发出的，没有受理。请在本页重新操作。'
const FAILED = '系统内部出错，没有保存。请稍后再试；若反复出现，请联系系统管理员。'

/** A form of a signed-in page, with the request in the name of who sent it. */
export interface SentForm {
  req: PayloadRequest
  form: FormData
  now: Date
}

/** Back to a page, which says what was done or why it was not. */
export const backWith = (path: string, message: string): Response =>
  seeOther(path, { 'Set-Cookie': flashCookie(path.split('?', 1)[0] ?? path, message) })

/** A text of a form; empty for none. */
export const textOf = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

/**
 * Takes a form of a signed-in page. A refusal goes back to the page in words; only a fault of the server is logged.
 * @param back the page of the form
 * @param work what is to be done; answers what to say
 */
export async function takeForm(
  request: Request,
  back: (form: FormData) => string,
  work: (sent: SentForm) => Promise<string>,
): Promise<Response> {
  const form = await request.formData().catch(() => new FormData())
  const page = back(form)
  if (!isSameOrigin(request.headers, env().siteUrl)) return backWith(page, FOREIGN)
  const { payload, user, now } = await memberReader()
  if (!user) return seeOther(`/me?next=${encodeURIComponent(page)}`)
  const req = await createLocalReq({ req: { headers: request.headers }, user }, payload)
  try {
    return backWith(page, await work({ req, form, now }))
  } catch (error) {
    if (error instanceof ValidationError)
      return backWith(page, error.data.errors.map(({ message }) => message).join(''))
    if (error instanceof APIError && error.status < 500) return backWith(page, error.message)
    payload.logger.error({ err: error, msg: 'form not saved', page })
    return backWith(page, FAILED)
  }
}
