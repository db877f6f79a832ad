/** Text made safe for XML; characters that XML forbids are dropped. */
export function escapeXml(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 forbids
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/"/g, '&quot;')
  )
}

const element = (name: string, text: string) => `<${name}>${escapeXml(text)}</${name}>`

export interface FeedItem {
  title: string
  /** Absolute address. */
  url: string
  text: string
  category: string
  /** ISO date-time. */
  updatedAt: string
}

interface Feed {
  title: string
  description: string
  siteUrl: string
  items: FeedItem[]
}

/** RSS 2.0. */
export function rssFeed({ title, description, siteUrl, items }: Feed): string {
  const entries = items.map((item) =>
    [
      '<item>',
      element('title', item.title),
      element('link', item.url),
      // The same document published anew is news again.
      `<guid isPermaLink="false">${escapeXml(`${item.url}#${item.updatedAt}`)}</guid>`,
      element('category', item.category),
      element('description', item.text),
      element('pubDate', new Date(item.updatedAt).toUTCString()),
      '</item>',
    ].join(''),
  )
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>',
    element('title', title),
    element('link', `${siteUrl}/`),
    `<atom:link href="${escapeXml(`${siteUrl}/feed.xml`)}" rel="self" type="application/rss+xml"/>`,
    element('description', description),
    element('language', 'zh-CN'),
    ...entries,
    '</channel></rss>',
  ].join('\n')
}

/** A site map by the protocol of sitemaps.org. */
export function siteMap(pages: { url: string; updatedAt?: string }[]): string {
  const urls = pages.map(
    ({ url, updatedAt }) => `<url>${element('loc', url)}${updatedAt ? element('lastmod', updatedAt) : ''}</url>`,
  )
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...urls,
    '</urlset>',
  ].join('\n')
}
