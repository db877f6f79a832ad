import { memberReader } from '@/app/_lib/reader'
import { seeOther } from '@/app/_lib/seeOther'
import { env } from '@/config/env'
import { log } from '@/config/logger'
import { savePreferences } from '@/notifications/actions'
import { isMailPreference } from '@/notifications/model'
import { isSameOrigin } from '@/shared/sameOrigin'

/** Saves how the reader wants to be told by mail; of nobody else. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers, env().siteUrl)) return seeOther('/me/notices?problem=origin')
  const { payload, user } = await memberReader()
  if (!user) return seeOther('/me?next=/me/notices')
  const form = await request.formData().catch(() => new FormData())
  const [mailDecisions, mailDue] = [form.get('mailDecisions'), form.get('mailDue')]
  if (!isMailPreference(mailDecisions) || !isMailPreference(mailDue)) return seeOther('/me/notices?problem=choice')
  try {
    await savePreferences({ payload, user, mailDecisions, mailDue })
  } catch (error) {
    log.error({ err: error, msg: 'mail preferences not saved' })
    return seeOther('/me/notices?problem=failed')
  }
  return seeOther('/me/notices?saved=1#preferences')
}

/** Somebody who types the address gets the form. */
export function GET(): Response {
  return seeOther('/me/notices')
}
