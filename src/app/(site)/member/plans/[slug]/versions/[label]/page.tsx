import { memberVisit } from '@/app/_lib/reader'
import { PlanVersionScreen, planVersionMeta } from '../../../../../_screens/plans'

interface Props {
  params: Promise<{ slug: string; label: string }>
}

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: Props) {
  const { slug, label } = await params
  return planVersionMeta(await memberVisit(), slug, label)
}

export default async function Page({ params }: Props) {
  const { slug, label } = await params
  return <PlanVersionScreen visit={await memberVisit()} slug={slug} label={label} />
}
