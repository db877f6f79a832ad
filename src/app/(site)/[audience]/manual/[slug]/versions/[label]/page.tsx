import { publicVisit } from '@/app/_lib/reader'
import { ManualVersionScreen, manualVersionMeta } from '../../../../../_screens/manual'

interface Props {
  params: Promise<{ slug: string; label: string }>
}

/** Seconds after which a page is made anew even without a change: what readers may see may change with time. */
export const revalidate = 300
export const generateStaticParams = () => []

export async function generateMetadata({ params }: Props) {
  const { slug, label } = await params
  return manualVersionMeta(await publicVisit(), slug, label)
}

export default async function Page({ params }: Props) {
  const { slug, label } = await params
  return <ManualVersionScreen visit={await publicVisit()} slug={slug} label={label} />
}
