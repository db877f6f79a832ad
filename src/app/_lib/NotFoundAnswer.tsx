import { notFound } from 'next/navigation'
import { Suspense } from 'react'
import { answerWith } from '@/publishing/responseStatus'
import { NotFoundView } from '@/ui/NotFoundView'
import { siteFrame } from './frame'

/**
 * Answers 404 with a page that needs no JavaScript. On a cached page the error inside the boundary gives the status
 * and the fallback stays as the page's text; on a dynamic page the status is set by hand.
 */
export async function NotFoundAnswer({ isSignedIn, isCached }: { isSignedIn: boolean; isCached: boolean }) {
  const view = <NotFoundView frame={await siteFrame()} isSignedIn={isSignedIn} />
  if (!isCached) {
    answerWith(404)
    return view
  }
  return (
    <Suspense fallback={view}>
      <Missing />
    </Suspense>
  )
}

function Missing() {
  notFound()
  return null
}
