import { publicVisit } from '@/app/_lib/reader'
import { PlanPrintScreen, planPrintMeta } from '../../../../_screens/plans'

interface Props {
  params: Promise<{ slug: string }>
}

/** Seconds after which a page is made anew even without a change: what readers may see may change with time. */
export const revalidate = 300
export const generateStaticParams = () => []

export const generateMetadata = async ({ params }: Props) => planPrintMeta(await publicVisit(), (await params).slug)

export default async function Page({ params }: Props) {
  return <PlanPrintScreen visit={await publicVisit()} slug={(await params).slug} />
}
