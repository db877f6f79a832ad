import { publicVisit } from '@/app/_lib/reader'
import { CardScreen, cardsMeta } from '../../../../../_screens/cards'

interface Props {
  params: Promise<{ slug: string; post: string }>
}

/** Seconds after which a page is made anew even without a change. */
export const revalidate = 300
export const generateStaticParams = () => []

export const generateMetadata = async ({ params }: Props) => cardsMeta(await publicVisit(), await params)

export default async function Page({ params }: Props) {
  return <CardScreen visit={await publicVisit()} {...(await params)} />
}
