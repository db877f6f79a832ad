import { publicVisit } from '@/app/_lib/reader'
import { ManualsScreen, manualsMeta } from '../../_screens/manual'

/** Seconds after which a page is made anew even without a change: what readers may see may change with time. */
export const revalidate = 300

export const generateMetadata = () => manualsMeta()

export default async function Page() {
  return <ManualsScreen visit={await publicVisit()} />
}
