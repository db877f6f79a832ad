import { publicVisit } from '@/app/_lib/reader'
import { DueScreen, dueMeta } from '../../../_screens/due'
import type { SearchParams } from '../../../_screens/search'

interface Props {
  searchParams: SearchParams
}

/** Made on every request: its address says where to go on to. */
export const dynamic = 'force-dynamic'

export const metadata = dueMeta

export default async function Page({ searchParams }: Props) {
  return <DueScreen visit={await publicVisit()} searchParams={searchParams} />
}
