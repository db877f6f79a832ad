import { publicVisit } from '@/app/_lib/reader'
import { ValidScreen, validMeta } from '../../../../../_screens/valid'

interface Props {
  params: Promise<{ kind: string; id: string; label: string }>
}

/** Seconds after which a page is made anew even without a change: what readers may see may change with time. */
export const revalidate = 300
export const generateStaticParams = () => []

export const generateMetadata = async ({ params }: Props) => validMeta(await publicVisit(), await params)

export default async function Page({ params }: Props) {
  return <ValidScreen visit={await publicVisit()} asked={await params} />
}
