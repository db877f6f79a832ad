import { publicVisit } from '@/app/_lib/reader'
import { CheckInScreen, drillsMeta } from '../../../../_screens/drills'
import type { SearchParams } from '../../../../_screens/search'

interface Props {
  params: Promise<{ id: string }>
  searchParams: SearchParams
}

export const dynamic = 'force-dynamic'

export const metadata = drillsMeta

export default async function Page({ params, searchParams }: Props) {
  return (
    <CheckInScreen
      visit={{ ...(await publicVisit()), isCached: false }}
      id={(await params).id}
      searchParams={searchParams}
    />
  )
}
