import { memberVisit } from '@/app/_lib/reader'
import { ValidScreen, validMeta } from '../../../../../_screens/valid'

interface Props {
  params: Promise<{ kind: string; id: string; label: string }>
}

export const dynamic = 'force-dynamic'

export const generateMetadata = async ({ params }: Props) => validMeta(await memberVisit(), await params)

export default async function Page({ params }: Props) {
  return <ValidScreen visit={await memberVisit()} asked={await params} />
}
