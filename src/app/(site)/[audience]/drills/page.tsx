import { publicVisit } from '@/app/_lib/reader'
import { DrillsScreen, drillsMeta } from '../../_screens/drills'
import type { SearchParams } from '../../_screens/search'

interface Props {
  searchParams: SearchParams
}

export const dynamic = 'force-dynamic'

export const metadata = drillsMeta

export default async function Page({ searchParams }: Props) {
  return <DrillsScreen visit={{ ...(await publicVisit()), isCached: false }} searchParams={searchParams} />
}
