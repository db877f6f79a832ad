import { memberVisit } from '@/app/_lib/reader'
import { StarStandardScreen, starStandardMeta } from '../../../_screens/stars'

interface Props {
  params: Promise<{ slug: string }>
}

export const dynamic = 'force-dynamic'

export const generateMetadata = async ({ params }: Props) => starStandardMeta(await memberVisit(), (await params).slug)

export default async function Page({ params }: Props) {
  return <StarStandardScreen visit={await memberVisit()} slug={(await params).slug} />
}
