/** Registers the service worker that keeps cards and plans on the phone; the page cache lets this one script pass. */
export function OfflineScript() {
  return <script src="/offline.js" defer />
}
