import { memberVisit } from '@/app/_lib/reader'
import { PlanPrintScreen, planPrintMeta } from '../../../../_screens/plans'

interface Props {
  params: Promise<{ slug: string }>
}

export const dynamic = 'force-dynamic'

export const generateMetadata = async ({ params }: Props) => planPrintMeta(await memberVisit(), (await params).slug)

export default async function Page({ params }: Props) {
  return <PlanPrintScreen visit={await memberVisit()} slug={(await params).slug} />
}
