import { createHash } from 'node:crypto'
import { siteFrame } from '@/app/_lib/frame'
import { memberReader, sessionToken } from '@/app/_lib/reader'
import { env } from '@/config/env'
import { listKeptPages } from '@/plans/queries/offline'
import { findPerson, ownStaffId } from '@/staff/queries'
import { isPastItsTime } from '@/users/rules'

export const dynamic = 'force-dynamic'

/**
 * What a phone of this reader keeps. The name tells one reader from another, and nothing about him. Without a reader it
 * says whether the session ran out by itself: a browser drops its cookie then, while a session that was ended (signed
 * out elsewhere, account disabled) still comes with one.
 */
export async function GET(): Promise<Response> {
  const reader = await memberReader()
  const staff = ownStaffId(reader)
  const person = staff === undefined ? null : await findPerson(reader, staff)
  const frame = await siteFrame()
  const pages = await listKeptPages(reader, person?.posts ?? [], JSON.stringify(frame))
  const name = reader.user
    ? createHash('sha256').update(`${env().secret} offline ${reader.user.id}`).digest('hex').slice(0, 16)
    : null
  const token = await sessionToken()
  const hasLapsed = !reader.user && (token === undefined || isPastItsTime(token, reader.now))
  return Response.json(
    { reader: name, hasLapsed, pages },
    { headers: { 'Cache-Control': 'private, no-store', Vary: 'Cookie' } },
  )
}
