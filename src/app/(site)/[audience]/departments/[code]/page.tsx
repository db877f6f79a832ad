import { publicVisit } from '@/app/_lib/reader'
import { DepartmentScreen, departmentMeta } from '../../../_screens/departments'

interface Props {
  params: Promise<{ code: string }>
}

/** Seconds after which a page is made anew even without a change: ratings run out by themselves. */
export const revalidate = 300
export const generateStaticParams = () => []

export const generateMetadata = async ({ params }: Props) => departmentMeta(await publicVisit(), (await params).code)

export default async function Page({ params }: Props) {
  return <DepartmentScreen visit={await publicVisit()} code={(await params).code} />
}
