import { memberVisit } from '@/app/_lib/reader'
import { SummaryScreen, summaryMeta } from '../../../_screens/summaries'

interface Props {
  params: Promise<{ slug: string }>
}

export const dynamic = 'force-dynamic'

export const generateMetadata = async ({ params }: Props) => summaryMeta(await memberVisit(), (await params).slug)

export default async function Page({ params }: Props) {
  return <SummaryScreen visit={await memberVisit()} slug={(await params).slug} />
}
