import type { FindArgs } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Id } from '@/shared/ids'
import { listStandards } from '@/sops/queries'
import { type Setting, startSetting } from './setting'

let setting: Setting
beforeAll(async () => {
  setting = await startSetting()
})
afterAll(() => setting?.stop())

const standard = async (title: string, visibility: 'restricted' | 'internal' = 'restricted'): Promise<Id> => {
  const { id } = await setting.payload.create({
    collection: 'sops',
    data: {
      title,
      kind: 'service-standard',
      department: setting.department,
      visibility,
      audienceRoles: ['editor'],
      _status: 'published',
    },
    context: { seeding: true },
  })
  return id
}

let before = 0
let one: Id
let two: Id
let round = 0
beforeEach(async () => {
  round += 1
  one = await standard(`机密甲 ${round}`)
  two = await standard(`机密乙 ${round}`)
  await standard(`内部 ${round}`, 'internal')
  before = (await setting.entries('document.read')).length
})

const read = (path: string) => setting.client.ask(setting.staff, path)
const ofRound = () => `where[title][like]=${encodeURIComponent(` ${round}`)}`
/** Documents whose reading was noted since the test began. */
const noted = async () =>
  (await setting.entries('document.read')).slice(before).map(({ subjectId, title }) => `${subjectId} ${title}`)
const BOTH = () => [`${one} 机密甲 ${round}`, `${two} 机密乙 ${round}`].sort()
const reader = async () => {
  const user = await setting.payload.findByID({ collection: 'users', id: setting.staffId, depth: 0 })
  return { payload: setting.payload, user: { ...user, collection: 'users' as const }, now: new Date() }
}

describe('a list asked for from outside hands out whole documents', () => {
  it('one, found by its id', async () => {
    const answer = await read(`/api/sops?where[id][equals]=${one}`)
    expect(answer.docs).toHaveLength(1)
    expect(await noted()).toEqual([BOTH().find((line) => line.startsWith(`${one} `))])
  })

  it('several, each once a day, with one look at the log', async () => {
    const find = vi.spyOn(setting.payload.db, 'find')
    await read(`/api/sops?${ofRound()}`)
    expect((await noted()).sort()).toEqual(BOTH())
    const { length } = find.mock.calls.filter(
      ([{ collection, where }]) =>
        collection === 'audit-log' && JSON.stringify(where).includes('document.read"}},{"at'),
    )
    find.mockRestore()
    expect(length).toBe(1)
    await read(`/api/sops?${ofRound()}`)
    await read(`/api/sops/${one}`)
    expect(await noted()).toHaveLength(2)
  })

  it.each([
    ['whole', (ids: Id[]) => `where[parent][in]=${ids.join(',')}`],
    [
      'a part of the body',
      (ids: Id[]) => `where[parent][in]=${ids.join(',')}&select[parent]=true&select[version][steps]=true`,
    ],
  ])('as versions, %s', async (_, query) => {
    const answer = await read(`/api/sops/versions?${query([one, two])}`)
    expect(answer.docs.length, answer.text).toBeGreaterThan(1)
    expect((await noted()).sort()).toEqual(BOTH())
  })

  it('a part of the body, without the visibility', async () => {
    await read(`/api/sops?${ofRound()}&select[scope]=true`)
    expect((await noted()).sort()).toEqual(BOTH())
  })

  it('over GraphQL, documents and versions', async () => {
    const text = (id: Id) => (typeof id === 'number' ? id : `"${id}"`)
    await setting.client.graphql(setting.staff, `{ Sops(where: { id: { equals: ${text(one)} } }) { docs { scope } } }`)
    expect(await noted()).toEqual([`${one} 机密甲 ${round}`])
    await setting.client.graphql(
      setting.staff,
      `{ versionsSops(where: { parent: { equals: ${text(two)} } }) { docs { version { scope } } } }`,
    )
    expect((await noted()).sort()).toEqual(BOTH())
  })
})

describe('no entry is made', () => {
  it('of header fields, of the system, of the lists of the site', async () => {
    const columns = ['title', 'code', 'department', 'visibility', 'state', 'versionLabel', 'nextReviewDate']
    const answer = await read(`/api/sops?${ofRound()}&${columns.map((name) => `select[${name}]=true`).join('&')}`)
    expect(answer.docs).toHaveLength(3)
    await read(`/api/sops/versions?where[parent][equals]=${one}&select[version][title]=true`)
    await setting.payload.find({ collection: 'sops', where: { id: { equals: one } } })
    expect((await listStandards(await reader())).total).toBeGreaterThan(2)
    expect(await noted()).toEqual([])
  })

  it('and the reading goes on, when what is needed cannot be looked up', async () => {
    const { db } = setting.payload
    const find = db.find
    const isLookup = (select: unknown) => JSON.stringify(select) === '{"title":true,"visibility":true}'
    let failures = 0
    const failing = (args: FindArgs) => {
      if (!isLookup(args.select)) return find.call(db, args)
      failures += 1
      return Promise.reject(new Error('no database'))
    }
    Object.assign(db, { find: failing })
    const answer = await read(`/api/sops?${ofRound()}&select[scope]=true`)
    Object.assign(db, { find })
    expect([answer.status, answer.docs.length, failures]).toEqual([200, 3, 1])
    expect(await noted()).toEqual([])
  })
})

describe('a released version by its lasting address', () => {
  it('is noted under a former address too', async () => {
    const { StandardVersionScreen } = await import('@/app/(site)/_screens/standards')
    const { slug } = await setting.payload.findByID({ collection: 'sops', id: one })
    await setting.payload.update({
      collection: 'sops',
      id: one,
      data: { slug: `新地址-${round}`, _status: 'published' },
      context: { seeding: true },
    })
    const visit = { reader: await reader(), isCached: false }
    await StandardVersionScreen({ visit, slug: encodeURIComponent(slug ?? ''), label: '1.0' })
    await vi.waitFor(async () => expect(await noted()).toEqual([`${one} 机密甲 ${round}`]))
  })

  it('leaves an unbroken chain', async () => {
    expect(await setting.problems()).toEqual([])
  })
})
