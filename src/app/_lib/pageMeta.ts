import type { Metadata } from 'next'
import { excerpt } from '@/shared/format'
import { siteFrame } from './frame'

interface PageFacts {
  title: string
  description?: string | null | undefined
  /** The page's address as people see it, percent-encoded. */
  path: string
  type?: 'website' | 'article'
  /** Whether search engines may list it; a retired document must not be found as if it were in force. */
  isListed?: boolean
}

/** Title, description, canonical address and Open Graph of a page. */
export async function pageMeta({
  title,
  description,
  path,
  type = 'article',
  isListed = true,
}: PageFacts): Promise<Metadata> {
  const frame = await siteFrame()
  const text = excerpt(description) || `${frame.organisation}${frame.siteTitle}`
  return {
    title,
    description: text,
    alternates: { canonical: path },
    openGraph: { title, description: text, url: path, type, siteName: frame.siteTitle, locale: 'zh_CN' },
    ...(isListed ? {} : { robots: { index: false } }),
  }
}

/** The frame's part of the metadata: title pattern, base of addresses, feed. */
export async function frameMeta(isIndexed: boolean): Promise<Metadata> {
  const frame = await siteFrame()
  return {
    metadataBase: new URL(frame.siteUrl),
    title: { default: frame.siteTitle, template: `%s · ${frame.siteTitle}` },
    applicationName: frame.siteTitle,
    alternates: { types: { 'application/rss+xml': '/feed.xml' } },
    formatDetection: { telephone: false },
    icons: { icon: '/icon.svg', apple: '/icons/icon-192.png' },
    manifest: '/manifest.webmanifest',
    ...(isIndexed ? {} : { robots: { index: false } }),
  }
}

/** The title of the answer to what is not there; it must not tell a hidden document's name. */
export const missingMeta: Metadata = { title: '没有找到这个页面', robots: { index: false } }
