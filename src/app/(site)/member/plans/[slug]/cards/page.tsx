import { memberVisit } from '@/app/_lib/reader'
import { CardsScreen, cardsMeta } from '../../../../_screens/cards'

interface Props {
  params: Promise<{ slug: string }>
}

export const dynamic = 'force-dynamic'

export const generateMetadata = async ({ params }: Props) => cardsMeta(await memberVisit(), await params)

export default async function Page({ params }: Props) {
  return <CardsScreen visit={await memberVisit()} {...(await params)} />
}
