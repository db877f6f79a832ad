import { NotFoundAnswer } from '@/app/_lib/NotFoundAnswer'
import type { Visit } from '@/app/_lib/reader'

/** What a screen shows when its document is not there for this reader. */
export function Missing({ visit }: { visit: Visit }) {
  return <NotFoundAnswer isSignedIn={visit.reader.user !== null} isCached={visit.isCached} />
}
