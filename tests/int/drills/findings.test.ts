import type { TypedUser } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerCorrection } from '@/corrections/actions/answer'
import type { Photo } from '@/corrections/actions/photos'
import { MAX_FILE_BYTES } from '@/media/model'
import { type Id, idOf } from '@/shared/ids'
import { decide } from '@/workflow/actions/decide'
import { submit } from '@/workflow/actions/submit'
import { withdraw } from '@/workflow/actions/withdraw'
import { loadPanel } from '@/workflow/queries/panel'
import { PNG } from '../../helpers/access/world'
import { startPayload, type TestPayload } from '../../helpers/database'
import { createOffice, day, NOW, type Office } from './office'

process.env.LOG_LEVEL ??= 'fatal'
let test: TestPayload
let office: Office
let editor: TypedUser
let reviewer: TypedUser
let owner: Id

beforeAll(async () => {
  test = await startPayload()
  office = await createOffice(test.payload)
  owner = await office.staff()
  editor = await office.account(['editor'])
  reviewer = await office.account(['reviewer'])
})
afterAll(() => test?.stop())

const plan = async (title: string) => office.plan(title)
const newest = (id: Id) =>
  test.payload.findByID({ collection: 'emergency-plans', id, depth: 0, draft: true, overrideAccess: true })
const inForce = (id: Id) => test.payload.findByID({ collection: 'emergency-plans', id, depth: 0 })
const action = (id: unknown) =>
  test.payload.findByID({ collection: 'corrective-actions', id: idOf(id) ?? 0, depth: 0, overrideAccess: true })
const hold = async (of: Id, findings: Record<string, unknown>[], user: TypedUser = editor) =>
  test.payload.create({
    collection: 'drills',
    data: office.drill(of, { findings: findings.map((finding) => ({ description: '发电机未启动', ...finding })) }),
    depth: 0,
    overrideAccess: false,
    req: await office.as(user),
    user,
  })
const actionsOf = async (of: Id) =>
  (await test.payload.find({ collection: 'corrective-actions', depth: 0, where: { plan: { equals: of } } })).docs
const edit = async (id: Id, data: Record<string, unknown>) =>
  test.payload.update({
    collection: 'emergency-plans',
    id,
    data,
    depth: 0,
    draft: true,
    overrideAccess: false,
    req: await office.as(editor),
    user: editor,
  })
const send = async (id: Id) =>
  submit(await office.as(editor), {
    collection: 'emergency-plans',
    id,
    kind: 'release',
    change: 'minor',
    reason: '按演练发现的问题修订。',
    trigger: 'drill',
  })
const judge = async (caseId: Id, decision: 'approve' | 'return') =>
  decide(await office.as(reviewer), { caseId, decision, comment: '请看。', remarks: [] })

describe('a finding of a drill that was held', () => {
  it('becomes a corrective action and a draft of the chapter, linked both ways', async () => {
    const of = await plan('停电处置')
    const drill = await hold(of, [{ section: '应急处置', owner }, { description: '照明不足' }])
    const [withChapter, without] = drill.findings ?? []
    expect(await action(withChapter?.action)).toMatchObject({
      title: '发电机未启动',
      source: 'drill',
      status: 'open',
      owner,
      dueOn: day('2026-12-26'),
      drill: drill.id,
      plan: of,
      section: '应急处置',
      department: office.A,
    })
    expect(withChapter?.dueOn).toBe(day('2026-12-26'))
    expect(await action(without?.action)).toMatchObject({ title: '照明不足', plan: of })
    const draft = await newest(of)
    expect(draft.state).toBe('draft')
    expect(draft.revisionNotes).toMatchObject([
      { section: '应急处置', action: withChapter?.action, note: '发电机未启动', isDone: false },
    ])
    // A note is no text: whoever recorded the drill may still decide on the plan.
    expect(draft.draftEditors ?? []).toEqual([])
    const released = await inForce(of)
    expect([released.state, released.revisionNotes]).toEqual(['released', []])
    const panel = await loadPanel(await office.as(editor), 'emergency-plans', of)
    expect(panel.trigger).toBe('drill')
  })

  it('added later gets one too, the others keep theirs, whatever is sent for the link', async () => {
    const of = await plan('补记问题')
    const first = await hold(of, [{}])
    const before = first.findings?.[0]
    const stranger = (await hold(await plan('别的预案'), [{}])).findings?.[0]?.action
    const { findings } = await test.payload.update({
      collection: 'drills',
      id: first.id,
      data: {
        findings: [
          { ...before, action: idOf(stranger) },
          { description: '对讲机没电', section: '应急组织', action: idOf(stranger) },
        ],
      },
      depth: 0,
    })
    expect(idOf(findings?.[0]?.action)).toEqual(idOf(before?.action))
    expect(await action(findings?.[1]?.action)).toMatchObject({
      title: '对讲机没电',
      section: '应急组织',
      drill: first.id,
    })
    expect(await actionsOf(of)).toHaveLength(2)
  })

  it('waits while the drill is only planned', async () => {
    const of = await plan('计划中')
    const data = office.drill(of, { status: 'planned', findings: [{ description: '先记一笔' }] })
    const { id } = await test.payload.create({ collection: 'drills', data })
    expect(await actionsOf(of)).toEqual([])
    await test.payload.update({ collection: 'drills', id, data: { status: 'held' } })
    expect(await actionsOf(of)).toHaveLength(1)
  })

  it('names a chapter that the plan has; the message lists them', async () => {
    const of = await plan('写错章节')
    await expect(hold(of, [{ section: '善后' }])).rejects.toMatchObject({
      data: { errors: [{ path: 'findings.0.section', message: expect.stringContaining('应急组织、应急处置') }] },
    })
    expect(await actionsOf(of)).toEqual([])
  })

  it('follows its corrective action: closed there, it is closed here', async () => {
    const drill = await hold(await plan('整改完成'), [{}])
    const id = idOf(drill.findings?.[0]?.action) ?? 0
    const close = { status: 'closed', closedOn: day('2026-12-01'), evidenceNote: '已更换蓄电池。' } as const
    await test.payload.update({ collection: 'corrective-actions', id, data: close })
    const read = async () =>
      (await test.payload.findByID({ collection: 'drills', id: drill.id })).findings?.[0]?.closedOn
    expect(await read()).toBe(day('2026-12-01'))
    await test.payload.update({
      collection: 'corrective-actions',
      id,
      data: { status: 'open', reopenReason: '又坏了。' },
    })
    expect(await read()).toBeNull()
  })

  it('is saved whole or not at all', async () => {
    const of = await plan('存不进')
    // A draft that can no longer be saved: its note cannot be written, so nothing is.
    await test.payload.db.updateOne({ collection: 'emergency-plans', id: of, data: { planType: 'nonsense' } })
    await test.payload.db.updateMany({
      collection: 'emergency-plans',
      data: { planType: 'nonsense' },
      where: { id: { equals: of } },
    })
    const versions = await test.payload.db.findVersions({
      collection: 'emergency-plans',
      where: { parent: { equals: of } },
    })
    for (const { id, version } of versions.docs)
      await test.payload.db.updateVersion({
        collection: 'emergency-plans',
        id,
        versionData: { version: { ...version, planType: 'nonsense' } as never, parent: of as never } as never,
      })
    const count = async () => (await test.payload.count({ collection: 'drills' })).totalDocs
    const before = await count()
    await expect(hold(of, [{ section: '应急处置' }])).rejects.toThrow()
    if (test.database.hasTransactions) {
      expect(await count()).toBe(before)
      expect(await actionsOf(of)).toEqual([])
    }
  })
})

describe('the draft that a finding opened', () => {
  it('loses no note to a form that was opened before, and none by hand', async () => {
    const of = await plan('旧表单')
    await hold(of, [{ section: '应急处置' }])
    await edit(of, { summary: '改了一句', revisionNotes: [{ note: '自己记的' }] })
    const draft = await newest(of)
    expect(draft.revisionNotes?.map(({ note }) => note)).toEqual(['发电机未启动', '自己记的'])
    expect(draft.draftEditors).toEqual([editor.id])
  })

  it('is settled by the release: the corrective action names the version, the next draft starts without', async () => {
    const of = await plan('发布结清')
    const drill = await hold(of, [{ section: '应急处置' }, { description: '未改的', section: '应急组织' }])
    const [done, open] = drill.findings ?? []
    const notes = (await newest(of)).revisionNotes ?? []
    await edit(of, { revisionNotes: notes.map((note, index) => ({ ...note, isDone: index === 0 })) })
    const { id } = await send(of)
    await judge(id, 'approve')
    expect((await inForce(of)).versionLabel).toBe('1.1')
    expect((await action(done?.action)).revisedIn).toBe('1.1')
    expect((await action(open?.action)).revisedIn ?? null).toBeNull()
    const next = await edit(of, { summary: '下一稿' })
    expect(next.revisionNotes?.map(({ note }) => note)).toEqual(['未改的'])
  })

  it.each(['return', 'withdraw', 'approve'] as const)(
    'is left alone under review, and has the note after: %s',
    async (end) => {
      const of = await plan(`审核中 ${end}`)
      await edit(of, { summary: '送审的文字' })
      const { id } = await send(of)
      const drill = await hold(of, [{ section: '应急处置' }])
      expect(await newest(of)).toMatchObject({ state: 'in-review', revisionNotes: [] })
      expect((await action(drill.findings?.[0]?.action)).status).toBe('open')
      if (end === 'withdraw') await withdraw(await office.as(editor), id, '')
      else await judge(id, end)
      const after = await newest(of)
      expect(after.state).toBe(end === 'return' ? 'returned' : 'draft')
      expect(after.revisionNotes).toMatchObject([{ section: '应急处置', action: drill.findings?.[0]?.action }])
      // Nobody became an author by it: the reviewer who released may decide on the next draft too.
      expect(after.draftEditors ?? []).toEqual(end === 'approve' ? [] : [editor.id])
      if (end === 'approve') expect((await inForce(of)).summary).toBe('送审的文字')
    },
  )

  it('has it as well when an edit withdraws the submission', async () => {
    const of = await plan('审核中修改')
    await edit(of, { summary: '送审的文字' })
    await send(of)
    await hold(of, [{ section: '应急处置' }])
    await edit(of, { summary: '又改了' })
    expect(await newest(of)).toMatchObject({ state: 'draft', revisionNotes: [{ section: '应急处置' }] })
  })

  it('is no reader’s business', async () => {
    const of = await plan('读者')
    await hold(of, [{ section: '应急处置' }])
    const notes = (await newest(of)).revisionNotes ?? []
    await edit(of, { revisionNotes: notes })
    await judge((await send(of)).id, 'approve')
    const staff = await office.account(['staff'])
    const read = async (user: TypedUser) =>
      test.payload.findByID({ collection: 'emergency-plans', id: of, overrideAccess: false, user })
    expect((await read(staff)).revisionNotes ?? []).toEqual([])
    expect((await read(editor)).revisionNotes).toHaveLength(1)
    const search = test.payload.find({
      collection: 'emergency-plans',
      overrideAccess: false,
      user: staff,
      where: { 'revisionNotes.note': { contains: '发电机' } },
    })
    await expect(search).rejects.toThrow()
  })
})

describe('a corrective action', () => {
  it('is its owner’s to answer for, and the department’s to word', async () => {
    const person = await office.staff(office.B)
    const mine = await office.account(['staff'], office.B, person)
    const other = await office.account(['staff'], office.B, await office.staff(office.B))
    const { findings } = await hold(await plan('责任人'), [{ owner: person }])
    const id = idOf(findings?.[0]?.action) ?? 0
    const write = async (user: TypedUser, data: Record<string, unknown>) =>
      test.payload.update({
        collection: 'corrective-actions',
        id,
        data,
        overrideAccess: false,
        req: await office.as(user),
        user,
      })
    await expect(write(mine, { dueOn: day('2027-12-01') })).rejects.toMatchObject({
      status: 403,
      message: expect.stringContaining('整改期限'),
    })
    await expect(write(other, { measure: '代填' })).rejects.toMatchObject({ status: 403 })
    await expect(write(mine, { status: 'closed' })).rejects.toThrow()
    const done = { status: 'closed', closedOn: day('2026-12-01'), evidenceNote: '已更换。', measure: '更换蓄电池' }
    expect(await write(mine, done)).toMatchObject({ status: 'closed' })
    const { docs } = await test.payload.find({
      collection: 'audit-log',
      sort: 'createdAt',
      where: { and: [{ action: { contains: 'correction' } }, { subjectId: { equals: String(id) } }] },
    })
    expect(docs.map(({ action: what, actorName }) => [what, actorName])).toEqual([
      ['correction.opened', editor.name],
      ['correction.closed', mine.name],
    ])
    const told = await test.payload.find({ collection: 'notifications', where: { recipient: { equals: mine.id } } })
    expect(told.docs.map(({ title, href }) => [title, href])).toEqual([['请整改：发电机未启动', `/corrections/${id}`]])
  })

  it('takes pictures of the fix from its owner, kept for whoever reads it; from nobody else, and nothing but pictures', async () => {
    const person = await office.staff(office.B)
    const mine = await office.account(['staff'], office.B, person)
    const other = await office.account(['staff'], office.B, await office.staff(office.B))
    const { findings } = await hold(await plan('整改照片'), [{ owner: person }])
    const id = idOf(findings?.[0]?.action) ?? 0
    const photo = { name: '修好了.png', data: PNG }
    const answer = async (user: TypedUser, photos: Photo[]) =>
      answerCorrection(await office.as(user), {
        ...{ id, measure: '更换', evidenceNote: '', outcome: 'close', reason: '', photos, now: NOW },
      })
    const files = async () => (await test.payload.count({ collection: 'media' })).totalDocs
    const before = await files()
    await expect(answer(other, [photo])).rejects.toMatchObject({ status: 403 })
    const refused: [string, Photo[], RegExp][] = [
      ['a page', [{ name: 'x.png', data: Buffer.from('<!doctype html>') }], /x\.png.*不是/],
      ['a PDF', [{ name: 'x.pdf', data: Buffer.from('%PDF-1.7') }], /不是/],
      ['a huge one', [{ name: 'x.png', data: Buffer.concat([PNG, Buffer.alloc(MAX_FILE_BYTES)]) }], /20 MB/],
      ['too many', Array.from({ length: 7 }, () => photo), /最多上传 6 张/],
    ]
    for (const [what, photos, message] of refused)
      await expect(answer(mine, photos), what).rejects.toMatchObject({ message: expect.stringMatching(message) })
    expect(await files()).toBe(before)
    await answer(mine, [photo, photo])
    const stored = await action(id)
    expect(stored).toMatchObject({ status: 'closed', evidence: [expect.anything(), expect.anything()] })
    const file = await test.payload.findByID({
      collection: 'media',
      id: idOf(stored.evidence?.[0]) ?? 0,
      depth: 0,
      overrideAccess: false,
      req: await office.as(other),
      user: other,
    })
    expect(file).toMatchObject({
      visibility: 'internal',
      mimeType: 'image/webp',
      documents: [{ relationTo: 'corrective-actions', value: id }],
    })
  })

  it('is opened again with a reason only, by whatever door; the log keeps it', async () => {
    const { findings } = await hold(await plan('重新打开'), [{ closedOn: day('2026-11-26') }])
    const id = idOf(findings?.[0]?.action) ?? 0
    const write = async (data: Record<string, unknown>) =>
      test.payload.update({
        collection: 'corrective-actions',
        id,
        data,
        depth: 0,
        overrideAccess: false,
        req: await office.as(editor),
        user: editor,
      })
    for (const reopenReason of [undefined, '', ' '])
      await expect(write({ status: 'open', reopenReason })).rejects.toThrow(/原因/)
    expect(await write({ status: 'open', reopenReason: '复查仍漏水。' })).toMatchObject({
      status: 'open',
      closedOn: null,
      reopenReason: '复查仍漏水。',
    })
    // Changing something else afterwards asks for no reason.
    await write({ measure: '再修' })
    const { docs } = await test.payload.find({
      collection: 'audit-log',
      where: { and: [{ action: { equals: 'correction.reopened' } }, { subjectId: { equals: String(id) } }] },
    })
    expect(docs.map(({ detail }) => detail)).toMatchObject([{ reason: '复查仍漏水。' }])
    await write({ status: 'closed', closedOn: day('2026-11-27'), evidenceNote: '已修好。' })
    expect(await action(id)).toMatchObject({ reopenReason: null })
  })
})
