import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listOutstandingFor } from '@/acknowledgements/queries/outstanding'
import { findRequest } from '@/acknowledgements/queries/request'
import type { Id } from '@/shared/ids'
import { startPayload, type TestPayload } from '../../helpers/database'
import { confirmAs, createOffice, NOW, type Office, QUIZ, RELEASED, RIGHT, readerOf, reqOf } from './office'

let started: TestPayload
let office: Office
beforeAll(async () => {
  process.env.LOG_LEVEL ??= 'fatal'
  started = await startPayload()
  office = await createOffice(started.payload)
})
afterAll(() => started?.stop())

const recordsOf = async (documentId: Id) =>
  (
    await started.payload.find({
      collection: 'acknowledgements',
      where: { documentId: { equals: String(documentId) } },
      depth: 0,
    })
  ).docs
const auditCount = async (documentId: Id) =>
  (
    await started.payload.count({
      collection: 'audit-log',
      where: {
        and: [{ action: { equals: 'acknowledgement.confirmed' } }, { subjectId: { equals: String(documentId) } }],
      },
    })
  ).totalDocs

describe('confirming', () => {
  it('keeps version, person, department and time, once, with an entry in the log', async () => {
    const person = await office.member(office.lower)
    const id = await office.standard({ ackDepartments: [office.upper] })
    expect(await confirmAs(started.payload, person, id)).toMatchObject({ outcome: 'confirmed', versionLabel: '1.0' })
    const again = await confirmAs(started.payload, person, id, { now: new Date('2026-11-04T00:00:00.000Z') })
    expect(again).toMatchObject({ outcome: 'already', confirmedAt: NOW.toISOString(), versionLabel: '1.0' })
    const records = await recordsOf(id)
    expect(records).toHaveLength(1)
    expect(records[0]).toMatchObject({
      documentCollection: 'sops',
      versionLabel: '1.0',
      major: 1,
      confirmedAt: NOW.toISOString(),
      key: `sops/${id}/1/${person.staff}`,
    })
    expect(String(records[0]?.staff)).toBe(String(person.staff))
    expect(String(records[0]?.department)).toBe(String(office.lower))
    expect(await auditCount(id)).toBe(1)
  })

  it('takes two clicks at once for one', async () => {
    const person = await office.member(office.other, { posts: [office.post] })
    const id = await office.standard({ ackPosts: [office.post] })
    const results = await Promise.all([1, 2, 3].map(() => confirmAs(started.payload, person, id)))
    for (const { outcome } of results) expect(['confirmed', 'already']).toContain(outcome)
    expect(results.filter(({ outcome }) => outcome === 'confirmed').length).toBeGreaterThan(0)
    expect(await recordsOf(id)).toHaveLength(1)
    expect(await auditCount(id)).toBe(1)
  })

  it('refuses a version that was replaced while it was read, and one that nobody released', async () => {
    const person = await office.member(office.lower)
    const id = await office.standard({ ackDepartments: [office.lower] })
    await office.release(id, '2.0', '2026-11-02T02:00:00.000Z')
    expect(await confirmAs(started.payload, person, id)).toMatchObject({ outcome: 'stale', versionLabel: '2.0' })
    expect(await confirmAs(started.payload, person, id, { versionLabel: '9.0' })).toMatchObject({ outcome: 'stale' })
    expect(await recordsOf(id)).toEqual([])
  })

  it('refuses who is not asked, has left, has no staff record, or may not read the document', async () => {
    const { payload } = started
    const id = await office.standard({ ackDepartments: [office.lower] })
    const above = await office.member(office.upper)
    const left = await office.member(office.lower)
    await payload.update({ collection: 'staff', id: left.staff, data: { status: 'left' } })
    const nobody = { user: await office.account(['staff'], [office.lower]) }
    expect((await confirmAs(payload, above, id)).outcome).toBe('not-asked')
    expect((await confirmAs(payload, left, id)).outcome).toBe('not-asked')
    expect((await confirmAs(payload, nobody, id)).outcome).toBe('no-staff')
    const person = await office.member(office.lower)
    const restricted = { visibility: 'restricted', audienceRoles: ['hr'] }
    const hidden = await office.standard({ ackDepartments: [office.lower], ...restricted })
    const draft = await payload.create({
      collection: 'sops',
      data: { title: '草稿', kind: 'service-standard', department: office.upper, ackDepartments: [office.lower] },
      draft: true,
      depth: 0,
    })
    const retired = await office.standard({ ackDepartments: [office.lower], state: 'retired' })
    expect((await confirmAs(payload, person, hidden)).outcome).toBe('missing')
    expect((await confirmAs(payload, person, draft.id)).outcome).toBe('missing')
    expect((await confirmAs(payload, person, retired)).outcome).toBe('not-asked')
    expect((await confirmAs(payload, { user: { ...person.user, disabled: true } }, id)).outcome).toBe('signed-out')
    expect(
      await payload.count({
        collection: 'acknowledgements',
        where: { staff: { in: [above.staff, left.staff, person.staff] } },
      }),
    ).toMatchObject({ totalDocs: 0 })
  })

  it('is asked anew by a major version, not by a minor one', async () => {
    const { payload } = started
    const person = await office.member(office.lower)
    const id = await office.standard({ ackDepartments: [office.lower] })
    const outstanding = async () =>
      (await listOutstandingFor(readerOf(payload, person.user), person.staff)).find(
        (one) => String(one.documentId) === String(id),
      )
    expect(await outstanding()).toMatchObject({ versionLabel: '1.0', dueOn: '2026-11-08T02:00:00.000Z' })
    await confirmAs(payload, person, id)
    expect(await outstanding()).toBeUndefined()
    await office.release(id, '1.1', '2026-11-02T02:00:00.000Z')
    expect(await outstanding()).toBeUndefined()
    expect((await confirmAs(payload, person, id, { versionLabel: '1.1' })).outcome).toBe('already')
    await office.release(id, '2.0', '2026-11-10T02:00:00.000Z')
    expect(await outstanding()).toMatchObject({ versionLabel: '2.0', dueOn: '2026-11-17T02:00:00.000Z' })
    await office.release(id, '2.1', '2026-11-12T02:00:00.000Z')
    // The clock runs since 2.0, whichever minor version is read.
    expect(await outstanding()).toMatchObject({ versionLabel: '2.1', dueOn: '2026-11-17T02:00:00.000Z' })
    expect((await confirmAs(payload, person, id, { versionLabel: '2.1' })).outcome).toBe('confirmed')
    expect((await recordsOf(id)).map(({ versionLabel }) => versionLabel).sort()).toEqual(['1.0', '2.1'])
  })
})

describe('the quiz', () => {
  it('saves nothing until every answer is right, says how many are, and ends trying out', async () => {
    const { payload } = started
    const person = await office.member(office.lower)
    const id = await office.standard({ ackDepartments: [office.lower], quiz: QUIZ })
    expect(await confirmAs(payload, person, id, { answers: [[1], [0]] })).toMatchObject({
      outcome: 'wrong',
      right: 1,
      questions: 2,
    })
    expect(await confirmAs(payload, person, id)).toMatchObject({ outcome: 'wrong', right: 0 })
    expect(await recordsOf(id)).toEqual([])
    const [other, patient] = [await office.member(office.lower), await office.member(office.lower)]
    for (let attempt = 1; attempt <= 10; attempt++)
      expect((await confirmAs(payload, other, id, { answers: [[0], [1]] })).outcome).toBe('wrong')
    expect(await confirmAs(payload, other, id, { answers: RIGHT })).toMatchObject({ outcome: 'busy', minutes: 60 })
    expect((await confirmAs(payload, patient, id, { answers: RIGHT })).outcome).toBe('confirmed')
    expect((await confirmAs(payload, person, id, { answers: RIGHT })).outcome).toBe('confirmed')
    expect((await recordsOf(id)).map(({ score, questions }) => [score, questions])).toEqual([
      [2, 2],
      [2, 2],
    ])
  })

  it('reaches its reader without its answers', async () => {
    const { payload } = started
    const person = await office.member(office.lower)
    const id = await office.standard({ ackDepartments: [office.lower], quiz: QUIZ })
    const request = await findRequest(readerOf(payload, person.user), 'sops', { id })
    // An editor may read the answers where he writes them; the page gives them to nobody.
    const editor = { ...person.user, roles: ['editor' as const] }
    expect(await findRequest(readerOf(payload, editor), 'sops', { id })).toEqual(request)
    expect(request?.questions).toEqual([
      { question: '先打给谁', isMultiple: false, choices: ['同事', '值班室', '家人'] },
      { question: '带什么', isMultiple: true, choices: ['手电', '钥匙扣', '对讲机'] },
    ])
    expect(JSON.stringify(request)).not.toMatch(/isCorrect/)
  })

  it('of an author’s mistake is refused with the question’s name', async () => {
    const broken = [{ question: '几人到场', choices: [{ text: '1' }, { text: '2' }] }]
    const author = await office.account(['editor'], [office.upper])
    const data = { title: '小测有误', kind: 'service-standard' as const, department: office.upper, quiz: broken }
    const create = started.payload.create({
      collection: 'sops',
      data,
      draft: true,
      overrideAccess: false,
      user: author,
    })
    await expect(create).rejects.toMatchObject({
      data: { errors: [{ path: 'quiz', message: expect.stringMatching(/第 1 题“几人到场”还没有正确选项/) }] },
    })
  })
})

describe('what the document page says', () => {
  it('asks by slug, and tells when it was confirmed', async () => {
    const { payload } = started
    const person = await office.member(office.lower)
    const id = await office.standard({ ackDepartments: [office.lower], title: '阅读 确认页', ackDays: 3 })
    const reader = readerOf(payload, person.user)
    const { slug } = await payload.findByID({ collection: 'sops', id, depth: 0 })
    const find = () => findRequest(reader, 'sops', { slug: encodeURIComponent(slug ?? '') })
    expect(await find()).toMatchObject({ confirmed: null, dueOn: '2026-11-04T02:00:00.000Z', isOverdue: false })
    await confirmAs(payload, person, id)
    expect(await find()).toMatchObject({ confirmed: { versionLabel: '1.0', confirmedAt: NOW.toISOString() } })
    expect(await findRequest({ ...reader, user: null }, 'sops', { id })).toBeNull()
    const unasked = await office.member(office.upper)
    expect(await findRequest(readerOf(payload, unasked.user), 'sops', { id })).toBeNull()
  })
})

describe('a confirmation', () => {
  it('is never changed or deleted, by whatever door', async () => {
    const { payload } = started
    const person = await office.member(office.lower)
    const id = await office.standard({ ackDepartments: [office.lower], releasedAt: RELEASED })
    await confirmAs(payload, person, id)
    const [record] = await recordsOf(id)
    if (!record) throw new Error('no record')
    const req = await reqOf(payload, await office.account(['admin'], []))
    const data = { confirmedAt: '2020-01-01T00:00:00.000Z' }
    const collection = 'acknowledgements' as const
    await expect(payload.update({ collection, id: record.id, data })).rejects.toThrow(/不能修改/)
    await expect(payload.update({ collection, id: record.id, data, req, overrideAccess: true })).rejects.toThrow(
      /不能修改/,
    )
    const bulk = await payload.update({ collection, where: { id: { equals: record.id } }, data })
    expect(bulk.docs).toEqual([])
    expect(bulk.errors[0]?.message).toMatch(/不能修改/)
    await expect(payload.delete({ collection, id: record.id })).rejects.toThrow(/不能删除/)
    const removed = await payload.delete({ collection, where: { id: { equals: record.id } } })
    expect(removed.docs).toEqual([])
    expect(await recordsOf(id)).toEqual([record])
    // What makes it unique follows from what it says, whatever was sent.
    const { id: _, ...copy } = record
    await expect(payload.create({ collection, data: { ...copy, key: 'another', major: 7 } })).rejects.toThrow()
    expect(await recordsOf(id)).toHaveLength(1)
  })
})
