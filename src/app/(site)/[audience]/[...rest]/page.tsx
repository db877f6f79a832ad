import { missingMeta } from '@/app/_lib/pageMeta'
import { publicVisit } from '@/app/_lib/reader'
import { Missing } from '../../_screens/Missing'

/** Every address that is no page; made on request, so that made-up addresses do not fill the cache. */
export const dynamic = 'force-dynamic'

export const metadata = missingMeta

export default async function Page() {
  return <Missing visit={{ ...(await publicVisit()), isCached: false }} />
}
