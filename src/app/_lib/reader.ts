import { cookies } from 'next/headers'
import { cache } from 'react'
import type { Reader } from '@/publishing/reader'
import { getPayloadClient } from './getPayloadClient'

/** The anonymous reader, for whom the cached pages are made. */
export const publicReader = cache(
  async (): Promise<Reader> => ({ payload: await getPayloadClient(), user: null, now: new Date() }),
)

/** What the browser sends of its session. */
export const sessionToken = async (): Promise<string | undefined> =>
  (await cookies()).get(`${(await getPayloadClient()).config.cookiePrefix}-token`)?.value

/**
 * The reader of this request; anonymous when the session has ended. The token goes to Payload in the
 * `Authorization` header: its cookie check is made against forged writes and would refuse links from other sites
 * and plain HTTP inside a closed network, where browsers send neither `Origin` nor `Sec-Fetch-Site`.
 */
export const memberReader = cache(async (): Promise<Reader> => {
  const payload = await getPayloadClient()
  const token = await sessionToken()
  const headers = new Headers(token ? { Authorization: `JWT ${token}` } : {})
  const { user } = token ? await payload.auth({ headers }) : { user: null }
  return { payload, user: user?.disabled ? null : user, now: new Date() }
})

/** A request for a page: who reads it, and whether the page is kept for others. */
export interface Visit {
  reader: Reader
  isCached: boolean
}

export const publicVisit = cache(async (): Promise<Visit> => ({ reader: await publicReader(), isCached: true }))
export const memberVisit = cache(async (): Promise<Visit> => ({ reader: await memberReader(), isCached: false }))
