import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'

interface Kept {
  href: string
  revision: string
}
interface Store {
  synchronise: () => Promise<boolean>
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
function phone(answers: Record<string, () => Response>) {
  const self: { offlineStore?: Store } = {}
  const fetch = (href: string) => Promise.resolve(answers[href]?.() ?? new Response('', { status: 404 }))
  runInNewContext(readFileSync('public/offline/store.js', 'utf8'), {
    self,
    caches: fakeCaches(),
    fetch,
    Response,
    Date,
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
