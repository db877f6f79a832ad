import { createHmac, timingSafeEqual } from 'node:crypto'
import type { CollectionAfterLogoutHook, Payload } from 'payload'
import { generateCookie } from 'payload/shared'
import { idFrom } from '@/access/values'
import { env } from '@/config/env'
import type { User } from '@/payload-types'
import type { Id } from '@/shared/ids'

/** How long a phone keeps a person's pages after a session that ran out by itself, in days; `public/offline/store.js` too. */
const PHONE_DAYS = 14

/** Sent nowhere but where phones ask what to keep. */
const PATH = '/offline'

export const phoneCookieName = ({ config }: Payload): string => `${config.cookiePrefix}-phone`

const cookie = (payload: Payload, value: string, expires: Date): string =>
  generateCookie<false>({
    name: phoneCookieName(payload),
    value,
    expires,
    path: PATH,
    httpOnly: true,
    sameSite: 'Lax',
    secure: env().siteUrl.startsWith('https:'),
    returnCookieAsObject: false,
  })

/** Names an account that is in use; another one after its password has changed. */
async function markOf(payload: Payload, id: Id): Promise<string | undefined> {
  const account = await payload.db.findOne<User>({ collection: 'users', where: { id: { equals: id } } })
  if (!account || account.disabled) return undefined
  const signature = createHmac('sha256', payload.secret)
    .update(`phone ${id} ${account.salt ?? ''}`)
    .digest('hex')
  return `${id}.${signature}`
}

/**
 * Says on a phone whose pages it keeps. It opens nothing: it tells a session that ran out by itself, whose pages stay
 * for a while, from one that was ended.
 */
export async function phoneCookie(payload: Payload, id: Id, now: Date): Promise<string> {
  return cookie(payload, (await markOf(payload, id)) ?? '', new Date(now.getTime() + PHONE_DAYS * 86_400_000))
}

/** Takes it from the phone again. */
export const noPhoneCookie = (payload: Payload): string => cookie(payload, '', new Date(0))

/** Whose pages a phone keeps by its cookie; undefined when the account is gone, disabled or has a new password. */
export async function phoneOwner(payload: Payload, value: string | undefined): Promise<Id | undefined> {
  const id = idFrom({ payload }, value?.split('.')[0])
  if (value === undefined || id === undefined) return undefined
  const [mark, sent] = [Buffer.from((await markOf(payload, id)) ?? ''), Buffer.from(value)]
  return mark.length === sent.length && timingSafeEqual(mark, sent) ? id : undefined
}

/** Whoever signs out leaves nothing on the phone, by whichever door. */
export const forgetPhone: CollectionAfterLogoutHook = ({ req }) => {
  req.responseHeaders ??= new Headers()
  req.responseHeaders.append('Set-Cookie', noPhoneCookie(req.payload))
}
