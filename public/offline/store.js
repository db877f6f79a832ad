// What the phone keeps: public pages in one cache, a person's pages in one of his own, style sheets apart.
// In a scope of its own: scripts of a worker share one, and the worker takes these names up.
;(() => {
  const PUBLIC = 'houqin-public'
  const ASSETS = 'houqin-assets'
  const MEMBER = 'houqin-member-'
  /** Where a cache says what it holds; no page has this address. */
  const INDEX = '/offline/index'
  /** How long a person's pages outlast a session that ran out, from when the server last confirmed them. */
  const LAPSED_DAYS = 14

  /** Rises when somebody signs in or out: what was fetched before is then not stored any more. */
  let generation = 0

  const memberCaches = async () => (await caches.keys()).filter((name) => name.startsWith(MEMBER))

  /** Forgets what is not for everybody, except the pages of one reader. */
  async function forgetMembers(except) {
    const names = (await memberCaches()).filter((name) => name !== except)
    await Promise.all(names.map((name) => caches.delete(name)))
  }

  /** What nobody signed in for any more stays for a while, even where there is no network to ask. */
  const isInTime = ({ isLapsed, savedAt }) => !isLapsed || Date.now() - savedAt <= LAPSED_DAYS * 86_400_000

  /** A session ran out by itself: its reader's pages stay, marked, for the day on which the power fails. */
  async function markLapsed(name) {
    if (!(await caches.has(name))) return
    const pages = (await indexOf(name)).map((page) => ({ ...page, isLapsed: true })).filter(isInTime)
    await (pages.length > 0 ? writeIndex(name, pages) : caches.delete(name))
  }

  /** Somebody signs in or out: nothing of the former reader stays, not even what is under way. */
  function startOver() {
    generation += 1
    return forgetMembers()
  }

  async function indexOf(name) {
    const answer = await (await caches.open(name)).match(INDEX)
    return answer ? answer.json() : []
  }

  const writeIndex = async (name, pages) =>
    (await caches.open(name)).put(
      INDEX,
      new Response(JSON.stringify(pages), { headers: { 'Content-Type': 'application/json' } }),
    )

  /** All that is held, the person's own first. */
  async function held() {
    const names = [...(await memberCaches()), ...((await caches.has(PUBLIC)) ? [PUBLIC] : [])]
    const pages = await Promise.all(
      names.map(async (name) => (await indexOf(name)).map((page) => ({ ...page, cache: name }))),
    )
    return pages.flat().filter(isInTime)
  }

  const SCRIPT = /<script\b(?![^>]*application\/ld\+json)[^>]*>[\s\S]*?<\/script>/g
  const attributes = (html, pattern) => [...html.matchAll(pattern)].map(([, value]) => value.replaceAll('&amp;', '&'))
  const sheetsIn = (html) => attributes(html, /<link\b[^>]*rel="stylesheet"[^>]*href="(\/[^"]+)"/g)
  const picturesIn = (html) => attributes(html, /<img\b[^>]*\bsrc="(\/[^"]+)"/g)

  /** A server that is in trouble, or asks to come back later, says nothing: it fails as a lost network does. */
  function refuseTrouble({ status }) {
    if (status >= 500 || status === 429) throw new Error(`answer ${status}`)
  }

  async function keepFiles(cacheName, hrefs, credentials) {
    const cache = await caches.open(cacheName)
    for (const href of hrefs) {
      if (await cache.match(href)) continue
      const answer = await fetch(href, { credentials })
      refuseTrouble(answer)
      if (answer.ok) await cache.put(href, answer)
    }
  }

  /** Fetches one page with its style sheets and pictures; undefined when it is not there for this reader. */
  async function keepPage(page, cacheName, began) {
    const credentials = page.scope === 'member' ? 'same-origin' : 'omit'
    const answer = await fetch(page.href, { credentials, cache: 'no-store' })
    refuseTrouble(answer)
    if (!answer.ok || answer.redirected) return undefined
    const html = (await answer.text()).replace(SCRIPT, '')
    const styles = sheetsIn(html)
    if (generation !== began) return undefined
    await keepFiles(ASSETS, styles, 'omit')
    const hasPictures = await keepFiles(cacheName, picturesIn(html), credentials).then(
      () => true,
      () => false,
    )
    const kept = new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } })
    await (await caches.open(cacheName)).put(page.href, kept)
    // Without its pictures it is better than nothing, and fetched again with the next look.
    return { ...page, revision: hasPictures ? page.revision : '', styles, savedAt: Date.now() }
  }

  /**
   * Brings one cache to what the server says that it should hold; unchanged pages are only confirmed.
   * @returns whether every page could be asked for
   */
  async function bring(pages, cacheName, began) {
    const known = new Map((await indexOf(cacheName)).map((page) => [page.href, page]))
    const next = []
    let isWhole = true
    for (const page of pages) {
      if (generation !== began) return true
      const old = known.get(page.href)
      const kept =
        old?.revision === page.revision
          ? { ...page, styles: old.styles, savedAt: Date.now() }
          : await keepPage(page, cacheName, began).catch(() => {
              isWhole = false
              return old
            })
      if (kept) next.push(kept)
      if (kept && kept.revision !== page.revision) isWhole = false
      known.delete(page.href)
      // A phone that loses the network half-way has what it got so far.
      if (kept !== old && generation === began) await writeIndex(cacheName, [...next, ...known.values()])
    }
    if (generation !== began) return true
    const cache = await caches.open(cacheName)
    for (const href of known.keys()) await cache.delete(href)
    await writeIndex(cacheName, next)
    return isWhole
  }

  /**
   * Asks the server what to keep, and keeps it. Without a network nothing changes.
   * @returns whether everything could be fetched
   */
  async function synchronise() {
    const began = generation
    const answer = await fetch('/offline/manifest.json', { credentials: 'same-origin', cache: 'no-store' })
    if (!answer.ok) return false
    const { reader, hasLapsed, pages } = await answer.json()
    if (generation !== began) return true
    const member = reader && MEMBER + reader
    await forgetMembers(member)
    if (hasLapsed) await markLapsed(member)
    const own = pages.filter(({ scope }) => scope === 'member')
    const open = pages.filter(({ scope }) => scope === 'public')
    const hasOwn = member && !hasLapsed ? await bring(own, member, began) : true
    const hasOpen = await bring(open, PUBLIC, began)
    // Signing out in the middle leaves a cache that was opened again behind.
    if (generation !== began) await forgetMembers()
    return hasOwn && hasOpen
  }

  /** The newest style sheets that a kept page uses, for the pages that the phone makes itself. */
  const stylesOf = (kept) => [...kept].sort((a, b) => b.savedAt - a.savedAt)[0]?.styles ?? []

  self.offlineStore = { startOver, held, synchronise, stylesOf, ASSETS, LAPSED_DAYS }
})()
