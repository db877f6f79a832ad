import { APIError, ValidationError } from 'payload'
import { z } from 'zod'
import { idFrom } from '@/access/values'
import { flashCookie, noFlash } from '@/app/_lib/flash'
import { memberReader } from '@/app/_lib/reader'
import { seeOther } from '@/app/_lib/seeOther'
import { env } from '@/config/env'
import type { Reader } from '@/publishing/reader'
import { isSameOrigin } from '@/shared/sameOrigin'
import { delegate, endDelegation } from '@/workflow/actions/delegations'

const PAGE = '/me/delegations'
const FAILED = '系统内部出错，没有保存。请稍后再试；若反复出现，请联系系统管理员。'
const GONE = '没有找到这项代理，可能已经结束。'

const form = z.object({
  delegate: z.string('请选择「代理人」。').min(1, '请选择「代理人」。'),
  from: z.iso.date('请填写「开始日期」。'),
  until: z.iso.date('请填写「结束日期」。'),
  reason: z
    .string('请填写「事由」。')
    .trim()
    .min(1, '请填写「事由」，如出差、休假。')
    .max(120, '「事由」最多 120 字，请缩短。'),
})

type Fields = Record<string, string>
type Asking = { payload: Reader['payload']; user: NonNullable<Reader['user']> }

const fieldsOf = (data: FormData): Fields =>
  Object.fromEntries([...data].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))

/** Back to the page with the reason, and with what was entered. */
function problem(message: string, { delegate: person, from, until, reason }: Fields = {}): Response {
  const entered = Object.entries({ delegate: person, from, until, reason: reason?.slice(0, 120) })
  const query = new URLSearchParams(entered.flatMap(([name, value]) => (value ? [[name, value]] : [])))
  return seeOther(query.size > 0 ? `${PAGE}?${query}` : PAGE, { 'Set-Cookie': flashCookie(PAGE, message) })
}

const done = (what: string) => seeOther(`${PAGE}?done=${what}`, { 'Set-Cookie': noFlash(PAGE) })

function reasonOf(error: APIError): string {
  return error instanceof ValidationError ? error.data.errors.map(({ message }) => message).join('') : error.message
}

async function add(asking: Asking, fields: Fields): Promise<Response> {
  const parsed = form.safeParse(fields)
  if (!parsed.success) return problem(parsed.error.issues[0]?.message ?? FAILED, fields)
  const person = idFrom(asking, parsed.data.delegate)
  if (person === undefined) return problem('请选择「代理人」。', fields)
  await delegate(asking, { ...parsed.data, delegate: person })
  return done('delegate')
}

async function end(asking: Asking, fields: Fields): Promise<Response> {
  const id = idFrom(asking, fields.id)
  if (id === undefined) return problem(GONE)
  await endDelegation(asking, id)
  return done('end')
}

/** Takes the forms of the page: names a delegate, or ends one; the page then says what was done or why it was not. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers, env().siteUrl)) return problem('这次提交不是从本站页面发出的，没有受理。')
  const { payload, user } = await memberReader()
  if (!user) return seeOther(`/me?next=${encodeURIComponent(PAGE)}`)
  const fields = fieldsOf(await request.formData().catch(() => new FormData()))
  const isEnd = fields.do === 'end'
  try {
    return isEnd ? await end({ payload, user }, fields) : await add({ payload, user }, fields)
  } catch (error) {
    if (error instanceof APIError && error.status < 500) return isEnd ? problem(GONE) : problem(reasonOf(error), fields)
    payload.logger.error({ err: error, msg: 'delegation not saved' })
    return problem(FAILED, isEnd ? {} : fields)
  }
}

/** Somebody who types the address gets the form. */
export function GET(): Response {
  return seeOther(PAGE)
}
