import { publicVisit } from '@/app/_lib/reader'
import { DepartmentScreen, departmentMeta } from '../../../../_screens/departments'

interface Props {
  params: Promise<{ code: string; page: string }>
}

/** Seconds after which a page is made anew even without a change: ratings run out by themselves. */
export const revalidate = 300
export const generateStaticParams = () => []

export async function generateMetadata({ params }: Props) {
  const { code, page } = await params
  return departmentMeta(await publicVisit(), code, page)
}

export default async function Page({ params }: Props) {
  const { code, page } = await params
  return <DepartmentScreen visit={await publicVisit()} code={code} page={page} />
}
