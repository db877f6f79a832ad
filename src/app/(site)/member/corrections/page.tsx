import { memberVisit } from '@/app/_lib/reader'
import { CorrectionsScreen, correctionsMeta } from '../../_screens/corrections'

export const dynamic = 'force-dynamic'

export const metadata = correctionsMeta

export default async function Page() {
  return <CorrectionsScreen visit={await memberVisit()} />
}
