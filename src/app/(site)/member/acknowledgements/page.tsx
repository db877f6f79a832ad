import { memberVisit } from '@/app/_lib/reader'
import { AcknowledgementsScreen, acknowledgementsMeta } from '../../_screens/acknowledgements'
import type { SearchParams } from '../../_screens/search'

interface Props {
  searchParams: SearchParams
}

export const dynamic = 'force-dynamic'

export const metadata = acknowledgementsMeta

export default async function Page({ searchParams }: Props) {
  return <AcknowledgementsScreen visit={await memberVisit()} searchParams={searchParams} />
}
