import type { ReactNode } from 'react'
import { frameUser, siteFrame } from '@/app/_lib/frame'
import { frameMeta } from '@/app/_lib/pageMeta'
import { memberReader } from '@/app/_lib/reader'
import { listActive } from '@/responses/queries'
import { Banner } from '@/responses/site/Banner'
import { OfflineScript } from '@/ui/OfflineScript'
import { Shell } from '@/ui/shell/Shell'

/** The pages made for a signed-in reader, anew on every request. */
export const dynamic = 'force-dynamic'

export const generateMetadata = () => frameMeta(false)

export default async function MemberLayout({ children }: { children: ReactNode }) {
  const reader = await memberReader()
  return (
    <Shell frame={await siteFrame()} user={frameUser(reader)} banner={<Banner rows={await listActive(reader)} />}>
      {children}
      <OfflineScript />
    </Shell>
  )
}
