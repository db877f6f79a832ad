import { publicVisit } from '@/app/_lib/reader'
import { DelegationsScreen, delegationsMeta } from '../../../_screens/delegations'
import type { SearchParams } from '../../../_screens/search'

interface Props {
  searchParams: SearchParams
}

export const dynamic = 'force-dynamic'

export const metadata = delegationsMeta

export default async function Page({ searchParams }: Props) {
  return <DelegationsScreen visit={await publicVisit()} searchParams={searchParams} />
}
