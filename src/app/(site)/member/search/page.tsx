import { memberVisit } from '@/app/_lib/reader'
import { type SearchParams, SearchScreen, searchMeta } from '../../_screens/search'

interface Props {
  searchParams: SearchParams
}

export const dynamic = 'force-dynamic'

export const generateMetadata = ({ searchParams }: Props) => searchMeta(searchParams)

export default async function Page({ searchParams }: Props) {
  return <SearchScreen visit={await memberVisit()} searchParams={searchParams} />
}
