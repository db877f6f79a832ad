import { publicVisit } from '@/app/_lib/reader'
import { StandardsScreen, standardsMeta } from '../../_screens/standards'

/** Seconds after which a page is made anew even without a change: ratings run out by themselves. */
export const revalidate = 300

export const generateMetadata = () => standardsMeta()

export default async function Page() {
  return <StandardsScreen visit={await publicVisit()} />
}
