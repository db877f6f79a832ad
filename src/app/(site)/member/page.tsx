import { memberVisit } from '@/app/_lib/reader'
import { HomeScreen, homeMeta } from '../_screens/home'

export const dynamic = 'force-dynamic'

export const generateMetadata = () => homeMeta()

export default async function Page() {
  return <HomeScreen visit={await memberVisit()} />
}
