import { memberVisit } from '@/app/_lib/reader'
import { ManualScreen, manualMeta } from '../../../_screens/manual'

interface Props {
  params: Promise<{ slug: string }>
}

export const dynamic = 'force-dynamic'

export const generateMetadata = async ({ params }: Props) => manualMeta(await memberVisit(), (await params).slug)

export default async function Page({ params }: Props) {
  return <ManualScreen visit={await memberVisit()} slug={(await params).slug} />
}
