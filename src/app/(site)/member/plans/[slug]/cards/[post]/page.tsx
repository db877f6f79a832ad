import { memberVisit } from '@/app/_lib/reader'
import { CardScreen, cardsMeta } from '../../../../../_screens/cards'

interface Props {
  params: Promise<{ slug: string; post: string }>
}

export const dynamic = 'force-dynamic'

export const generateMetadata = async ({ params }: Props) => cardsMeta(await memberVisit(), await params)

export default async function Page({ params }: Props) {
  return <CardScreen visit={await memberVisit()} {...(await params)} />
}
