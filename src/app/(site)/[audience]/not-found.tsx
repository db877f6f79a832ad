import { siteFrame } from '@/app/_lib/frame'
import { NotFoundView } from '@/ui/NotFoundView'

/** What the browser shows in place of a page that turned out missing while it was open. */
export default async function NotFound() {
  return <NotFoundView frame={await siteFrame()} isSignedIn={false} />
}
