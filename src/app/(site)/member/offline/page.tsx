import { OfflineScreen, offlineMeta } from '../../_screens/offline'

export const metadata = offlineMeta

export default function Page() {
  return <OfflineScreen />
}
