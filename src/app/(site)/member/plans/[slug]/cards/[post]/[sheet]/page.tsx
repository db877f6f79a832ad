import { memberVisit } from '@/app/_lib/reader'
import { cardsMeta, SheetScreen } from '../../../../../../_screens/cards'

interface Props {
  params: Promise<{ slug: string; post: string; sheet: string }>
}

export const dynamic = 'force-dynamic'

export const generateMetadata = async ({ params }: Props) => cardsMeta(await memberVisit(), await params)

export default async function Page({ params }: Props) {
  return <SheetScreen visit={await memberVisit()} {...(await params)} />
}
