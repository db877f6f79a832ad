import { publicVisit } from '@/app/_lib/reader'
import { SummariesScreen, summariesMeta } from '../../_screens/summaries'

/** Seconds after which a page is made anew even without a change: ratings run out by themselves. */
export const revalidate = 300

export const generateMetadata = () => summariesMeta()

export default async function Page() {
  return <SummariesScreen visit={await publicVisit()} />
}
