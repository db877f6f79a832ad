import type { ReactNode } from 'react'
import { siteFrame } from '@/app/_lib/frame'
import { NotFoundAnswer } from '@/app/_lib/NotFoundAnswer'
import { frameMeta } from '@/app/_lib/pageMeta'
import { Shell } from '@/ui/shell/Shell'

interface Props {
  params: Promise<{ audience: string }>
  children: ReactNode
}

/**
 * The cached pages, for everybody who is not signed in; the rewrites of next.config.ts lead here as `/public/…`. The
 * segment is a parameter without known values so that nothing is made while building, when there is no database:
 * each page is made when first asked for, kept, and made anew after a change.
 */
export const generateStaticParams = () => []

export const generateMetadata = () => frameMeta(true)

export default async function PublicLayout({ params, children }: Props) {
  const isOurs = (await params).audience === 'public'
  return (
    <Shell frame={await siteFrame()} user={null}>
      {isOurs ? children : <NotFoundAnswer isSignedIn={false} isCached />}
    </Shell>
  )
}
