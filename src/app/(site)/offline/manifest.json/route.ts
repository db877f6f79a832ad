import { createHash } from 'node:crypto'
import { siteFrame } from '@/app/_lib/frame'
import { memberReader } from '@/app/_lib/reader'
import { env } from '@/config/env'
import { listKeptPages } from '@/plans/queries/offline'
import { findPerson, ownStaffId } from '@/staff/queries'

export const dynamic = 'force-dynamic'

/** What a phone of this reader keeps. The name tells one reader from another, and nothing about him. */
export async function GET(): Promise<Response> {
  const reader = await memberReader()
  const staff = ownStaffId(reader)
  const person = staff === undefined ? null : await findPerson(reader, staff)
  const frame = await siteFrame()
  const pages = await listKeptPages(reader, person?.posts ?? [], JSON.stringify(frame))
  const name = reader.user
    ? createHash('sha256').update(`${env().secret} offline ${reader.user.id}`).digest('hex').slice(0, 16)
    : null
  return Response.json({ reader: name, pages }, { headers: { 'Cache-Control': 'private, no-store', Vary: 'Cookie' } })
}
