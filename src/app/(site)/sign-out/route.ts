import { cookies } from 'next/headers'
import { getPayloadClient } from '@/app/_lib/getPayloadClient'
import { env } from '@/config/env'
import { isSameOrigin } from '@/shared/sameOrigin'
import { signOut } from '@/users/session'

const redirect = (path: string, headers: Record<string, string> = {}) =>
  new Response(null, { status: 303, headers: { Location: path, 'Cache-Control': 'no-store', ...headers } })

/** Ends the session. Only a form of the site's own may: a link from elsewhere must not sign anybody out. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers, env().siteUrl)) return redirect('/me?problem=origin')
  const payload = await getPayloadClient()
  const token = (await cookies()).get(`${payload.config.cookiePrefix}-token`)?.value
  return redirect('/', { 'Set-Cookie': await signOut(payload, token) })
}

export function GET(): Response {
  return redirect('/me')
}
