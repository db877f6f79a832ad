import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'

interface Kept {
  href: string
  revision: string
  isLapsed?: boolean
}
interface Store {
  synchronise: () => Promise<boolean>
  startOver: () => Promise<void>
  held: () => Promise<Kept[]>
}

/** The browser's caches, as far as the store uses them. */
function fakeCaches() {
  const all = new Map<string, Map<string, Response>>()
  const open = (name: string) => {
    const found = all.get(name) ?? new Map<string, Response>()
    all.set(name, found)
    return Promise.resolve({
      match: (href: string) => Promise.resolve(found.get(href)?.clone()),
      put: (href: string, answer: Response) => Promise.resolve(void found.set(href, answer)),
      delete: (href: string) => Promise.resolve(found.delete(href)),
    })
  }
  return {
    open,
    has: (name: string) => Promise.resolve(all.has(name)),
    keys: () => Promise.resolve([...all.keys()]),
    delete: (name: string) => Promise.resolve(all.delete(name)),
  }
}

/** The store of the worker over a server that answers as told. */
function phone(answers: Record<string, () => Response>, clock: { now: () => number } = Date) {
  const self: { offlineStore?: Store } = {}
  const fetch = (href: string) => Promise.resolve(answers[href]?.() ?? new Response('', { status: 404 }))
  runInNewContext(readFileSync('public/offline/store.js', 'utf8'), {
    self,
    caches: fakeCaches(),
    fetch,
    Response,
    Date: clock,
  })
  if (!self.offlineStore) throw new Error('the store did not start')
  return self.offlineStore
}

const CARD = '/plans/a/cards/b'
const manifest = (revision: string) => () =>
  Response.json({ reader: null, pages: [{ href: CARD, revision, scope: 'public' }] })
const html = () => new Response('<p>card</p>', { headers: { 'Content-Type': 'text/html' } })
const failing = (status: number) => () => new Response('', { status })

describe('what the phone keeps', () => {
  it.each([
    ['a server that is being restarted', 502],
    ['a server in trouble', 500],
    ['a server that is too busy', 429],
  ])('stays with %s, and is asked for again', async (_name, status) => {
    const answers = { '/offline/manifest.json': manifest('1'), [CARD]: html }
    const store = phone(answers)
    expect(await store.synchronise()).toBe(true)
    Object.assign(answers, { '/offline/manifest.json': manifest('2'), [CARD]: failing(status) })
    expect(await store.synchronise(), 'not everything came').toBe(false)
    expect(await store.held()).toMatchObject([{ href: CARD, revision: '1' }])
    Object.assign(answers, { [CARD]: html })
    expect(await store.synchronise()).toBe(true)
    expect(await store.held()).toMatchObject([{ href: CARD, revision: '2' }])
  })

  it.each([403, 404, 410])('goes when the server says so: %s', async (status) => {
    const answers = { '/offline/manifest.json': manifest('1'), [CARD]: html }
    const store = phone(answers)
    await store.synchronise()
    Object.assign(answers, { '/offline/manifest.json': manifest('2'), [CARD]: failing(status) })
    expect(await store.synchronise()).toBe(true)
    expect(await store.held()).toEqual([])
  })
})

describe('pictures and style sheets', () => {
  const PICTURE = '/media/plan.png'
  const SHEET = '/_next/static/site.css'
  const page = () => new Response(`<link rel="stylesheet" href="${SHEET}"><img src="${PICTURE}">`)
  const file = () => new Response('file')

  it('a page waits for its style sheet when the server is in trouble', async () => {
    const answers = { '/offline/manifest.json': manifest('1'), [CARD]: page, [PICTURE]: file, [SHEET]: failing(503) }
    const store = phone(answers)
    expect(await store.synchronise(), 'not everything came').toBe(false)
    expect(await store.held()).toEqual([])
    Object.assign(answers, { [SHEET]: file })
    expect(await store.synchronise()).toBe(true)
    expect(await store.held()).toMatchObject([{ href: CARD, revision: '1' }])
  })

  it('a page is there without a picture that the server cannot give, and asked for again', async () => {
    // As it answers for a file that is missing on its disk.
    const answers = { '/offline/manifest.json': manifest('1'), [CARD]: page, [SHEET]: file, [PICTURE]: failing(500) }
    const store = phone(answers)
    expect(await store.synchronise(), 'not everything came').toBe(false)
    expect(await store.held()).toMatchObject([{ href: CARD }])
    Object.assign(answers, { [PICTURE]: file })
    expect(await store.synchronise()).toBe(true)
    expect(await store.held()).toMatchObject([{ href: CARD, revision: '1' }])
  })

  it('a picture that is gone does not hold up its page', async () => {
    const store = phone({ '/offline/manifest.json': manifest('1'), [CARD]: page, [SHEET]: file })
    expect(await store.synchronise()).toBe(true)
    expect(await store.held()).toMatchObject([{ href: CARD, revision: '1' }])
  })
})

describe('what is one person’s', () => {
  const DAY = 86_400_000
  const list = (reader: string | null, hasLapsed = false) => ({
    '/offline/manifest.json': () =>
      Response.json({
        reader,
        hasLapsed,
        pages: reader && !hasLapsed ? [{ href: CARD, revision: '1', scope: 'member' }] : [],
      }),
    [CARD]: html,
  })
  const begin = async () => {
    const clock = { time: Date.parse('2026-11-26T02:00:00.000Z'), now: () => clock.time }
    const answers = list('a')
    const store = phone(answers, clock)
    await store.synchronise()
    const hear = async (reader: string | null, hasLapsed = false) => {
      Object.assign(answers, list(reader, hasLapsed))
      await store.synchronise()
      return store.held()
    }
    return { store, clock, hear }
  }

  it('goes when there is no reader: signed out, ended elsewhere, disabled', async () => {
    const { hear } = await begin()
    expect(await hear(null)).toEqual([])
  })

  it('outlasts a session that ran out, marked, for 14 days after it was last confirmed', async () => {
    const { store, clock, hear } = await begin()
    clock.time += 14 * DAY
    expect(await hear('a', true)).toMatchObject([{ href: CARD, isLapsed: true }])
    clock.time += 1
    expect(await store.held(), 'without a network').toEqual([])
    expect(await hear('a', true)).toEqual([])
  })

  it('stays without a network, however long, as long as nobody said that the session is over', async () => {
    const { store, clock } = await begin()
    clock.time += 100 * DAY
    expect(await store.held()).toHaveLength(1)
  })

  it('is as before when the same person signs in again', async () => {
    const { hear } = await begin()
    await hear('a', true)
    const [card] = await hear('a')
    expect(card).toMatchObject({ href: CARD, revision: '1' })
    expect(card).not.toHaveProperty('isLapsed')
  })

  it('goes when another person signs in, and with signing in or out on the phone', async () => {
    const { store, hear } = await begin()
    await hear('a', true)
    expect((await hear('b')).map(({ href }) => href)).toEqual([CARD])
    await hear('a', true)
    await store.startOver()
    expect(await store.held()).toEqual([])
  })
})
