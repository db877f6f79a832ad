import { memberVisit } from '@/app/_lib/reader'
import { ManualVersionScreen, manualVersionMeta } from '../../../../../_screens/manual'

interface Props {
  params: Promise<{ slug: string; label: string }>
}

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: Props) {
  const { slug, label } = await params
  return manualVersionMeta(await memberVisit(), slug, label)
}

export default async function Page({ params }: Props) {
  const { slug, label } = await params
  return <ManualVersionScreen visit={await memberVisit()} slug={slug} label={label} />
}
