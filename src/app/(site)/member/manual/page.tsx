import { memberVisit } from '@/app/_lib/reader'
import { ManualsScreen, manualsMeta } from '../../_screens/manual'

export const dynamic = 'force-dynamic'

export const generateMetadata = () => manualsMeta()

export default async function Page() {
  return <ManualsScreen visit={await memberVisit()} />
}
