import { publicVisit } from '@/app/_lib/reader'
import { PasswordScreen, passwordMeta } from '../../_screens/password'
import type { SearchParams } from '../../_screens/search'

interface Props {
  searchParams: SearchParams
}

export const dynamic = 'force-dynamic'

export const metadata = passwordMeta

export default async function Page({ searchParams }: Props) {
  return <PasswordScreen visit={await publicVisit()} searchParams={searchParams} />
}
