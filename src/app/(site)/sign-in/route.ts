import { getPayloadClient } from '@/app/_lib/getPayloadClient'
import { seeOther } from '@/app/_lib/seeOther'
import { env } from '@/config/env'
import { isSameOrigin, safePath } from '@/shared/sameOrigin'
import { signIn } from '@/users/session'

const textOf = (value: FormDataEntryValue | null) => (typeof value === 'string' ? value : '')

/** Takes the sign-in form; answers with the page wanted, or with the form and what went wrong. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers, env().siteUrl)) return seeOther('/me?problem=origin')
  const form = await request.formData().catch(() => new FormData())
  const next = safePath(form.get('next'), '/me')
  const result = await signIn({
    payload: await getPayloadClient(),
    headers: request.headers,
    email: textOf(form.get('email')),
    password: textOf(form.get('password')),
  })
  if ('cookie' in result) return seeOther(next, { 'Set-Cookie': result.cookie })
  return seeOther(`/me?problem=${result.problem}&next=${encodeURIComponent(next)}`)
}

/** Somebody who types the address gets the form. */
export function GET(): Response {
  return seeOther('/me')
}
