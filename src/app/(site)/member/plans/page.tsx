import { memberVisit } from '@/app/_lib/reader'
import { PlansScreen, plansMeta } from '../../_screens/plans'

export const dynamic = 'force-dynamic'

export const generateMetadata = () => plansMeta()

export default async function Page() {
  return <PlansScreen visit={await memberVisit()} />
}
