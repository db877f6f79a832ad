import { memberVisit } from '@/app/_lib/reader'
import { DepartmentScreen, departmentMeta } from '../../../_screens/departments'

interface Props {
  params: Promise<{ code: string }>
}

export const dynamic = 'force-dynamic'

export const generateMetadata = async ({ params }: Props) => departmentMeta(await memberVisit(), (await params).code)

export default async function Page({ params }: Props) {
  return <DepartmentScreen visit={await memberVisit()} code={(await params).code} />
}
