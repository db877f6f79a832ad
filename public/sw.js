// Cards and plans without a network (docs/decisions/0015). Pages come from the network first, always.
importScripts('/offline/pages.js', '/offline/store.js')

const { withBanner, listPage, noNetworkPage } = self.offlinePages
const { startOver, held, synchronise, stylesOf, ASSETS, LAPSED_DAYS } = self.offlineStore

/** At most this often, unless somebody signs in or out or the network comes back; milliseconds. */
const PAUSE = 20_000
const SESSION = /^\/(sign-in|sign-out|set-password|api\/users\/(login|logout))\/?$/
/** Neither kept nor answered from what is kept. */
const NEVER = /^\/(admin|api|_next)(\/|$)/

/** How long the list waits for a look before it shows what is held; milliseconds. */
const PATIENCE = 2_000

/** A phone says that it is online before anything answers: waits between one attempt and the next; milliseconds. */
const AGAIN = [1_000, 4_000, 15_000, 60_000]

const rest = (time) => new Promise((resolve) => setTimeout(resolve, time))

let lookedAt = 0
/** Resolves to whether everything could be fetched. */
let looking
const look = (isForced) => {
  if (looking) return isForced ? looking.then(() => look(true)) : looking
  if (!isForced && Date.now() - lookedAt < PAUSE) return Promise.resolve(true)
  lookedAt = Date.now()
  looking = synchronise()
    .catch(() => false)
    .finally(() => {
      looking = undefined
    })
  return looking
}

/** The network is back: looks until it is heard. */
async function lookUntilHeard() {
  for (const time of AGAIN) {
    if (await look(true)) return
    await rest(time)
  }
  await look(true)
}

/** The kept page of an address, else a calm word. */
async function fromPhone(pathname) {
  const kept = await held()
  for (const page of kept.filter(({ href }) => href === pathname)) {
    const answer = await (await caches.open(page.cache)).match(page.href)
    if (answer) {
      const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' }
      return new Response(withBanner(await answer.text(), page), { headers })
    }
  }
  return noNetworkPage(stylesOf(kept))
}

/** Somebody signs in or out: what was asked for before the answer is the former reader's, and is not stored. */
async function changeReader(request) {
  await startOver()
  try {
    return await fetch(request)
  } finally {
    lookedAt = 0
    await startOver()
  }
}

async function openPage(event, pathname) {
  if (pathname === '/offline') {
    // With a network the list is what the server says now: a session may have ended since the last look.
    const looked = look(false)
    event.waitUntil(looked)
    await Promise.race([looked, rest(PATIENCE)])
    const kept = await held()
    return listPage(kept, stylesOf(kept), LAPSED_DAYS)
  }
  try {
    const answer = await fetch(event.request)
    event.waitUntil(look(false))
    return answer
  } catch {
    return fromPhone(pathname)
  }
}

/** Style sheets have their content in their name: what is kept is right. Pictures may have changed. */
async function openFile(request, isStyle) {
  if (isStyle) {
    const kept = await (await caches.open(ASSETS)).match(request)
    return kept ?? fetch(request)
  }
  return fetch(request).catch(async () => (await caches.match(request)) ?? Response.error())
}

/** Kept pages carry it, so that they notice when the network is back. */
const SCRIPT = '/offline.js'

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(ASSETS).then((cache) => cache.add(SCRIPT)))
  self.skipWaiting()
})
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
self.addEventListener('message', (event) => {
  if (event.data === 'look') event.waitUntil(look(false))
  if (event.data === 'look-now') event.waitUntil(lookUntilHeard())
})
self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (origin !== self.location.origin) return
  if (request.method === 'POST' && SESSION.test(pathname)) event.respondWith(changeReader(request))
  if (request.method !== 'GET') return
  if (request.destination === 'image' || request.destination === 'style' || pathname === SCRIPT)
    event.respondWith(openFile(request, request.destination === 'style'))
  else if (request.mode === 'navigate' && !NEVER.test(pathname)) event.respondWith(openPage(event, pathname))
})
