import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Id } from '@/shared/ids'
import { type ControlledCollection, controlledSlugs, isControlledSlug } from '@/workflow/model'
import { type Answer, isJson, type Json, listOf, type Visitor } from '../../helpers/access/client'
import type { Stored } from '../../helpers/access/oracle'
import { idIn } from '../../helpers/access/people'
import { startWorld, uploadForm, type World } from '../../helpers/access/world'

/** Collections with drafts that one person may publish, each with its reason. */
const uncontrolled: Record<string, string> = {
  evaluations: 'a rating records what an inspector saw; its standard is what binds',
}
const CHINESE = /[\u4e00-\u9fff]/
const names: Record<ControlledCollection, [one: string, many: string]> = {
  sops: ['Sop', 'Sops'],
  'emergency-plans': ['EmergencyPlan', 'EmergencyPlans'],
  'manual-editions': ['ManualEdition', 'ManualEditions'],
  'star-standards': ['StarStandard', 'StarStandards'],
  summaries: ['Summary', 'Summaries'],
}

/** What GraphQL demands although the product would fill it in. */
const inputs: Partial<Record<ControlledCollection, Json>> = {
  sops: { kind: 'service_standard' },
  'star-standards': { inspectionShare: 80, userShare: 20, vetoEffect: 'zero', validMonths: 12 },
}

/** One collection's documents at which every door is tried. */
interface Targets {
  slug: ControlledCollection
  /** Released, with a newer draft of the author's. */
  changed: Id
  /** Released, without one. */
  clean: Id
  /** Never released. */
  fresh: Id
  /** The released version and the draft of `changed`. */
  releasedVersion: Id
  draftVersion: Id
}

let world: World
/** The administrator and the author. */
let editors: Visitor[]
/** One of every other role, and who has not signed in. */
let others: Visitor[]
const targets = new Map<ControlledCollection, Targets>()
const targetsOf = (slug: ControlledCollection): Targets => {
  const found = targets.get(slug)
  if (!found) throw new Error(`nothing was made in ${slug}`)
  return found
}

async function versionsOf(slug: ControlledCollection, ids: Id[], status?: 'published') {
  const { docs } = await world.payload.findVersions({
    collection: slug,
    depth: 0,
    pagination: false,
    sort: 'updatedAt',
    where: { parent: { in: ids }, ...(status ? { 'version._status': { equals: status } } : {}) },
  })
  return docs.map((doc) => ({ id: doc.id, status: doc.version._status, version: { ...doc.version } }))
}

async function prepare(slug: ControlledCollection): Promise<Targets> {
  const as = world.people.editorA
  const changed = await world.make(slug, { as, extra: { visibility: 'public' } })
  const clean = await world.make(slug, { as, extra: { visibility: 'public' } })
  const fresh = await world.make(slug, { as, extra: { _status: 'draft' } })
  await patch(as, slug, changed, { title: '未经审核的标题' })
  const versions = await versionsOf(slug, [changed])
  const [released, draft] = [versions.find(({ status }) => status === 'published'), versions.at(-1)]
  if (!released || draft?.status !== 'draft') throw new Error(`${slug} has not the versions it should have`)
  return { slug, changed, clean, fresh, releasedVersion: released.id, draftVersion: draft.id }
}

beforeAll(async () => {
  world = await startWorld()
  const { admin, editorA, editorB, reviewerA, hr, inspector, staffA1, anonymous } = world.people
  editors = [admin, editorA]
  others = [editorB, reviewerA, hr, inspector, staffA1, anonymous]
  for (const slug of controlledSlugs) targets.set(slug, await prepare(slug))
}, 240_000)
afterAll(() => world?.stop())

const patch = (visitor: Visitor, slug: string, id: Id, json: unknown, query = '') =>
  world.client.ask(visitor, `/api/${slug}/${id}?depth=0${query}`, { method: 'PATCH', json })
const bulk = (visitor: Visitor, slug: string, ids: Id[], method: string, json?: unknown, query = '') =>
  world.client.ask(visitor, `/api/${slug}?where[id][in]=${ids.join(',')}&trash=true&depth=0${query}`, {
    method,
    ...(json === undefined ? {} : { json }),
  })
const restore = (visitor: Visitor, slug: string, version: Id, query = '') =>
  world.client.ask(visitor, `/api/${slug}/versions/${version}?depth=0${query}`, { method: 'POST' })
const copy = (visitor: Visitor, slug: string, id: Id, json: unknown, query = '') =>
  world.client.ask(visitor, `/api/${slug}/${id}/duplicate?depth=0${query}`, { method: 'POST', json })

/** Everything that must stay: what readers see, word for word, and every version that was ever released. */
async function bound({ slug, changed, clean, fresh }: Targets) {
  const { docs: cases } = await world.payload.find({ collection: 'approvals', depth: 0, pagination: false })
  return {
    changed: await world.stored(slug, changed),
    clean: await world.stored(slug, clean),
    releases: await versionsOf(slug, [changed, clean, fresh], 'published'),
    published: (
      await world.payload.count({ collection: slug, trash: true, where: { _status: { equals: 'published' } } })
    ).totalDocs,
    cases,
  }
}

const messagesOf = ({ body }: Answer): string[] =>
  listOf(body.errors).flatMap(({ message }) => (typeof message === 'string' ? [message] : []))

/** Never a failure of the server; a refusal says in Chinese why. */
function expectDecent(answer: Answer, what: string) {
  expect(answer.status, `${what} ${answer.text}`).toBeLessThan(500)
  if (answer.status < 400 && !listOf(answer.body.errors).length) return
  const messages = messagesOf(answer)
  expect(messages.length, `${what} ${answer.text}`).toBeGreaterThan(0)
  for (const message of messages) expect(message, what).toMatch(CHINESE)
}

/** What was never released is a draft without a label, whatever was tried; what was made on the way is one too. */
function expectUnreleased(doc: Stored | undefined, what: string) {
  expect(doc, what).toMatchObject({ _status: 'draft' })
  expect(['draft', 'in-review', 'returned', 'scheduled'], what).toContain(doc?.state)
  for (const name of ['versionLabel', 'releasedAt', 'releaseNote', 'retiredAt', 'retireReason'])
    expect(doc?.[name] ?? null, `${what} ${name}`).toBeNull()
  expect(doc?.isEmergencyRelease ?? false, what).toBe(false)
}

type Door = (visitor: Visitor, at: Targets) => Promise<Answer>

const now = () => new Date().toISOString()
const derived = () => ({
  state: 'released',
  versionLabel: '9.9',
  releasedAt: now(),
  releaseNote: '我说了算',
  isEmergencyRelease: true,
  retiredAt: now(),
  retireReason: '我说了算',
  draftEditors: [],
})

/** Doors that are shut for everybody, the administrator included. */
const shut: Record<string, Door> = {}
/** Doors that lead to a draft for who may edit. */
const open: Record<string, Door> = {}

for (const query of ['', '&draft=true', '&draft=false', '&publishAllLocales=true', '&autosave=true&draft=true']) {
  for (const key of ['changed', 'clean', 'fresh'] as const)
    shut[`PATCH published ${key} ${query}`] = (visitor, at) =>
      patch(visitor, at.slug, at[key], { _status: 'published', title: '直接发布' }, query)
  shut[`bulk PATCH published ${query}`] = (visitor, { slug, changed, clean, fresh }) =>
    bulk(visitor, slug, [changed, clean, fresh], 'PATCH', { _status: 'published' }, query)
  shut[`duplicate as published ${query}`] = (visitor, { slug, changed }) =>
    copy(visitor, slug, changed, { _status: 'published' }, query)
  shut[`POST published ${query}`] = async (visitor, { slug }) =>
    world.client.ask(visitor, `/api/${slug}?depth=0${query}`, {
      method: 'POST',
      json: { ...(await world.body(slug)), _status: 'published' },
    })
  open[`PATCH without status ${query}`] = (visitor, { slug, clean }) =>
    patch(visitor, slug, clean, { title: '只改标题' }, query)
}
for (const query of ['', '&draft=false', '&draft=0', '&publishAllLocales=true'])
  for (const key of ['releasedVersion', 'draftVersion'] as const)
    shut[`restore ${key} ${query}`] = (visitor, at) => restore(visitor, at.slug, at[key], query)
for (const key of ['changed', 'clean'] as const) {
  shut[`unpublish ${key}`] = (visitor, at) => patch(visitor, at.slug, at[key], { _status: 'draft' })
  shut[`trash ${key}`] = (visitor, at) => patch(visitor, at.slug, at[key], { deletedAt: now(), title: '藏起来' })
  shut[`trash ${key} as a draft`] = (visitor, at) =>
    patch(visitor, at.slug, at[key], { deletedAt: now() }, '&draft=true')
  shut[`recover ${key}`] = (visitor, at) => patch(visitor, at.slug, at[key], { deletedAt: null }, '&trash=true')
  shut[`delete ${key}`] = (visitor, at) =>
    world.client.ask(visitor, `/api/${at.slug}/${at[key]}?trash=true`, { method: 'DELETE' })
}
Object.assign(shut, {
  'bulk unpublish': (visitor, { slug, changed, clean }) =>
    bulk(visitor, slug, [changed, clean], 'PATCH', { _status: 'draft' }),
  'bulk trash': (visitor, { slug, changed, clean }) =>
    bulk(visitor, slug, [changed, clean], 'PATCH', { deletedAt: now() }),
  'bulk delete': (visitor, { slug, changed, clean }) => bulk(visitor, slug, [changed, clean], 'DELETE'),
  'context in the query': (visitor, { slug, changed }) =>
    patch(visitor, slug, changed, { _status: 'published' }, '&context[seeding]=true&seeding=true'),
  'context as JSON in the query': (visitor, { slug, changed }) =>
    patch(visitor, slug, changed, { _status: 'published' }, `&context=${encodeURIComponent('{"seeding":true}')}`),
  'context in the body': (visitor, { slug, changed }) =>
    patch(visitor, slug, changed, { _status: 'published', seeding: true, context: { seeding: true } }),
  'the step of an action in the body': (visitor, { slug, changed }) =>
    patch(visitor, slug, changed, {
      _status: 'published',
      context: { workflowStep: { collection: slug, id: changed, state: 'released' } },
      workflowStep: { collection: slug, id: changed, state: 'released' },
    }),
  'context in a form': (visitor, { slug, changed }) =>
    world.client.ask(visitor, `/api/${slug}/${changed}?depth=0`, {
      method: 'PATCH',
      form: uploadForm({ _status: 'published', context: { seeding: true } }),
    }),
} satisfies Record<string, Door>)
Object.assign(open, {
  'PATCH and unpublish': (visitor, { slug, clean }) =>
    patch(visitor, slug, clean, { _status: 'draft', title: '先下线' }),
  unpublishAllLocales: (visitor, { slug, clean }) =>
    patch(visitor, slug, clean, { title: '全部下线' }, '&unpublishAllLocales=true'),
  'bulk PATCH': (visitor, { slug, changed, clean }) =>
    bulk(visitor, slug, [changed, clean], 'PATCH', { title: '批量修改' }),
  'bulk unpublishAllLocales': (visitor, { slug, changed, clean }) =>
    bulk(visitor, slug, [changed, clean], 'PATCH', { title: '批量下线' }, '&unpublishAllLocales=true'),
  'restore the released version as a draft': (visitor, { slug, releasedVersion }) =>
    restore(visitor, slug, releasedVersion, '&draft=true'),
  'restore the draft as a draft': (visitor, { slug, draftVersion }) =>
    restore(visitor, slug, draftVersion, '&draft=true'),
  'what is derived': (visitor, { slug, clean }) => patch(visitor, slug, clean, derived()),
  'what is derived, with a change': (visitor, { slug, clean }) =>
    patch(visitor, slug, clean, { ...derived(), title: '顺带改号' }, '&draft=true'),
  'status as a list': (visitor, { slug, clean }) =>
    patch(visitor, slug, clean, { _status: ['published'], title: '状态成列' }),
  'null as status': (visitor, { slug, clean }) => patch(visitor, slug, clean, { _status: null, title: '没有状态' }),
} satisfies Record<string, Door>)

describe('what stands under document control', () => {
  it('is every collection with drafts, but for those named here', () => {
    const withDrafts = world.payload.config.collections
      .filter(({ versions }) => Boolean(versions?.drafts))
      .map(({ slug }) => slug)
      .filter((slug) => !(slug in uncontrolled))
    expect([...withDrafts].sort()).toEqual([...controlledSlugs].sort())
    expect(withDrafts.every(isControlledSlug)).toBe(true)
  })
})

describe.each(controlledSlugs)('every door of %s', (slug) => {
  it.each(Object.keys(shut))('is shut: %s', async (name) => {
    const at = targetsOf(slug)
    const before = await bound(at)
    for (const group of [editors, others])
      for (const visitor of group) {
        const what = `${visitor.name} ${slug} ${name}`
        const answer = await shut[name]?.(visitor, at)
        if (answer) expectDecent(answer, what)
        // Whoever may not even see it is not told more than that; others may find nothing to change.
        if (group === editors) expect(answer?.status, `${what} ${answer?.text}`).toBeGreaterThanOrEqual(400)
        if (group === others && visitor !== others.at(-1)) continue
        expect(await bound(at), what).toEqual(before)
        expectUnreleased(await world.stored(slug, at.fresh), what)
      }
  })

  it.each(Object.keys(open))('leads to a draft: %s', async (name) => {
    const at = targetsOf(slug)
    const before = await bound(at)
    for (const visitor of others) {
      const answer = await open[name]?.(visitor, at)
      if (answer) expectDecent(answer, `${visitor.name} ${slug} ${name}`)
    }
    for (const visitor of editors) {
      const what = `${visitor.name} ${slug} ${name}`
      const answer = await open[name]?.(visitor, at)
      expect(answer?.status, `${what} ${answer?.text}`).toBeLessThan(300)
      const id = name.includes('restore') ? at.changed : at.clean
      const newest = await world.newest(slug, id)
      expect(newest, what).toMatchObject({ _status: 'draft', state: 'draft', versionLabel: '1.0' })
      expect(newest?.releaseNote ?? null).toBeNull()
      expect(newest?.isEmergencyRelease ?? false).toBe(false)
      expect(newest?.retiredAt ?? null).toBeNull()
      expect(newest?.draftEditors, `${what}: who wrote it`).toContain(visitor.asker?.id)
    }
    expect(await bound(at), name).toEqual(before)
  })

  it('takes the whole form that the console saves, empty trash field included', async () => {
    const at = targetsOf(slug)
    const before = await bound(at)
    for (const id of [at.clean, at.fresh]) {
      const form = { ...(await world.newest(slug, id)), deletedAt: null, _status: 'draft', title: '整张表单' }
      const answer = await patch(world.people.editorA, slug, id, form, '&draft=true')
      expect(answer.status, answer.text).toBe(200)
      expect(await world.newest(slug, id)).toMatchObject({ title: '整张表单', _status: 'draft', state: 'draft' })
    }
    expect(await bound(at)).toEqual(before)
  })

  it('copies to an unreleased draft of the copier', async () => {
    const at = targetsOf(slug)
    for (const visitor of [world.people.admin, world.people.editorA])
      for (const [json, query] of [
        [{}, ''],
        [{}, '&draft=false'],
        [derived(), ''],
      ] as const) {
        const answer = await copy(visitor, slug, at.clean, json, query)
        expect(answer.status, answer.text).toBeLessThan(300)
        const made = await world.stored(slug, idIn(answer))
        expectUnreleased(made, `${visitor.name} copy`)
        expect(made?.draftEditors).toContain(visitor.asker?.id)
      }
  })

  it('creates drafts whatever is sent along', async () => {
    for (const visitor of [world.people.admin, world.people.editorA]) {
      const json = { ...(await world.body(slug)), ...derived(), deletedAt: null }
      const answer = await world.client.ask(visitor, `/api/${slug}?depth=0&context[seeding]=true`, {
        method: 'POST',
        json,
      })
      expect(answer.status, answer.text).toBe(201)
      const made = await world.stored(slug, idIn(answer))
      expectUnreleased(made, `${visitor.name} create`)
      expect(made?.draftEditors).toEqual([visitor.asker?.id])
    }
  })

  it('is shut over GraphQL, one mutation or several in one request', async () => {
    const at = targetsOf(slug)
    const [one, many] = names[slug]
    const id = (value: Id) => JSON.stringify(value)
    const changed = id(at.changed)
    const publish = (alias: string, draft: string) =>
      `${alias}: update${one}(id: ${changed}${draft}, data: { _status: published, title: "直接发布" }) { id }`
    const mutations = [
      publish('a', ''),
      publish('a', ', draft: true'),
      publish('a', ', draft: false'),
      `a: update${one}(id: ${changed}, data: { _status: draft }) { id }`,
      `a: update${one}(id: ${changed}, data: { deletedAt: "${now()}" }) { id }`,
      `a: delete${one}(id: ${changed}) { id }`,
      `a: delete${one}(id: ${changed}, trash: true) { id }`,
      `a: restoreVersion${one}(id: ${id(at.draftVersion)}) { id }`,
      `a: restoreVersion${one}(id: ${id(at.draftVersion)}, draft: false) { id }`,
      `a: restoreVersion${one}(id: ${id(at.draftVersion)}, draft: true) { id } ${publish('b', '')}`,
      `a: update${one}(id: ${changed}, data: { deletedAt: "${now()}" }) { id } ${publish('b', '')} ${publish('c', ', draft: true')}`,
      `a: update${one}(id: ${id(at.fresh)}, draft: true, data: { title: "先改" }) { id } ${publish('b', '')} c: restoreVersion${one}(id: ${id(at.draftVersion)}) { id }`,
    ]
    for (const visitor of [world.people.admin, world.people.editorA, world.people.reviewerA, world.people.anonymous])
      for (const mutation of mutations) {
        const what = `${visitor.name} ${mutation}`
        const before = await bound(at)
        const answer = await world.client.graphql(visitor, `mutation { ${mutation} }`)
        expect(await bound(at), what).toEqual(before)
        expect(messagesOf(answer).length, `${what} ${answer.text}`).toBeGreaterThan(0)
        expect(answer.text, 'the mutation is one the schema knows').not.toMatch(/Unknown argument|Cannot query field/)
        expectDecent(answer, what)
      }
    const { title, department, year, planType, groups } = await world.body(slug)
    const common = { title, department, visibility: 'public', _status: 'published' }
    const data = { ...common, year, planType, groups, ...(inputs[slug] ?? {}) }
    for (const query of [
      `mutation($data: mutation${one}Input!) { duplicate${one}(id: ${changed}, data: $data) { id } }`,
      `mutation($data: mutation${one}Input!) { create${one}(data: $data) { id } }`,
      `mutation($data: mutation${one}Input!) { create${one}(data: $data, draft: true) { id } }`,
    ]) {
      const kept = await bound(at)
      const answer = await world.client.ask(world.people.admin, '/api/graphql', {
        method: 'POST',
        json: { query, variables: { data } },
      })
      expect(messagesOf(answer).join(), `${query} ${answer.text}`).toContain('不能直接发布')
      expect(await bound(at), query).toEqual(kept)
    }
    const before = await bound(at)
    for (const draft of ['', ', draft: true', ', draft: false']) {
      const edited = await world.client.graphql(
        world.people.admin,
        `mutation { a: update${one}(id: ${id(at.clean)}${draft}, data: { title: "只改标题" }) { id } }`,
      )
      expect(messagesOf(edited), edited.text).toEqual([])
    }
    expect(await bound(at)).toEqual(before)
    const { body } = await world.client.graphql(
      world.people.anonymous,
      `{ list: ${many}(limit: 50) { docs { title } } }`,
    )
    const list = isJson(body.data) && isJson(body.data.list) ? listOf(body.data.list.docs) : []
    expect(list.map(({ title }) => title)).not.toContain('未经审核的标题')
  })

  it('is shut to code as well, with and without rights', async () => {
    const at = targetsOf(slug)
    const { payload } = world
    const userDoc = await payload.findByID({ collection: 'users', id: world.people.admin.asker?.id ?? 0, depth: 0 })
    const user = { ...userDoc, collection: 'users' as const }
    for (const rights of [{ overrideAccess: true }, { overrideAccess: false, user }, { overrideAccess: true, user }]) {
      const attempts: (() => Promise<unknown>)[] = [
        () => payload.update({ collection: slug, id: at.changed, data: { _status: 'published' }, ...rights }),
        () =>
          payload.update({ collection: slug, id: at.changed, data: { _status: 'published' }, draft: true, ...rights }),
        () => payload.update({ collection: slug, id: at.fresh, data: { _status: 'published' }, ...rights }),
        () => payload.update({ collection: slug, id: at.clean, data: { _status: 'draft' }, ...rights }),
        () => payload.update({ collection: slug, id: at.clean, data: { deletedAt: now() }, ...rights }),
        () =>
          payload.update({
            collection: slug,
            where: { id: { exists: true } },
            data: { _status: 'published' },
            ...rights,
          }),
        () => payload.restoreVersion({ collection: slug, id: String(at.draftVersion), ...rights }),
        () => payload.duplicate({ collection: slug, id: at.changed, data: { _status: 'published' }, ...rights }),
        () => payload.delete({ collection: slug, id: at.changed, ...rights }),
        () => payload.delete({ collection: slug, id: at.changed, trash: true, ...rights }),
      ]
      for (const [index, attempt] of attempts.entries()) {
        const before = await bound(at)
        await expect(attempt(), `attempt ${index}`).rejects.toThrow(CHINESE)
        expect(await bound(at), `attempt ${index}`).toEqual(before)
        expectUnreleased(await world.stored(slug, at.fresh), `attempt ${index}`)
      }
      const before = await bound(at)
      await payload.update({
        collection: slug,
        id: at.clean,
        data: { title: '代码修改', ...derived(), state: 'released' },
        ...rights,
      })
      const { errors } = await payload.delete({
        collection: slug,
        where: { id: { in: [at.changed, at.clean] } },
        ...rights,
      })
      expect(errors.map(({ message }) => message).every((message) => CHINESE.test(message))).toBe(true)
      expect(errors).toHaveLength(2)
      expect(await bound(at)).toEqual(before)
      expect(await world.newest(slug, at.clean)).toMatchObject({ state: 'draft', versionLabel: '1.0' })
    }
  })

  it('lets a draft that was never released go to the trash, come back and be deleted', async () => {
    const { admin, editorA } = world.people
    const id = await world.make(slug, { as: editorA, extra: { _status: 'draft' } })
    const title = (await world.stored(slug, id))?.title
    await patch(editorA, slug, id, { deletedAt: now(), title: '顺手改', _status: 'draft' })
    expect(await world.stored(slug, id)).toMatchObject({ title, _status: 'draft', state: 'draft' })
    expect((await world.stored(slug, id))?.deletedAt).toBeTruthy()
    expect((await restoreFirst(slug, id)).status).toBe(403)
    const recovered = await patch(editorA, slug, id, { deletedAt: null, _status: 'published' }, '&trash=true')
    expect(recovered.status, 'not published on the way').toBe(403)
    expect((await patch(editorA, slug, id, { deletedAt: null }, '&trash=true')).status).toBe(200)
    expectUnreleased(await world.stored(slug, id), 'recovered')
    expect((await world.client.ask(admin, `/api/${slug}/${id}`, { method: 'DELETE' })).status).toBe(200)
    expect(await world.stored(slug, id)).toBeUndefined()
  })

  const restoreFirst = async (own: ControlledCollection, id: Id) =>
    restore(world.people.editorA, own, (await versionsOf(own, [id]))[0]?.id ?? 0, '&draft=true')
})

describe('the records of reviews', () => {
  it('are made, changed and deleted by nobody', async () => {
    const id = await world.make('approvals')
    const cases = async () => (await world.payload.find({ collection: 'approvals', depth: 0, pagination: false })).docs
    const before = await cases()
    const body = await world.body('approvals')
    for (const visitor of [...editors, ...others]) {
      const answers = [
        await world.client.ask(visitor, '/api/approvals', { method: 'POST', json: body }),
        await patch(visitor, 'approvals', id, { status: 'done', reason: '改' }),
        await bulk(visitor, 'approvals', [id], 'PATCH', { status: 'done' }),
        await world.client.ask(visitor, `/api/approvals/${id}`, { method: 'DELETE' }),
        await bulk(visitor, 'approvals', [id], 'DELETE'),
        await copy(visitor, 'approvals', id, {}),
      ]
      for (const answer of answers) {
        expect(answer.status, `${visitor.name} ${answer.text}`).toBe(403)
        expectDecent(answer, visitor.name)
      }
      for (const mutation of [
        `updateApproval(id: ${JSON.stringify(id)}, data: { reason: "改" }) { id }`,
        `deleteApproval(id: ${JSON.stringify(id)}) { id }`,
      ]) {
        const answer = await world.client.graphql(visitor, `mutation { ${mutation} }`)
        expect(messagesOf(answer).length, answer.text).toBeGreaterThan(0)
        expectDecent(answer, mutation)
      }
      expect(await cases(), visitor.name).toEqual(before)
    }
  })

  it('are only added to, even by code', async () => {
    const id = await world.make('approvals')
    const { payload } = world
    const at = now()
    await payload.update({
      collection: 'approvals',
      id,
      data: { closedAt: at, decisions: [{ kind: 'approve', step: 0, comment: '好', at }] },
    })
    const before = await payload.findByID({ collection: 'approvals', id, depth: 0 })
    const attempts: (() => Promise<unknown>)[] = [
      () => payload.update({ collection: 'approvals', id, data: { decisions: [] } }),
      () =>
        payload.update({
          collection: 'approvals',
          id,
          data: { decisions: [{ kind: 'return', step: 0, comment: '好', at }] },
        }),
      () =>
        payload.update({
          collection: 'approvals',
          id,
          data: { decisions: [{ kind: 'approve', step: 0, comment: '坏', at }] },
        }),
      () => payload.update({ collection: 'approvals', id, data: { status: 'open' } }),
      () => payload.delete({ collection: 'approvals', id }),
    ]
    for (const attempt of attempts) await expect(attempt()).rejects.toThrow(/审核记录/)
    expect((await payload.delete({ collection: 'approvals', where: { id: { equals: id } } })).errors).toHaveLength(1)
    expect(await payload.findByID({ collection: 'approvals', id, depth: 0 })).toEqual(before)
  })
})

describe('the queue of jobs', () => {
  it('takes no scheduled publishing', async () => {
    expect(world.payload.config.collections.map(({ slug }) => String(slug))).not.toContain('payload-jobs')
    const { changed } = targetsOf('sops')
    const input = { type: 'publish', doc: { relationTo: 'sops', value: changed } }
    for (const visitor of [...editors, ...others])
      for (const [method, path, json] of [
        ['POST', '/api/payload-jobs', { taskSlug: 'schedulePublish', input, waitUntil: now() }],
        ['GET', '/api/payload-jobs/run', undefined],
        ['POST', '/api/payload-jobs/run', {}],
        ['GET', '/api/payload-jobs/handle-schedules', undefined],
      ] as [string, string, Json | undefined][]) {
        const before = await bound(targetsOf('sops'))
        const { status } = await world.client.ask(visitor, path, { method, ...(json ? { json } : {}) })
        expect(status, `${visitor.name} ${path}`).toBeGreaterThanOrEqual(400)
        expect(await bound(targetsOf('sops'))).toEqual(before)
      }
  })
})
