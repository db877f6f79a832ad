import { OfflineScreen, offlineMeta } from '../../_screens/offline'

export const metadata = offlineMeta

/** Nothing on it changes. */
export const generateStaticParams = () => []

export default function Page() {
  return <OfflineScreen />
}
