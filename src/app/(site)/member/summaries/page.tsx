import { memberVisit } from '@/app/_lib/reader'
import { SummariesScreen, summariesMeta } from '../../_screens/summaries'

export const dynamic = 'force-dynamic'

export const generateMetadata = () => summariesMeta()

export default async function Page() {
  return <SummariesScreen visit={await memberVisit()} />
}
