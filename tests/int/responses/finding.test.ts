import type { TypedUser } from 'payload'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findDrill, listCorrections } from '@/drills/queries/drill'
import { DrillPage } from '@/drills/site/DrillPage'
import { activate } from '@/responses/actions/activate'
import { noteFinding } from '@/responses/actions/finding'
import { findResponse, listChapters } from '@/responses/queries'
import type { Id } from '@/shared/ids'
import { startPayload, type TestPayload } from '../../helpers/database'
import { createOffice, NOW, type Office } from '../drills/office'

process.env.LOG_LEVEL ??= 'fatal'
let test: TestPayload
let office: Office
let editor: TypedUser

beforeAll(async () => {
  test = await startPayload()
  office = await createOffice(test.payload)
  editor = await office.account(['editor'])
})
afterAll(() => test?.stop())

async function board(title: string) {
  const plan = await office.plan(title)
  const data = office.drill(plan, { status: 'planned' })
  const drill = (await test.payload.create({ collection: 'drills', data, depth: 0 })).id
  const { id } = await activate(await office.as(editor), { plan, level: 'III', isDrill: true, drill }, NOW)
  return { plan, drill, response: id }
}
const newest = (id: Id) => test.payload.findByID({ collection: 'emergency-plans', id, depth: 0, draft: true })
const chaptersOf = async (response: Id, user: TypedUser | null) => {
  const reader = { payload: test.payload, user, now: NOW }
  const found = await findResponse({ ...reader, user: editor }, response)
  return found ? listChapters(reader, found) : undefined
}

it('a finding of a drill’s board opens a note at the chapter that it names, and stands on the record of the drill', async () => {
  const { plan, drill, response } = await board('停电处置')
  const req = await office.as(editor)
  await noteFinding(req, { response, title: '发电机未启动', section: '应急处置' })
  await noteFinding(req, { response, title: '集合点标识不清' })
  expect((await newest(plan)).revisionNotes).toMatchObject([{ section: '应急处置', note: '发电机未启动' }])
  const found = await listCorrections(req, drill)
  expect(found.map(({ title, section, status }) => [title, section ?? null, status])).toEqual([
    ['发电机未启动', '应急处置', 'open'],
    ['集合点标识不清', null, 'open'],
  ])
})

it('the record of a drill lists each finding once, wherever it was noted', async () => {
  const { drill, response } = await board('记录页')
  const findings = [{ description: '照明不足' }]
  await test.payload.update({ collection: 'drills', id: drill, data: { status: 'held', findings }, depth: 0 })
  const req = await office.as(editor)
  await noteFinding(req, { response, title: '对讲机没电', section: '应急组织' })
  const record = await findDrill(req, String(drill))
  if (!record) throw new Error('no drill')
  const corrections = await listCorrections(req, drill)
  const page = createElement(DrillPage, { drill: record, corrections, isOpen: false, isConsoleUser: false })
  const html = renderToStaticMarkup(page)
  const times = (text: string) => html.split(text).length - 1
  expect(['照明不足', '对讲机没电', '涉及章节：应急组织', '2 项', '整改项：整改中'].map(times)).toEqual([1, 1, 1, 1, 2])
})

it('the chapters are those of the version that was activated, for who may read the plan', async () => {
  const { plan, response } = await board('改了章节')
  await test.payload.update({
    collection: 'emergency-plans',
    id: plan,
    data: { sections: [{ title: '善后', level: 1 }], versionLabel: '2.0', _status: 'published' },
    context: { seeding: true },
    depth: 0,
  })
  expect(await chaptersOf(response, editor)).toEqual(['应急组织', '应急处置'])
  expect(await chaptersOf(response, null)).toEqual([])
})

it('no other chapter is taken', async () => {
  const { plan, response } = await board('写错章节')
  const finding = { response, title: '写错', section: '没有的一章' }
  await expect(noteFinding(await office.as(editor), finding)).rejects.toMatchObject({
    status: 400,
    message: expect.stringContaining('没有的一章'),
  })
  const where = { plan: { equals: plan } }
  expect((await test.payload.count({ collection: 'corrective-actions', where })).totalDocs).toBe(0)
})
