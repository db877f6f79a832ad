import { publicVisit } from '@/app/_lib/reader'
import { SummaryScreen, summaryMeta } from '../../../_screens/summaries'

interface Props {
  params: Promise<{ slug: string }>
}

/** Seconds after which a page is made anew even without a change: ratings run out by themselves. */
export const revalidate = 300
export const generateStaticParams = () => []

export const generateMetadata = async ({ params }: Props) => summaryMeta(await publicVisit(), (await params).slug)

export default async function Page({ params }: Props) {
  return <SummaryScreen visit={await publicVisit()} slug={(await params).slug} />
}
