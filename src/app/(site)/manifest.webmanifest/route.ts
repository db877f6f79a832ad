import { siteFrame } from '@/app/_lib/frame'

export const dynamic = 'force-dynamic'

const icon = (size: number, purpose: 'any' | 'maskable') => ({
  src: `/icons/${purpose === 'any' ? 'icon' : 'maskable'}-${size}.png`,
  sizes: `${size}x${size}`,
  type: 'image/png',
  purpose,
})

/** What a phone needs to put the site on its home screen. */
export async function GET(): Promise<Response> {
  const { siteTitle, organisation } = await siteFrame()
  const body = {
    id: '/',
    name: `${organisation}${siteTitle}`,
    short_name: siteTitle,
    lang: 'zh-CN',
    start_url: '/me',
    scope: '/',
    display: 'standalone',
    background_color: '#faf9f5',
    theme_color: '#14573f',
    icons: [icon(192, 'any'), icon(512, 'any'), icon(192, 'maskable'), icon(512, 'maskable')],
    shortcuts: [{ name: '断网可用的内容', url: '/offline' }],
  }
  return new Response(JSON.stringify(body), {
    headers: { 'Content-Type': 'application/manifest+json; charset=utf-8', 'Cache-Control': 'public, max-age=300' },
  })
}
