import { memberVisit } from '@/app/_lib/reader'
import { ApprovalsScreen, approvalsMeta } from '../../../_screens/approvals'
import type { SearchParams } from '../../../_screens/search'

interface Props {
  searchParams: SearchParams
}

export const dynamic = 'force-dynamic'

export const metadata = approvalsMeta

export default async function Page({ searchParams }: Props) {
  return <ApprovalsScreen visit={await memberVisit()} searchParams={searchParams} />
}
