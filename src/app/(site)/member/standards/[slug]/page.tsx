import { memberVisit } from '@/app/_lib/reader'
import { StandardScreen, standardMeta } from '../../../_screens/standards'

interface Props {
  params: Promise<{ slug: string }>
}

export const dynamic = 'force-dynamic'

export const generateMetadata = async ({ params }: Props) => standardMeta(await memberVisit(), (await params).slug)

export default async function Page({ params }: Props) {
  return <StandardScreen visit={await memberVisit()} slug={(await params).slug} />
}
