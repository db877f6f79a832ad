import { siteFrame } from '@/app/_lib/frame'
import { publicReader } from '@/app/_lib/reader'
import { listPublished } from '@/publishing/queries'
import { rssFeed } from '@/publishing/xml'

export const dynamic = 'force-dynamic'

const categories = {
  sops: '服务标准',
  'emergency-plans': '应急预案',
  'manual-editions': '应急手册',
  'star-standards': '星级评定标准',
  summaries: '工作总结',
} as const

/** What was published lately, for everybody. */
export async function GET(): Promise<Response> {
  const [frame, published] = await Promise.all([siteFrame(), listPublished(await publicReader(), 50)])
  const xml = rssFeed({
    title: frame.siteTitle,
    description: `${frame.organisation}最近发布和更新的标准、预案与总结`,
    siteUrl: frame.siteUrl,
    items: published.map(({ path, collection, ...item }) => ({
      ...item,
      url: `${frame.siteUrl}${path}`,
      category: categories[collection],
    })),
  })
  return new Response(xml, {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8', 'Cache-Control': 'public, max-age=300' },
  })
}
