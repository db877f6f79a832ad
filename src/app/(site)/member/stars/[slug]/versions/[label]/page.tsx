import { memberVisit } from '@/app/_lib/reader'
import { StarStandardVersionScreen, starStandardVersionMeta } from '../../../../../_screens/stars'

interface Props {
  params: Promise<{ slug: string; label: string }>
}

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: Props) {
  const { slug, label } = await params
  return starStandardVersionMeta(await memberVisit(), slug, label)
}

export default async function Page({ params }: Props) {
  const { slug, label } = await params
  return <StarStandardVersionScreen visit={await memberVisit()} slug={slug} label={label} />
}
