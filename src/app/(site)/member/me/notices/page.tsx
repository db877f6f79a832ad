import { memberVisit } from '@/app/_lib/reader'
import { NoticesScreen, noticesMeta } from '../../../_screens/notices'
import type { SearchParams } from '../../../_screens/search'

interface Props {
  searchParams: SearchParams
}

export const dynamic = 'force-dynamic'

export const metadata = noticesMeta

export default async function Page({ searchParams }: Props) {
  return <NoticesScreen visit={await memberVisit()} searchParams={searchParams} />
}
