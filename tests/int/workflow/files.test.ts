import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Id, idsOf } from '@/shared/ids'
import { type Answer, isJson, listOf, type Visitor } from '../../helpers/access/client'
import { idIn } from '../../helpers/access/people'
import { createReviews, type Reviews } from '../../helpers/access/reviews'
import { PNG, startWorld, uploadForm, type World } from '../../helpers/access/world'

let world: World
let on: Reviews
let author: Visitor
let reviewer: Visitor

beforeAll(async () => {
  world = await startWorld()
  on = createReviews(world)
  author = world.people.editorA
  reviewer = world.people.reviewerA
}, 240_000)
afterAll(() => world?.stop())

let number = 0
const upload = async (visitor: Visitor = author): Promise<Id> => {
  number += 1
  const form = uploadForm({ alt: `附图 ${number}`, visibility: 'restricted' }, PNG, `reviewed-${number}.png`)
  return idIn(await world.client.ask(visitor, '/api/media?depth=0', { method: 'POST', form }))
}
/** The record of a file, and what lies on disk. */
const contentOf = async (file: Id) => {
  const { filename, sizes, focalX, focalY, documents } = { ...(await world.stored('media', file)) }
  const bytes = readFileSync(path.join(world.dataDir, 'media', String(filename))).toString('base64')
  return { filename, sizes, focalX, focalY, documents, bytes }
}
const textWith = (file: Id) => ({
  root: {
    type: 'root',
    format: '',
    indent: 0,
    version: 1,
    direction: 'ltr',
    children: [
      {
        type: 'upload',
        version: 3,
        format: '',
        relationTo: 'media',
        value: file,
        fields: {},
        id: 'a1b2c3d4e5f6a1b2c3d4e5f6',
      },
    ],
  },
})
const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString()
const TITLE = '配电房巡检'

/** Every way in which a file comes to stand in what was released, or is being reviewed. */
const ties: Record<string, (file: Id) => Promise<unknown>> = {
  'attached to a released text': async (file) => {
    const id = await on.draft(author, 'sops', { title: TITLE, attachments: [file] })
    await on.release(author, reviewer, id)
  },
  'the picture of a released step': async (file) => {
    const id = await on.draft(author, 'sops', { title: TITLE, steps: [{ title: '第一步', picture: file }] })
    await on.release(author, reviewer, id)
  },
  'in a text of a past version only': async (file) => {
    const id = await on.draft(author, 'sops', { title: TITLE, content: textWith(file) })
    await on.release(author, reviewer, id)
    await on.edit(author, id, { content: null })
    await on.release(author, reviewer, id, { change: 'major' })
    expect((await world.stored('media', file))?.documents).toEqual([])
  },
  'in a chapter of a released plan': async (file) => {
    const sections = [{ title: '总则', level: 1, body: textWith(file) }]
    await world.make('emergency-plans', {
      department: world.departments.A1,
      extra: { title: TITLE, visibility: 'public', sections },
    })
  },
  'attached to a past version only': async (file) => {
    const id = await on.draft(author, 'sops', { title: TITLE, attachments: [file] })
    await on.release(author, reviewer, id)
    await on.edit(author, id, { attachments: [] })
    await on.release(author, reviewer, id, { change: 'major' })
  },
  'attached to a retired text': async (file) => {
    const id = await on.draft(author, 'sops', { title: TITLE, attachments: [file] })
    await on.release(author, reviewer, id)
    const caseId = on.caseIn(await on.send(author, `sops/${id}/retire`, { reason: '并入新标准' }))
    expect((await on.decide(reviewer, caseId)).status).toBe(200)
  },
  'under review': async (file) => {
    const id = await on.draft(author, 'sops', { title: TITLE, attachments: [file] })
    on.caseIn(await on.submit(author, id))
  },
  'approved for a later day': async (file) => {
    const id = await on.draft(author, 'sops', { title: TITLE, attachments: [file] })
    const caseId = on.caseIn(await on.submit(author, id, { takesEffectAt: tomorrow() }))
    expect((await on.decide(reviewer, caseId)).body.status).toBe('approved')
  },
}

const other = { data: PNG, mimetype: 'image/png', name: 'other.png', size: PNG.length }
const form = () => uploadForm({ alt: '换过' }, PNG, 'other.png')
const patch = (file: Id, query: string, send: object) =>
  world.client.ask(author, `/api/media/${file}?depth=0${query}`, { method: 'PATCH', ...send })
const bulk = (file: Id, method: string, query = '', send: object = {}) =>
  world.client.ask(author, `/api/media?where[id][equals]=${file}&depth=0${query}`, { method, ...send })
const mutation = (text: string, query = '') =>
  world.client.ask(author, `/api/graphql${query}`, { method: 'POST', json: { query: `mutation { ${text} }` } })
const CROP = 'uploadEdits[widthInPixels]=1&uploadEdits[heightInPixels]=1&uploadEdits[crop][width]=50'
const POINT = 'uploadEdits[focalPoint][x]=10&uploadEdits[focalPoint][y]=10'
const json = { alt: '换过' }

const doors: Record<string, (file: Id) => Promise<Answer>> = {
  'PATCH with a file': (file) => patch(file, '', { form: form() }),
  'PATCH with a crop': (file) => patch(file, `&${CROP}`, { json }),
  'PATCH with a focal point in the address': (file) => patch(file, `&${POINT}`, { json }),
  'PATCH with a focal point in the form': (file) => patch(file, '', { json: { ...json, focalX: 10, focalY: 20 } }),
  'bulk PATCH with a file': (file) => bulk(file, 'PATCH', '', { form: form() }),
  'bulk PATCH with a crop': (file) => bulk(file, 'PATCH', `&${CROP}`, { json }),
  DELETE: (file) => world.client.ask(author, `/api/media/${file}`, { method: 'DELETE' }),
  'bulk DELETE': (file) => bulk(file, 'DELETE'),
  'GraphQL with a crop': (file) =>
    mutation(`updateMedia(id: ${JSON.stringify(file)}, data: { alt: "换过" }) { id }`, `?${CROP}`),
  'GraphQL delete': (file) => mutation(`deleteMedia(id: ${JSON.stringify(file)}) { id }`),
}

const refusalsOf = ({ body }: Answer): string =>
  listOf(body.errors)
    .map(({ message }) => String(message))
    .join()

describe.each(Object.keys(ties))('a file %s', (name) => {
  let file: Id
  beforeAll(async () => {
    file = await upload()
    await ties[name]?.(file)
  })

  it.each(Object.keys(doors))('stays as it is: %s', async (door) => {
    const before = await contentOf(file)
    const answer = await doors[door]?.(file)
    expect(answer && refusalsOf(answer), answer?.text).toContain(
      `这个文件已随《${TITLE}》发布（或正在审核），不能替换或删除`,
    )
    expect(answer?.status).toBeLessThan(500)
    expect(await contentOf(file)).toEqual(before)
  })

  it('stays as it is whatever code tries, unless it seeds', async () => {
    const before = await contentOf(file)
    const at = { collection: 'media', id: file } as const
    const many = { collection: 'media', where: { id: { equals: file } } } as const
    const { payload } = world
    for (const attempt of [
      () => payload.update({ ...at, data: {}, file: other }),
      () => payload.update({ ...at, data: { filename: 'elsewhere.webp' } }),
      () => payload.update({ ...many, data: {}, file: other }),
      () => payload.delete(at),
    ])
      await expect(attempt()).rejects.toThrow(`《${TITLE}》`)
    expect((await payload.delete(many)).errors).toHaveLength(1)
    expect(await contentOf(file)).toEqual(before)
  })

  it('is still described anew', async () => {
    const stored = await world.stored('media', file)
    const { focalX, focalY, filename } = { ...stored }
    const saved = await patch(file, '', { json: { alt: '新说明', focalX, focalY, filename } })
    expect([saved.status, (await world.stored('media', file))?.alt]).toEqual([200, '新说明'])
  })
})

describe('a file that binds nobody', () => {
  const free: Record<string, (file: Id) => Promise<unknown>> = {
    'that nothing uses': async () => undefined,
    'of a draft': (file) => on.draft(author, 'sops', { attachments: [file], content: textWith(file) }),
    'of a draft taken back from review': async (file) => {
      const id = await on.draft(author, 'sops', { attachments: [file] })
      on.caseIn(await on.submit(author, id))
      expect((await on.send(author, `sops/${id}/withdraw`)).status).toBe(200)
      expect(await world.newest('sops', id)).toMatchObject({ state: 'draft' })
    },
    'of a newer draft of a released text': async (file) => {
      const id = await on.draft(author, 'sops')
      await on.release(author, reviewer, id)
      await on.edit(author, id, { attachments: [file] })
    },
  }
  it.each(Object.keys(free))('%s is replaced and deleted', async (name) => {
    const file = await upload()
    await free[name]?.(file)
    const before = await contentOf(file)
    const replaced = await patch(file, '', { form: form() })
    expect(replaced.status, replaced.text).toBe(200)
    expect((await contentOf(file)).filename).not.toBe(before.filename)
    expect((await world.client.ask(author, `/api/media/${file}`, { method: 'DELETE' })).status).toBe(200)
  })

  it('of a record is replaced and deleted', async () => {
    // A person's papers belong to no department: HR hands in a new one, the administrator changes the old.
    const { admin, hr } = world.people
    const scan = await upload(hr)
    await world.make('certifications', { as: hr, extra: { scan } })
    const at = `/api/media/${scan}?depth=0`
    expect((await world.client.ask(admin, at, { method: 'PATCH', form: form() })).status).toBe(200)
    expect((await world.client.ask(admin, at, { method: 'DELETE' })).status).toBe(200)
  })
})

it('a title is told to nobody who may not read the document', async () => {
  const file = await upload()
  await world.make('sops', {
    department: world.departments.B,
    extra: { title: '密件', attachments: [file], visibility: 'restricted' },
  })
  for (const answer of [await patch(file, '', { form: form() }), await doors.DELETE?.(file)]) {
    expect(answer?.status).toBe(403)
    expect(answer?.text).toContain('已随另一份文件发布')
    expect(answer?.text).not.toContain('密件')
  }
  const stranger = await world.client.ask(world.people.staffB, `/api/media/${file}`, { method: 'PATCH', form: form() })
  expect(stranger.text).not.toContain('已随')
})

it('pictures of a document are not edited through the address of the document', async () => {
  const file = await upload()
  const id = await on.draft(author, 'sops', { attachments: [file] })
  const before = await contentOf(file)
  const saved = await world.client.ask(author, `/api/sops/${id}?${CROP}`, { method: 'PATCH', json: { summary: '改' } })
  expect(saved.status, saved.text).toBe(200)
  expect(await contentOf(file)).toEqual(before)
})

describe('restoring a version', () => {
  let id: Id
  let file: Id
  beforeEach(async () => {
    file = await upload()
    id = await on.draft(author, 'sops', { attachments: [file], visibility: 'public' })
    await on.release(author, reviewer, id)
    await on.edit(author, id, { attachments: [], summary: '新稿' })
  })
  const restore = async () => {
    const { docs } = await world.payload.findVersions({
      collection: 'sops',
      limit: 1,
      where: { and: [{ parent: { equals: id } }, { 'version._status': { equals: 'published' } }] },
    })
    return on.send(author, `sops/versions/${docs[0]?.id}?draft=true`)
  }

  it('brings its files back', async () => {
    const before = await world.stored('media', file)
    const restored = await restore()
    expect(restored.status, restored.text).toBe(200)
    expect(await world.newest('sops', id)).toMatchObject({ state: 'draft', attachments: [file] })
    expect(await world.stored('media', file)).toEqual({ ...before, updatedAt: expect.anything() })
  })

  it('withdraws the review of the newer draft', async () => {
    const caseId = on.caseIn(await on.submit(author, id))
    expect((await restore()).status).toBe(200)
    expect(await on.found(caseId)).toMatchObject({ status: 'withdrawn' })
  })
})

describe('a file dropped by the revision that narrows the readers', () => {
  const opens = async (visitor: Visitor, file: Id) =>
    (await world.client.ask(visitor, `/api/media/${file}?depth=0`)).status === 200
  it.each([
    ['in one draft', [{ visibility: 'restricted', attachments: [] }]],
    ['in several', [{ attachments: [] }, { visibility: 'restricted' }, { summary: '再改' }]],
  ])('%s is closed with the release', async (_, edits) => {
    const file = await upload()
    const kept = await upload()
    const { anonymous } = world.people
    const id = await on.draft(author, 'sops', { attachments: [file, kept], visibility: 'public' })
    await on.release(author, reviewer, id)
    for (const edit of edits)
      await on.edit(author, id, { ...edit, ...(edit.attachments ? { attachments: [kept] } : {}) })
    expect(await opens(anonymous, file), 'in force').toBe(true)
    await on.release(author, reviewer, id, { change: 'major' })
    expect([await opens(anonymous, file), await opens(anonymous, kept)]).toEqual([false, false])
    const dropped = await world.stored('media', file)
    expect(dropped).toMatchObject({ visibility: 'restricted', documents: [] })
    const used = await world.stored('media', kept)
    expect(
      idsOf(
        listOf(used?.documents)
          .filter(isJson)
          .map(({ value }) => value),
      ),
    ).toEqual([id])
  })
})
