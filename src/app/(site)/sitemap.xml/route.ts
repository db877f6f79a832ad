import { publicReader } from '@/app/_lib/reader'
import { env } from '@/config/env'
import { listDepartments } from '@/departments/queries'
import { listPublished } from '@/publishing/queries'
import { siteMap } from '@/publishing/xml'
import { sections } from '@/ui/shell/model'

export const dynamic = 'force-dynamic'

/** A site map may hold 50,000 addresses; an office has a few hundred. */
const LIMIT = 10_000

export async function GET(): Promise<Response> {
  const reader = await publicReader()
  const [published, departments] = await Promise.all([listPublished(reader, LIMIT), listDepartments(reader)])
  const { siteUrl } = env()
  const xml = siteMap([
    { url: `${siteUrl}/` },
    ...sections.map(({ href }) => ({ url: `${siteUrl}${href}` })),
    ...departments.map(({ href }) => ({ url: `${siteUrl}${href}` })),
    ...published.map(({ path, updatedAt }) => ({ url: `${siteUrl}${path}`, updatedAt })),
  ])
  return new Response(xml, {
    headers: { 'Content-Type': 'application/xml; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
  })
}
