import { publicVisit } from '@/app/_lib/reader'
import { ReportScreen, responsesMeta } from '../../../../_screens/responses'

interface Props {
  params: Promise<{ id: string }>
}

export const dynamic = 'force-dynamic'

export const metadata = responsesMeta

export default async function Page({ params }: Props) {
  return <ReportScreen visit={{ ...(await publicVisit()), isCached: false }} id={(await params).id} />
}
