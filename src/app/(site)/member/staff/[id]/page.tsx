import { memberVisit } from '@/app/_lib/reader'
import { PersonScreen, personMeta } from '../../../_screens/person'

interface Props {
  params: Promise<{ id: string }>
}

export const dynamic = 'force-dynamic'

export const generateMetadata = async ({ params }: Props) => personMeta(await memberVisit(), (await params).id)

export default async function Page({ params }: Props) {
  return <PersonScreen visit={await memberVisit()} id={(await params).id} />
}
