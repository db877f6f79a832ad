import { publicVisit } from '@/app/_lib/reader'
import { ApprovalScreen, approvalsMeta } from '../../../../_screens/approvals'
import type { SearchParams } from '../../../../_screens/search'

interface Props {
  params: Promise<{ id: string }>
  searchParams: SearchParams
}

export const dynamic = 'force-dynamic'

export const metadata = approvalsMeta

export default async function Page({ params, searchParams }: Props) {
  return <ApprovalScreen visit={await publicVisit()} id={(await params).id} searchParams={searchParams} />
}
