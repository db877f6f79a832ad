import type { CollectionSlug } from 'payload'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { ControlledSlug } from '@/access/accessFor'
import { type Action, globalPermissions, permissionTable } from '@/access/model'
import type { Id } from '@/shared/ids'
import { keysOf } from '@/shared/label'
import { controlledSlugs, isControlledSlug } from '@/workflow/model'
import { marks } from '../../helpers/access/bodies'
import type { Answer, Json, Visitor } from '../../helpers/access/client'
import { slugs } from '../../helpers/access/documents'
import { permits, permitsPlacing, type Stored, scopesOf } from '../../helpers/access/oracle'
import { idIn } from '../../helpers/access/people'
import { type Options, startWorld, uploadForm, type World } from '../../helpers/access/world'

let world: World
let visitors: Visitor[]

beforeAll(async () => {
  world = await startWorld()
  visitors = Object.values(world.people)
}, 240_000)
afterAll(() => world?.stop())
afterEach(() => expect([...new Set(world.client.leaks.splice(0))]).toEqual([]))

/** Collections whose department follows from the person they are about. */
const isDerived = (slug: ControlledSlug) => slug === 'training-records' || slug === 'certifications'
const departmentOf = (slug: ControlledSlug) => (isDerived(slug) ? undefined : permissionTable[slug].subject.department)
const isSuccess = ({ status }: Answer) => status >= 200 && status < 300
const reaches = (visitor: Visitor, department: unknown) =>
  visitor.asker?.reach.some((id) => String(id) === String(department)) ?? false

const mayPlace = (slug: ControlledSlug, action: Action, visitor: Visitor, sent: Json): boolean =>
  permitsPlacing(permissionTable[slug], action, visitor.asker, isDerived(slug) ? {} : sent)

/** One document of each department, and one that is somebody's own. */
const variants = (slug: ControlledSlug): Options[] => {
  const { departments, people } = world
  const { staff: own, id: account } = people.staffA1.asker ?? {}
  if (slug === 'delegations' || slug === 'notifications') return account === undefined ? [] : [{ user: account }, {}]
  if (isDerived(slug)) return own === undefined ? [] : [{ staff: own }, {}]
  const both: Options[] = [{ department: departments.A1 }, { department: departments.B }]
  return slug === 'evaluations' ? [...both, { department: departments.A1, as: people.inspector }] : both
}

/** Sent on creation: into each department, or in each name. */
const creations = (slug: ControlledSlug, visitor: Visitor): Options[] => {
  const { A1, B } = world.departments
  if (slug === 'delegations')
    return [{}, ...(visitor.asker ? [{ user: visitor.asker.id }] : []), { extra: { principal: null } }]
  return departmentOf(slug) ? [{ department: A1 }, { department: B }] : [{ department: A1 }]
}

/** Documents that may be lost: what was deleted is made again for the next one. */
class Doomed {
  private readonly ids: (Id | undefined)[] = []
  private readonly slug: ControlledSlug
  private readonly extra: Json
  constructor(slug: ControlledSlug, extra: Json = {}) {
    this.slug = slug
    this.extra = extra
  }

  async all(): Promise<{ id: Id; doc: Stored }[]> {
    const found: { id: Id; doc: Stored }[] = []
    for (const [index, options] of variants(this.slug).entries()) {
      const known = this.ids[index]
      const before = known === undefined ? undefined : await world.stored(this.slug, known)
      const id =
        before && known !== undefined && !before.deletedAt
          ? known
          : await world.make(this.slug, { ...options, extra: this.extra })
      this.ids[index] = id
      const doc = await world.stored(this.slug, id)
      if (doc) found.push({ id, doc })
    }
    return found
  }
}

let counter = 0
const next = () => {
  counter += 1
  return counter
}
const nextMark = (slug: ControlledSlug) => marks[slug](next())
const hasMark = (doc: Stored | undefined, mark: Json) =>
  Object.entries(mark).every(([key, value]) => doc?.[key] === value)
const inList = (ids: Id[]) => `where[id][in]=${ids.join(',')}&trash=true&depth=0`
const send = (slug: ControlledSlug, json: Json, number: number) =>
  slug === 'media' ? { form: uploadForm(json, undefined, `new-${number}.png`) } : { json }

const allows = (slug: ControlledSlug, action: Action, visitor: Visitor, doc: Stored) =>
  permits(permissionTable[slug], action, visitor.asker, doc)

describe.each(slugs)('writing %s', (slug) => {
  const doomed = new Doomed(slug)
  const isControlled = isControlledSlug(slug)

  it('creates where the table allows, and nothing elsewhere', async () => {
    for (const visitor of visitors)
      for (const options of creations(slug, visitor)) {
        const json = await world.body(slug, options)
        const { totalDocs: before } = await world.payload.count({ collection: slug, trash: true })
        const answer = await world.client.ask(visitor, `/api/${slug}?depth=0`, {
          method: 'POST',
          ...send(slug, json, next()),
        })
        const { totalDocs: after } = await world.payload.count({ collection: slug, trash: true })
        const isAllowed = mayPlace(slug, 'create', visitor, json)
        expect(isSuccess(answer), `${visitor.name} ${answer.status} ${answer.text.slice(0, 300)}`).toBe(isAllowed)
        expect(after - before, visitor.name).toBe(isAllowed ? 1 : 0)
        if (isSuccess(answer)) await world.payload.delete({ collection: slug, id: idIn(answer) })
      }
  })

  it('updates one and many where the table allows', async () => {
    for (const visitor of visitors) {
      const docs = await doomed.all()
      for (const { id, doc } of docs) {
        const mark = nextMark(slug)
        const answer = await world.client.ask(visitor, `/api/${slug}/${id}?trash=true&depth=0`, {
          method: 'PATCH',
          json: mark,
        })
        const isAllowed = allows(slug, 'update', visitor, doc)
        expect(isSuccess(answer), `${visitor.name} ${answer.status} ${answer.text.slice(0, 300)}`).toBe(isAllowed)
        expect(hasMark(await world.newest(slug, id), mark), visitor.name).toBe(isAllowed)
        if (isControlled) expect(await world.stored(slug, id), 'what readers see').toEqual(doc)
      }
      const mark = nextMark(slug)
      await world.client.ask(visitor, `/api/${slug}?${inList(docs.map(({ id }) => id))}`, {
        method: 'PATCH',
        json: mark,
      })
      for (const { id, doc } of docs) {
        expect(hasMark(await world.newest(slug, id), mark), `${visitor.name} bulk`).toBe(
          allows(slug, 'update', visitor, doc),
        )
        if (isControlled) expect(await world.stored(slug, id), 'what readers see').toEqual(doc)
      }
    }
  })

  it('moves nothing out of or into a department that is out of reach', async () => {
    const path = departmentOf(slug)
    if (!path) return
    const { A1, B } = world.departments
    for (const visitor of visitors)
      for (const { id, doc } of await doomed.all()) {
        const target = String(doc[path]) === String(A1) ? B : A1
        await world.client.ask(visitor, `/api/${slug}/${id}?depth=0`, { method: 'PATCH', json: { [path]: target } })
        const isAllowed =
          allows(slug, 'update', visitor, doc) && mayPlace(slug, 'update', visitor, { ...doc, [path]: target })
        expect(String((await world.newest(slug, id))?.[path]), visitor.name).toBe(
          String(isAllowed ? target : doc[path]),
        )
        if (isAllowed)
          await world.client.ask(world.people.admin, `/api/${slug}/${id}?depth=0`, {
            method: 'PATCH',
            json: { [path]: doc[path] },
          })
        const scopes = scopesOf(permissionTable[slug], 'update', visitor.asker)
        if (scopes.includes('any') || scopes.includes('own')) continue
        await world.client.ask(visitor, `/api/${slug}/${id}?depth=0&draft=true`, {
          method: 'PATCH',
          json: { [path]: null },
        })
        const [latest] = (
          await world.client.ask(world.people.admin, `/api/${slug}?draft=true&depth=0&where[id][equals]=${id}`)
        ).docs
        expect(latest?.[path], `${visitor.name} into no department`).not.toBeNull()
      }
  })

  it('deletes and trashes one and many where the table allows', async () => {
    // What was released once stays on record.
    const losable = isControlled ? new Doomed(slug, { _status: 'draft' }) : doomed
    for (const visitor of visitors) {
      for (const { id, doc } of await losable.all()) {
        const isAllowed = allows(slug, 'delete', visitor, doc)
        await world.client.ask(visitor, `/api/${slug}/${id}?depth=0`, {
          method: 'PATCH',
          json: { deletedAt: new Date().toISOString() },
        })
        const canTrash = isAllowed && allows(slug, 'update', visitor, doc)
        expect(Boolean((await world.stored(slug, id))?.deletedAt), `${visitor.name} trash`).toBe(
          canTrash && world.payload.collections[slug].config.trash === true,
        )
        const answer = await world.client.ask(visitor, `/api/${slug}/${id}?trash=true&depth=0`, { method: 'DELETE' })
        expect(isSuccess(answer), `${visitor.name} ${answer.status} ${answer.text.slice(0, 300)}`).toBe(isAllowed)
        expect((await world.stored(slug, id)) === undefined, visitor.name).toBe(isAllowed)
      }
      const docs = await losable.all()
      await world.client.ask(visitor, `/api/${slug}?${inList(docs.map(({ id }) => id))}`, { method: 'DELETE' })
      for (const { id, doc } of docs)
        expect((await world.stored(slug, id)) === undefined, `${visitor.name} bulk`).toBe(
          allows(slug, 'delete', visitor, doc),
        )
    }
  })

  it('copies what may be read to where its maker may create', async () => {
    const path = departmentOf(slug)
    const { config } = world.payload.collections[slug]
    for (const visitor of visitors)
      for (const { id, doc } of await doomed.all()) {
        const { code, date, employeeNo, session } = await world.body(slug, {})
        const json =
          slug === 'departments' || slug === 'certificate-types'
            ? { code }
            : slug === 'staff'
              ? { employeeNo }
              : slug === 'calendar-days'
                ? { date }
                : { session }
        const answer = await world.client.ask(visitor, `/api/${slug}/${id}/duplicate?depth=0`, { method: 'POST', json })
        const scopes = scopesOf(permissionTable[slug], 'create', visitor.asker)
        const mayCreate =
          scopes.includes('any') ||
          scopes.includes('own') ||
          (scopes.includes('department') && (visitor.asker?.reach.length ?? 0) > 0)
        const isAllowed = mayCreate && allows(slug, 'read', visitor, doc) && !config.disableDuplicate && !config.auth
        expect(isSuccess(answer), `${visitor.name} ${answer.status} ${answer.text.slice(0, 300)}`).toBe(isAllowed)
        if (!isSuccess(answer)) continue
        const copy = await world.stored(slug, idIn(answer))
        if (path && !scopes.includes('any'))
          expect(reaches(visitor, copy?.[path]), `${visitor.name} ${String(copy?.[path])}`).toBe(true)
        if ('code' in doc) expect(copy?.code).not.toBe(doc.code)
        if ('slug' in doc) expect(copy?.slug).not.toBe(doc.slug)
        await world.payload.delete({ collection: slug, id: idIn(answer) })
      }
  })
})

describe.each([...controlledSlugs, 'evaluations'] as const)('versions of %s', (slug) => {
  it('are restored by those who may change the document, in the department where it is now', async () => {
    const { A1, B } = world.departments
    const [move, query] = isControlledSlug(slug)
      ? [(id: Id) => world.release(slug, id, { department: A1 }), '&draft=true']
      : [
          (id: Id) =>
            world.client.ask(world.people.admin, `/api/${slug}/${id}?depth=0`, {
              method: 'PATCH',
              json: { department: A1 },
            }),
          '',
        ]
    for (const visitor of visitors) {
      const id = await world.make(slug, { department: B })
      await move(id)
      const doc = await world.stored(slug, id)
      const { docs: versions } = await world.payload.findVersions({
        collection: slug,
        depth: 0,
        where: { parent: { equals: id } },
        sort: 'createdAt',
      })
      const path = `/api/${slug}/versions/${versions[0]?.id}?depth=0${query}`
      const answer = await world.client.ask(visitor, path, { method: 'POST' })
      expect(isSuccess(answer), `${visitor.name} ${answer.status} ${answer.text.slice(0, 200)}`).toBe(
        doc !== undefined && allows(slug, 'update', visitor, doc),
      )
      expect(String((await world.newest(slug, id))?.department)).toBe(String(A1))
      if (isControlledSlug(slug)) expect(await world.stored(slug, id)).toEqual(doc)
    }
  })
})

describe.each(keysOf(globalPermissions))('the global %s', (slug) => {
  it('is read and changed as the table says', async () => {
    const { read, update } = globalPermissions[slug]
    for (const visitor of visitors) {
      const parties: string[] = visitor.asker?.roles ?? ['anonymous']
      const mayRead = read === 'everyone' || read.some((party) => parties.includes(party))
      const mayUpdate = update.some((role) => parties.includes(role))
      const before = await world.client.ask(visitor, `/api/globals/${slug}?depth=3`)
      expect(isSuccess(before), `${visitor.name} ${before.status}`).toBe(mayRead)
      const after = await world.client.ask(visitor, `/api/globals/${slug}`, { method: 'POST', json: {} })
      expect(isSuccess(after), `${visitor.name} ${after.status} ${after.text.slice(0, 200)}`).toBe(mayUpdate)
      const versions = await world.client.ask(visitor, `/api/globals/${slug}/versions`)
      expect(versions.docs).toEqual([])
    }
  })
})

describe('what Payload keeps for itself', () => {
  const expected = ['payload-migrations', 'payload-locked-documents', 'payload-preferences', 'payload-kv']
  const internal = () =>
    world.payload.config.collections.map(({ slug }) => slug).filter((slug) => slug.startsWith('payload-'))
  const requests = (slug: string, id: Id): [string, string, Json?][] => [
    ['GET', `/api/${slug}?depth=3`],
    ['GET', `/api/${slug}/count`],
    ['GET', `/api/${slug}/versions`],
    ['GET', `/api/${slug}/${id}?depth=3`],
    ['POST', `/api/${slug}`, { name: 'x', key: 'x', value: 'x', data: {}, globalSlug: 'home' }],
    ['POST', `/api/${slug}/x`, { value: { colour: 1 } }],
    ['PATCH', `/api/${slug}/${id}`, { key: 'y', globalSlug: 'rules' }],
    ['PATCH', `/api/${slug}?where[id][exists]=true`, { key: 'y', globalSlug: 'rules' }],
    ['DELETE', `/api/${slug}/${id}`],
    ['DELETE', `/api/${slug}?where[id][exists]=true`],
    ['POST', `/api/${slug}/${id}/duplicate`],
  ]

  it('is shut to staff and strangers', async () => {
    const { admin, anonymous, disabled, staffA1, editorA } = world.people
    const user = { relationTo: 'users' as const, value: admin.asker?.id ?? 0 }
    const lock = await world.payload.db.create({
      collection: 'payload-locked-documents',
      data: { globalSlug: 'home', user },
    })
    await world.client.ask(admin, '/api/payload-preferences/mine', {
      method: 'POST',
      json: { value: { secret: '§admin only§' } },
    })
    for (const visitor of [anonymous, disabled, staffA1])
      for (const slug of internal())
        for (const [method, path, json] of requests(slug, lock.id)) {
          const answer = await world.client.ask(visitor, path, { method, ...(json ? { json } : {}) })
          expect([401, 403, 404, 501], `${visitor.name} ${method} ${path} ${answer.text}`).toContain(answer.status)
        }
    const isFilled = async (slug: CollectionSlug) => (await world.payload.db.count({ collection: slug })).totalDocs > 0
    const filled: string[] = []
    for (const slug of internal()) if (await isFilled(slug)) filled.push(slug)
    // The migrations, the two above, and the end of the audit log's chain.
    expect(filled.filter((slug) => !expected.includes(slug))).toEqual([])
    expect((await world.payload.db.count({ collection: 'payload-kv' })).totalDocs).toBeLessThanOrEqual(1)
    const own = await world.client.ask(editorA, '/api/payload-preferences/mine')
    expect(own.text).not.toContain('§admin only§')
    expect((await world.client.ask(admin, '/api/payload-preferences/mine')).text).toContain('§admin only§')
    expect((await world.client.ask(editorA, '/api/payload-locked-documents?depth=1')).status).toBe(200)
  })
})
