import { memberVisit } from '@/app/_lib/reader'
import { StandardsScreen, standardsMeta } from '../../_screens/standards'

export const dynamic = 'force-dynamic'

export const generateMetadata = () => standardsMeta()

export default async function Page() {
  return <StandardsScreen visit={await memberVisit()} />
}
