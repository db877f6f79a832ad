import { publicVisit } from '@/app/_lib/reader'
import { PlansScreen, plansMeta } from '../../_screens/plans'

/** Seconds after which a page is made anew even without a change: ratings run out by themselves. */
export const revalidate = 300

export const generateMetadata = () => plansMeta()

export default async function Page() {
  return <PlansScreen visit={await publicVisit()} />
}
