import { APIError, createLocalReq } from 'payload'
import { idFrom } from '@/access/values'
import { flashCookie, noFlash } from '@/app/_lib/flash'
import { getPayloadClient } from '@/app/_lib/getPayloadClient'
import { memberReader } from '@/app/_lib/reader'
import { seeOther } from '@/app/_lib/seeOther'
import { env } from '@/config/env'
import { isSameOrigin } from '@/shared/sameOrigin'
import { decide } from '@/workflow/actions/decide'
import { REMARK_PREFIX } from '@/workflow/site/DecisionForm'

const textOf = (form: FormData, name: string) => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/** Remarks on sections: fields named by the section, those left empty dropped. */
function remarksOf(form: FormData) {
  return [...form.entries()].flatMap(([name, value]) =>
    name.startsWith(REMARK_PREFIX) && typeof value === 'string' && value.trim()
      ? [{ place: name.slice(REMARK_PREFIX.length, REMARK_PREFIX.length + 120), text: value.trim().slice(0, 2000) }]
      : [],
  )
}

const problem = (path: string, message: string) => seeOther(path, { 'Set-Cookie': flashCookie(path, message) })

/** Takes the form of a decision; answers with the page of the case, saying what was done or why it was not. */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData().catch(() => new FormData())
  const payload = await getPayloadClient()
  const caseId = idFrom({ payload }, textOf(form, 'case'))
  if (caseId === undefined) return seeOther('/me/approvals')
  const path = `/me/approvals/${caseId}`
  if (!isSameOrigin(request.headers, env().siteUrl)) return problem(path, '这次提交不是从本站页面发出的，没有受理。')
  const { user } = await memberReader()
  if (!user) return seeOther(`/me?next=${encodeURIComponent(path)}`)
  const wanted = textOf(form, 'decision')
  if (wanted !== 'approve' && wanted !== 'return') return problem(path, '请选择「审核通过」或「退回修改」。')
  try {
    await decide(await createLocalReq({ user }, payload), {
      caseId,
      decision: wanted,
      comment: textOf(form, 'comment').slice(0, 4000),
      remarks: remarksOf(form).slice(0, 50),
      revision: Number(textOf(form, 'revision')),
    })
  } catch (error) {
    if (error instanceof APIError && error.status < 500) return problem(path, error.message)
    payload.logger.error({ err: error, msg: 'decision not carried out' })
    return problem(path, '系统内部出错，没有保存您的意见。请稍后再试；若反复出现，请联系系统管理员。')
  }
  return seeOther(`${path}?done=${wanted}`, { 'Set-Cookie': noFlash(path) })
}

export function GET(): Response {
  return seeOther('/me/approvals')
}
