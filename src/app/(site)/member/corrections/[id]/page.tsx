import { memberVisit } from '@/app/_lib/reader'
import { CorrectionScreen, correctionsMeta } from '../../../_screens/corrections'

interface Props {
  params: Promise<{ id: string }>
}

export const dynamic = 'force-dynamic'

export const metadata = correctionsMeta

export default async function Page({ params }: Props) {
  return <CorrectionScreen visit={await memberVisit()} id={(await params).id} />
}
