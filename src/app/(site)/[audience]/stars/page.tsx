import { publicVisit } from '@/app/_lib/reader'
import { StarsScreen, starsMeta } from '../../_screens/stars'

/** Seconds after which a page is made anew even without a change: ratings run out by themselves. */
export const revalidate = 300

export const generateMetadata = () => starsMeta()

export default async function Page() {
  return <StarsScreen visit={await publicVisit()} />
}
