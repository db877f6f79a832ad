import { expect, it } from 'vitest'
import { escapeXml, rssFeed, siteMap } from '@/publishing/xml'

it('escapes what XML minds and drops what it forbids', () => {
  expect(escapeXml('<a href="x">&\u0000\u0008]]></a>')).toBe('&lt;a href=&quot;x&quot;&gt;&amp;]]&gt;&lt;/a&gt;')
})

it('makes a feed', () => {
  const xml = rssFeed({
    title: '后勤标准台',
    description: '更新',
    siteUrl: 'https://h.example',
    items: [
      {
        title: '水电 <急修>',
        url: 'https://h.example/standards/%E6%B0%B4',
        text: 'A & B',
        category: '服务标准',
        updatedAt: '2026-11-23T04:00:00.000Z',
      },
    ],
  })
  expect(xml).toContain('<title>水电 &lt;急修&gt;</title>')
  expect(xml).toContain('<link>https://h.example/standards/%E6%B0%B4</link>')
  expect(xml).toContain('<pubDate>Mon, 23 Nov 2026 04:00:00 GMT</pubDate>')
  expect(xml).toContain(
    '<guid isPermaLink="false">https://h.example/standards/%E6%B0%B4#2026-11-23T04:00:00.000Z</guid>',
  )
})

it('makes a site map', () => {
  expect(
    siteMap([{ url: 'https://h.example/?a=1&b=2' }, { url: 'https://h.example/x', updatedAt: '2026-11-23' }]),
  ).toContain(
    '<url><loc>https://h.example/?a=1&amp;b=2</loc></url>\n<url><loc>https://h.example/x</loc><lastmod>2026-11-23</lastmod></url>',
  )
})
