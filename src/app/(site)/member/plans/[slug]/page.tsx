import { memberVisit } from '@/app/_lib/reader'
import { PlanScreen, planMeta } from '../../../_screens/plans'

interface Props {
  params: Promise<{ slug: string }>
}

export const dynamic = 'force-dynamic'

export const generateMetadata = async ({ params }: Props) => planMeta(await memberVisit(), (await params).slug)

export default async function Page({ params }: Props) {
  return <PlanScreen visit={await memberVisit()} slug={(await params).slug} />
}
