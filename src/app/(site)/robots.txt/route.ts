import { env } from '@/config/env'

export const dynamic = 'force-dynamic'

export function GET(): Response {
  const lines = [
    'User-agent: *',
    'Disallow: /admin',
    'Disallow: /api',
    'Disallow: /me',
    'Disallow: /search',
    'Allow: /',
    '',
  ]
  const text = [...lines, `Sitemap: ${env().siteUrl}/sitemap.xml`, ''].join('\n')
  return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
}
