import { publicVisit } from '@/app/_lib/reader'
import { StandardVersionScreen, standardVersionMeta } from '../../../../../_screens/standards'

interface Props {
  params: Promise<{ slug: string; label: string }>
}

/** Seconds after which a page is made anew even without a change: what is in force may change by its date. */
export const revalidate = 300
export const generateStaticParams = () => []

export async function generateMetadata({ params }: Props) {
  const { slug, label } = await params
  return standardVersionMeta(await publicVisit(), slug, label)
}

export default async function Page({ params }: Props) {
  const { slug, label } = await params
  return <StandardVersionScreen visit={await publicVisit()} slug={slug} label={label} />
}
