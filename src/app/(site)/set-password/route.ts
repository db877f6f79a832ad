import { getPayloadClient } from '@/app/_lib/getPayloadClient'
import { memberReader } from '@/app/_lib/reader'
import { seeOther } from '@/app/_lib/seeOther'
import { env } from '@/config/env'
import { isSameOrigin } from '@/shared/sameOrigin'
import { changePassword, type PasswordResult, resetPassword } from '@/users/password'

async function save(request: Request, form: FormData): Promise<PasswordResult> {
  const textOf = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  const fields = {
    payload: await getPayloadClient(),
    headers: request.headers,
    password: textOf('password'),
    repeat: textOf('repeat'),
  }
  const token = textOf('token')
  if (token) return resetPassword({ ...fields, token })
  const { user } = await memberReader()
  return user ? changePassword({ ...fields, user, current: textOf('current') }) : { problem: 'link' }
}

/** Takes the form of a new password; answers with the person's page, or with the form and what went wrong. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers, env().siteUrl)) return seeOther('/password?problem=origin')
  const form = await request.formData().catch(() => new FormData())
  const result = await save(request, form)
  if ('cookie' in result) return seeOther('/me', { 'Set-Cookie': result.cookie })
  const token = form.get('token')
  const link =
    typeof token === 'string' && token && result.problem !== 'link' ? `&token=${encodeURIComponent(token)}` : ''
  return seeOther(`/password?problem=${result.problem}${link}`)
}

/** Somebody who types the address gets the form. */
export function GET(): Response {
  return seeOther('/password')
}
