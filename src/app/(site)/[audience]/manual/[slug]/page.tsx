import { publicVisit } from '@/app/_lib/reader'
import { ManualScreen, manualMeta } from '../../../_screens/manual'

interface Props {
  params: Promise<{ slug: string }>
}

/** Seconds after which a page is made anew even without a change: what readers may see may change with time. */
export const revalidate = 300
export const generateStaticParams = () => []

export const generateMetadata = async ({ params }: Props) => manualMeta(await publicVisit(), (await params).slug)

export default async function Page({ params }: Props) {
  return <ManualScreen visit={await publicVisit()} slug={(await params).slug} />
}
