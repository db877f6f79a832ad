import { readdirSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { MAX_FILE_BYTES } from '@/media/model'
import type { Id } from '@/shared/ids'
import type { Json, Visitor } from '../../helpers/access/client'
import { idIn } from '../../helpers/access/people'
import { PNG, startWorld, uploadForm, type World } from '../../helpers/access/world'

let world: World
beforeAll(async () => {
  world = await startWorld()
}, 240_000)
afterAll(() => world?.stop())
afterEach(() => expect([...new Set(world.client.leaks.splice(0))]).toEqual([]))

const CHINESE = /[\u4e00-\u9fff]/
const onDisk = (): string[] => {
  try {
    return readdirSync(path.join(world.dataDir, 'media')).sort()
  } catch {
    return []
  }
}
let number = 0
const upload = (visitor: Visitor, data: Json, file?: Buffer, name?: string, type?: string) => {
  number += 1
  return world.client.ask(visitor, '/api/media?depth=0', {
    method: 'POST',
    form: uploadForm(data, file, name ?? `file-${number}.png`, type),
  })
}
const addressOf = async (id: Id): Promise<string[]> => {
  const doc = await world.stored('media', id)
  const sizes = doc?.sizes
  const card: unknown = typeof sizes === 'object' && sizes !== null && 'card' in sizes ? sizes.card : undefined
  const cardName = typeof card === 'object' && card !== null && 'filename' in card ? card.filename : undefined
  return [doc?.filename, cardName]
    .filter((name) => typeof name === 'string')
    .map((name) => `/api/media/file/${encodeURIComponent(name)}`)
}
/** Who of the visitors gets the file (and every size of it, and its record). */
const openedBy = async (id: Id): Promise<string[]> => {
  const names: string[] = []
  for (const visitor of Object.values(world.people)) {
    const addresses = await addressOf(id)
    const statuses = new Set<number>()
    for (const address of [...addresses, `/api/media/${id}?depth=0`])
      statuses.add((await world.client.ask(visitor, address)).status)
    expect(statuses.size, `${visitor.name} ${[...statuses].join()} ${addresses.join()}`).toBeLessThanOrEqual(
      statuses.has(200) ? 1 : 2,
    )
    if (statuses.has(200)) names.push(visitor.name)
  }
  return names.sort()
}
const signedIn = [
  'admin',
  'editorA',
  'editorB',
  'editorNowhere',
  'hr',
  'inspector',
  'many',
  'reviewerA',
  'staffA1',
  'staffB',
]
const everybody = [...signedIn, 'anonymous', 'disabled'].sort()
const patch = (slug: string, id: Id, json: Json, query = '', visitor = world.people.admin) =>
  world.client.ask(visitor, `/api/${slug}/${id}?depth=0${query}`, { method: 'PATCH', json })
const privateFile = async (data: Json = {}) =>
  idIn(await upload(world.people.admin, { alt: '图', visibility: 'restricted', ...data }))

describe('uploads', () => {
  const html = Buffer.from('<!doctype html><script>alert(1)</script>')
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
  const zip = Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(64)])
  it.each<[string, Buffer, string, string]>([
    ['a script called png', Buffer.from('#!/bin/sh\nrm -rf /'), 'picture.png', 'image/png'],
    ['a page called png', html, 'picture.png', 'image/png'],
    ['a page', html, 'page.html', 'text/html'],
    ['a page called pdf', html, 'page.pdf', 'application/pdf'],
    ['an SVG', svg, 'drawing.svg', 'image/svg+xml'],
    ['an SVG called png', svg, 'drawing.png', 'image/png'],
    ['a picture called page', PNG, 'picture.html', 'text/html'],
    ['a picture called SVG', PNG, 'picture.svg', 'image/svg+xml'],
    [
      'a ZIP called Word',
      zip,
      'letter.docx',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    ['half a picture', PNG.subarray(0, 24), 'half.png', 'image/png'],
    ['an empty file', Buffer.alloc(0), 'empty.png', 'image/png'],
  ])('refuse %s and keep nothing', async (_, file, name, type) => {
    const [before, { totalDocs }] = [onDisk(), await world.payload.count({ collection: 'media' })]
    const answer = await upload(world.people.editorA, { alt: '图' }, file, name, type)
    expect(answer.status, answer.text).toBe(400)
    expect(answer.text).toMatch(CHINESE)
    expect(onDisk()).toEqual(before)
    expect((await world.payload.count({ collection: 'media' })).totalDocs).toBe(totalDocs)
  })

  it('refuse what is too large, or is no file, or lies at an address', async () => {
    const before = onDisk()
    let requests = 0
    const elsewhere = createServer((_, response) => {
      requests += 1
      response.setHeader('Content-Type', 'image/png').end(PNG)
    })
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve))
    const address = elsewhere.address()
    const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/x.png`
    const huge = await upload(world.people.editorA, { alt: '图' }, Buffer.concat([PNG, Buffer.alloc(MAX_FILE_BYTES)]))
    const none = await world.client.ask(world.people.editorA, '/api/media', { method: 'POST', json: { alt: '图' } })
    const fetched = await world.client.ask(world.people.editorA, '/api/media', {
      method: 'POST',
      json: { alt: '图', filename: 'x.png', url },
    })
    const pasted = await world.client.ask(world.people.editorA, `/api/media/paste-url?src=${encodeURIComponent(url)}`)
    elsewhere.close()
    expect([huge.status, none.status, fetched.status, pasted.status]).toEqual([413, 400, 400, 400])
    for (const { text } of [huge, none, fetched]) expect(text).toMatch(CHINESE)
    expect(requests).toBe(0)
    expect(onDisk()).toEqual(before)
  })

  it('keep Chinese names, and never leave their directory', async () => {
    const doc = await world.stored(
      'media',
      idIn(await upload(world.people.editorA, { alt: '图' }, PNG, '配电房 平面图.png')),
    )
    expect(String(doc?.filename)).toMatch(/^配电房.*平面图.*\.webp$/)
    const sly = await upload(world.people.editorA, { alt: '图' }, PNG, '../../../sly.png')
    if (sly.status < 300) expect(String((await world.stored('media', idIn(sly)))?.filename)).not.toContain('..')
    for (const name of ['..%2Fhouqin.db', '..%2f..%2fetc%2fpasswd', '%2e%2e%2fhouqin.db', '....//houqin.db'])
      expect((await world.client.ask(world.people.admin, `/api/media/file/${name}`)).status).toBeGreaterThanOrEqual(400)
  })

  it('tell why in English too', async () => {
    const form = uploadForm({ alt: 'x' }, Buffer.from('x'), 'x.png')
    const { text } = await world.client.ask(world.people.editorA, '/api/media', {
      method: 'POST',
      form,
      headers: { 'Accept-Language': 'en' },
    })
    expect(text).toContain('Not accepted')
  })
})

describe('a file on its own', () => {
  it('is opened by those whom its visibility names', async () => {
    const { A } = world.departments
    expect(await openedBy(await privateFile({ visibility: 'public' }))).toEqual(everybody)
    expect(await openedBy(await privateFile({ visibility: 'internal' }))).toEqual([...signedIn].sort())
    expect(await openedBy(await privateFile())).toEqual(['admin'])
    expect(await openedBy(await privateFile({ audienceRoles: ['inspector'] }))).toEqual(['admin', 'inspector', 'many'])
    expect(await openedBy(await privateFile({ audienceDepartments: [A] }))).toEqual([
      'admin',
      'editorA',
      'reviewerA',
      'staffA1',
    ])
    expect(await openedBy(await privateFile({ department: A }))).toEqual(['admin', 'editorA', 'reviewerA'])
  })
})

describe('a file in use', () => {
  it('follows its document through publishing, hiding, withdrawing, trash and removal', async () => {
    const department = world.departments.A1
    const file = await privateFile()
    const plan = await world.make('emergency-plans', {
      department,
      extra: { attachments: [file], visibility: 'public', _status: 'draft' },
    })
    const ofDepartment = ['admin', 'editorA', 'reviewerA']
    expect(await openedBy(file)).toEqual(ofDepartment)
    await world.release('emergency-plans', plan)
    expect(await openedBy(file)).toEqual(everybody)
    await world.release('emergency-plans', plan, { visibility: 'internal' })
    expect(await openedBy(file)).toEqual([...signedIn].sort())
    await world.release('emergency-plans', plan, { visibility: 'restricted', audienceRoles: ['hr'] })
    expect(await openedBy(file)).toEqual([...ofDepartment, 'hr'].sort())
    await patch('emergency-plans', plan, { visibility: 'public' }, '&draft=true')
    expect(await openedBy(file), 'a newer draft changes nothing').toEqual([...ofDepartment, 'hr'].sort())
    await world.release('emergency-plans', plan, { visibility: 'public' })
    expect(await openedBy(file)).toEqual(everybody)
    await world.release('emergency-plans', plan, { _status: 'draft' })
    expect(await openedBy(file), 'withdrawn').toEqual(ofDepartment)
    await world.release('emergency-plans', plan)
    await world.release('emergency-plans', plan, { deletedAt: new Date().toISOString() })
    expect(await openedBy(file), 'in the trash').toEqual(ofDepartment)
    await world.release('emergency-plans', plan, { deletedAt: null })
    expect(await openedBy(file), 'out of the trash').toEqual(everybody)
    await world.release('emergency-plans', plan, { attachments: [] })
    expect(await openedBy(file), 'detached').toEqual(ofDepartment)
    await world.release('emergency-plans', plan, { attachments: [file] })
    expect(await openedBy(file)).toEqual(everybody)
    const draft = await world.make('sops', { department, extra: { attachments: [file], _status: 'draft' } })
    await world.release('emergency-plans', plan, { attachments: [] })
    expect(await openedBy(file), 'in a draft').toEqual(ofDepartment)
    await world.client.ask(world.people.admin, `/api/sops/${draft}`, { method: 'DELETE' })
    expect(await openedBy(file), 'document deleted').toEqual(ofDepartment)
  })

  it('is public when one of several documents is, also inside steps and text', async () => {
    const [step, text] = [await privateFile(), await privateFile()]
    const content = {
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
            value: text,
            fields: {},
            id: 'a1b2c3d4e5f6a1b2c3d4e5f6',
          },
        ],
      },
    }
    const extra = { steps: [{ title: '第一步', picture: step }], content }
    const hidden = await world.make('sops', { extra: { ...extra, visibility: 'restricted' } })
    expect(await openedBy(step)).not.toContain('anonymous')
    expect(await openedBy(text)).not.toContain('anonymous')
    const open = await world.make('sops', { extra: { ...extra, visibility: 'public' } })
    expect(await openedBy(step)).toEqual(everybody)
    expect(await openedBy(text)).toEqual(everybody)
    await world.release('sops', open, { visibility: 'restricted' })
    expect(await openedBy(text)).not.toContain('anonymous')
    await world.release('sops', hidden, { visibility: 'public' })
    expect(await openedBy(step)).toEqual(everybody)
  })

  it.each(['corrective-actions', 'filings'] as const)(
    'of %s is for whoever reads them: everybody signed in',
    async (slug) => {
      const file = await privateFile()
      const using = (used: Id) => (slug === 'filings' ? { receipt: used } : { evidence: [used] })
      const id = await world.make(slug, { department: world.departments.A1, extra: using(file) })
      expect(await openedBy(file)).toEqual([...signedIn].sort())
      const foreign = await world.client.ask(world.people.editorB, `/api/${slug}`, {
        method: 'POST',
        json: { ...(await world.body(slug, { department: world.departments.B })), ...using(await privateFile()) },
      })
      expect(foreign.status, foreign.text).toBe(400)
      expect(foreign.text).toContain('无权使用')
      await world.client.ask(world.people.admin, `/api/${slug}/${id}`, { method: 'DELETE' })
      expect(await openedBy(file), 'record deleted').toEqual(['admin', 'editorA', 'reviewerA'])
    },
  )

  it('which belongs to a person is for HR and the person', async () => {
    const scan = idIn(await upload(world.people.hr, { alt: '扫描件' }))
    const staff = world.people.staffA1.asker?.staff ?? 0
    const certification = await world.make('certifications', { as: world.people.hr, staff, extra: { scan } })
    expect(await openedBy(scan)).toEqual(['admin', 'hr', 'staffA1'])
    const foreign = await world.client.ask(world.people.editorA, '/api/sops', {
      method: 'POST',
      json: { ...(await world.body('sops')), attachments: [scan], visibility: 'public' },
    })
    expect(foreign.status).toBe(400)
    expect(foreign.text).toMatch(/attachments.*无权使用|无权使用.*attachments/)
    expect(await openedBy(scan)).toEqual(['admin', 'hr', 'staffA1'])
    await patch('certifications', certification, { scan: null })
    expect(await openedBy(scan)).toEqual(['admin'])
  })

  it('cannot be opened to others by changing the file itself', async () => {
    const { editorA, hr } = world.people
    const file = idIn(await upload(editorA, { alt: '图' }))
    await world.make('emergency-plans', { as: editorA, extra: { attachments: [file], _status: 'draft' } })
    const { documents, person } = { documents: [], person: world.people.hr.asker?.staff ?? null }
    const answer = await patch('media', file, { visibility: 'public' }, '', editorA)
    expect([answer.status, CHINESE.test(answer.text)]).toEqual([400, true])
    await patch('media', file, { documents, person }, '', editorA)
    await world.client.ask(editorA, `/api/media?where[id][equals]=${file}`, {
      method: 'PATCH',
      json: { visibility: 'public' },
    })
    await patch('media', file, { alt: '改过' }, '', editorA)
    expect(await openedBy(file)).toEqual(['admin', 'editorA', 'reviewerA'])
    expect(await world.stored('media', file)).toMatchObject({ alt: '改过', visibility: 'restricted' })
    expect((await patch('media', file, { alt: '别人' }, '', hr)).status).not.toBe(200)
  })

  it('cannot be opened to others in the wake of a change to its document', async () => {
    const { editorA } = world.people
    const file = idIn(await upload(editorA, { alt: '图' }))
    const plan = await world.make('emergency-plans', { as: editorA, extra: { attachments: [file], _status: 'draft' } })
    const before = await world.stored('media', file)
    const answer = await world.client.graphql(
      editorA,
      `mutation {
        first: updateEmergencyPlan(id: ${JSON.stringify(plan)}, draft: true, data: { title: "改过" }) { id }
        then: updateMedia(id: ${JSON.stringify(file)}, data: { visibility: public }) { id }
      }`,
    )
    expect(answer.text).toContain('可见范围由它们决定')
    expect(await world.newest('emergency-plans', plan)).toMatchObject({ title: '改过' })
    expect(await world.stored('media', file)).toEqual({ ...before, updatedAt: expect.anything() })
    expect(await openedBy(file)).toEqual(['admin', 'editorA', 'reviewerA'])
  })

  it('follows several documents that are changed at once', async () => {
    const { editorA } = world.people
    const files = [await privateFile(), await privateFile(), await privateFile()]
    const plans: Id[] = []
    for (const file of files)
      plans.push(await world.make('emergency-plans', { extra: { attachments: [file], visibility: 'public' } }))
    await world.payload.update({
      collection: 'emergency-plans',
      where: { id: { in: plans } },
      data: { visibility: 'internal', _status: 'published' },
      context: { seeding: true },
    })
    for (const file of files) expect(await openedBy(file)).toEqual([...signedIn].sort())
    const opened = await patch('media', files[0] ?? 0, { visibility: 'public' }, '', editorA)
    expect(opened.status).toBeGreaterThanOrEqual(400)
  })
})
