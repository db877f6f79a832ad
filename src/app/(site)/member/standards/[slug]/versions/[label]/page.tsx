import { memberVisit } from '@/app/_lib/reader'
import { StandardVersionScreen, standardVersionMeta } from '../../../../../_screens/standards'

interface Props {
  params: Promise<{ slug: string; label: string }>
}

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: Props) {
  const { slug, label } = await params
  return standardVersionMeta(await memberVisit(), slug, label)
}

export default async function Page({ params }: Props) {
  const { slug, label } = await params
  return <StandardVersionScreen visit={await memberVisit()} slug={slug} label={label} />
}
