import { publicVisit } from '@/app/_lib/reader'
import { StandardScreen, standardMeta } from '../../../_screens/standards'

interface Props {
  params: Promise<{ slug: string }>
}

/** Seconds after which a page is made anew even without a change: ratings run out by themselves. */
export const revalidate = 300
export const generateStaticParams = () => []

export const generateMetadata = async ({ params }: Props) => standardMeta(await publicVisit(), (await params).slug)

export default async function Page({ params }: Props) {
  return <StandardScreen visit={await publicVisit()} slug={(await params).slug} />
}
