import { getPayloadClient } from '@/app/_lib/getPayloadClient'
import { sessionToken } from '@/app/_lib/reader'
import { seeOther } from '@/app/_lib/seeOther'
import { env } from '@/config/env'
import { isSameOrigin } from '@/shared/sameOrigin'
import { noPhoneCookie } from '@/users/phone'
import { signOut } from '@/users/session'

/** Ends the session. Only a form of the site's own may: a link from elsewhere must not sign anybody out. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers, env().siteUrl)) return seeOther('/me?problem=origin')
  const payload = await getPayloadClient()
  const answer = seeOther('/', { 'Set-Cookie': await signOut(payload, await sessionToken()) })
  answer.headers.append('Set-Cookie', noPhoneCookie(payload))
  return answer
}

export function GET(): Response {
  return seeOther('/me')
}
