import { memberVisit } from '@/app/_lib/reader'
import { MeScreen, meMeta } from '../../_screens/me'
import type { SearchParams } from '../../_screens/search'

interface Props {
  searchParams: SearchParams
}

export const dynamic = 'force-dynamic'

export const metadata = meMeta

export default async function Page({ searchParams }: Props) {
  return <MeScreen visit={await memberVisit()} searchParams={searchParams} />
}
