import { publicVisit } from '@/app/_lib/reader'
import { acknowledgementsMeta, BoardScreen } from '../../../../_screens/acknowledgements'
import type { SearchParams } from '../../../../_screens/search'

interface Props {
  params: Promise<{ collection: string; id: string }>
  searchParams: SearchParams
}

export const dynamic = 'force-dynamic'

export const metadata = acknowledgementsMeta

export default async function Page({ params, searchParams }: Props) {
  const { collection, id } = await params
  return (
    <BoardScreen
      visit={{ ...(await publicVisit()), isCached: false }}
      searchParams={searchParams}
      collection={collection}
      id={id}
    />
  )
}
