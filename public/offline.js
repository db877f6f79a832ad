// Keeps cards and plans on the phone: starts the service worker and asks it to look for what is new.
;(() => {
  if (!('serviceWorker' in navigator)) return
  const ask = (text) => () => navigator.serviceWorker.ready.then(({ active }) => active?.postMessage(text))
  navigator.serviceWorker.register('/sw.js').then(ask('look'), () => undefined)
  addEventListener('online', ask('look-now'))
  setInterval(ask('look'), 10 * 60_000)
})()
