import { memberVisit } from '@/app/_lib/reader'
import { DrillScreen, drillsMeta } from '../../../_screens/drills'

interface Props {
  params: Promise<{ id: string }>
}

export const dynamic = 'force-dynamic'

export const metadata = drillsMeta

export default async function Page({ params }: Props) {
  return <DrillScreen visit={await memberVisit()} id={(await params).id} />
}
