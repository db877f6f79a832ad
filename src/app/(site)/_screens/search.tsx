import type { Metadata } from 'next'
import { siteFrame } from '@/app/_lib/frame'
import type { Visit } from '@/app/_lib/reader'
import { cleanQuery, searchSite } from '@/search/queries'
import { SearchPage } from '@/search/site/SearchPage'

export type SearchParams = Promise<Record<string, string | string[] | undefined>>

/** Result lists are not for search engines: the pages they lead to are. */
export async function searchMeta(searchParams: SearchParams): Promise<Metadata> {
  const query = cleanQuery((await searchParams).q)
  return { title: query ? `检索：${query}` : '检索', robots: { index: false }, alternates: { canonical: '/search' } }
}

export async function SearchScreen({ visit: { reader }, searchParams }: { visit: Visit; searchParams: SearchParams }) {
  const query = cleanQuery((await searchParams).q)
  const [results, { servicePhone }] = await Promise.all([searchSite(reader, query), siteFrame()])
  return <SearchPage query={query} results={results} servicePhone={servicePhone} isSignedIn={reader.user !== null} />
}
