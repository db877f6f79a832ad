import { memberVisit } from '@/app/_lib/reader'
import { DepartmentScreen, departmentMeta } from '../../../../_screens/departments'

interface Props {
  params: Promise<{ code: string; page: string }>
}

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: Props) {
  const { code, page } = await params
  return departmentMeta(await memberVisit(), code, page)
}

export default async function Page({ params }: Props) {
  const { code, page } = await params
  return <DepartmentScreen visit={await memberVisit()} code={code} page={page} />
}
