import { createHash } from 'node:crypto'
import { cookies } from 'next/headers'
import { siteFrame } from '@/app/_lib/frame'
import { memberReader, sessionToken } from '@/app/_lib/reader'
import { env } from '@/config/env'
import { listKeptPages } from '@/plans/queries/offline'
import type { Reader } from '@/publishing/reader'
import type { Id } from '@/shared/ids'
import { findPerson, ownStaffId } from '@/staff/queries'
import { noPhoneCookie, phoneCookie, phoneCookieName, phoneOwner } from '@/users/phone'
import { isPastItsTime } from '@/users/rules'

export const dynamic = 'force-dynamic'

/** Tells one reader from another, and says nothing about him. */
const nameOf = (id: Id) => createHash('sha256').update(`${env().secret} offline ${id}`).digest('hex').slice(0, 16)

/**
 * Who was signed in on this phone when his session ran out by itself. A browser drops its cookie then; a session that
 * was ended elsewhere still comes with one.
 */
async function lapsedOwner({ payload, now }: Reader): Promise<Id | undefined> {
  const token = await sessionToken()
  if (token !== undefined && !isPastItsTime(token, now)) return undefined
  return phoneOwner(payload, (await cookies()).get(phoneCookieName(payload))?.value)
}

/**
 * What a phone of this reader keeps. For who was signed in and whose session ran out it names the reader and lists what
 * is public: his own pages stay as they are.
 */
export async function GET(): Promise<Response> {
  const reader = await memberReader()
  const { payload, user, now } = reader
  const staff = ownStaffId(reader)
  const person = staff === undefined ? null : await findPerson(reader, staff)
  const pages = await listKeptPages(reader, person?.posts ?? [], JSON.stringify(await siteFrame()))
  const owner = user?.id ?? (await lapsedOwner(reader))
  const body = { reader: owner === undefined ? null : nameOf(owner), hasLapsed: !user && owner !== undefined, pages }
  const headers = new Headers({ 'Cache-Control': 'private, no-store', Vary: 'Cookie' })
  if (user) headers.append('Set-Cookie', await phoneCookie(payload, user.id, now))
  else if (owner === undefined) headers.append('Set-Cookie', noPhoneCookie(payload))
  return Response.json(body, { headers })
}
