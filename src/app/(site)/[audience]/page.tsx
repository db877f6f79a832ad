import { publicVisit } from '@/app/_lib/reader'
import { HomeScreen, homeMeta } from '../_screens/home'

/** Seconds after which a page is made anew even without a change: ratings run out by themselves. */
export const revalidate = 300

export const generateMetadata = () => homeMeta()

export default async function Page() {
  return <HomeScreen visit={await publicVisit()} />
}
