import { publicVisit } from '@/app/_lib/reader'
import { ResponsesScreen, responsesMeta } from '../../_screens/responses'
import type { SearchParams } from '../../_screens/search'

interface Props {
  searchParams: SearchParams
}

export const dynamic = 'force-dynamic'

export const metadata = responsesMeta

export default async function Page({ searchParams }: Props) {
  return <ResponsesScreen visit={{ ...(await publicVisit()), isCached: false }} searchParams={searchParams} />
}
