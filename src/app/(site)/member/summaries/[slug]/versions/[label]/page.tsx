import { memberVisit } from '@/app/_lib/reader'
import { SummaryVersionScreen, summaryVersionMeta } from '../../../../../_screens/summaries'

interface Props {
  params: Promise<{ slug: string; label: string }>
}

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: Props) {
  const { slug, label } = await params
  return summaryVersionMeta(await memberVisit(), slug, label)
}

export default async function Page({ params }: Props) {
  const { slug, label } = await params
  return <SummaryVersionScreen visit={await memberVisit()} slug={slug} label={label} />
}
