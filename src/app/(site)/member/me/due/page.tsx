import { memberVisit } from '@/app/_lib/reader'
import { DueScreen, dueMeta } from '../../../_screens/due'
import type { SearchParams } from '../../../_screens/search'

interface Props {
  searchParams: SearchParams
}

export const dynamic = 'force-dynamic'

export const metadata = dueMeta

export default async function Page({ searchParams }: Props) {
  return <DueScreen visit={await memberVisit()} searchParams={searchParams} />
}
