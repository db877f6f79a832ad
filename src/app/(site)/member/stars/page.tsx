import { memberVisit } from '@/app/_lib/reader'
import { StarsScreen, starsMeta } from '../../_screens/stars'

export const dynamic = 'force-dynamic'

export const generateMetadata = () => starsMeta()

export default async function Page() {
  return <StarsScreen visit={await memberVisit()} />
}
