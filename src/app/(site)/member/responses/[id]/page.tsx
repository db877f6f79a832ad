import { memberVisit } from '@/app/_lib/reader'
import { BoardScreen, responsesMeta } from '../../../_screens/responses'

interface Props {
  params: Promise<{ id: string }>
}

export const dynamic = 'force-dynamic'

export const metadata = responsesMeta

export default async function Page({ params }: Props) {
  return <BoardScreen visit={await memberVisit()} id={(await params).id} />
}
