import { inflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askToAcknowledge } from '@/acknowledgements/actions/ask'
import { exportProof } from '@/acknowledgements/actions/export'
import { remind } from '@/acknowledgements/actions/remind'
import { remindJob } from '@/acknowledgements/jobs'
import { listProgress, loadBoard } from '@/acknowledgements/queries/board'
import { inTransaction } from '@/database/inTransaction'
import type { Id } from '@/shared/ids'
import { startPayload, type TestPayload } from '../../helpers/database'
import { confirmAs, createOffice, type Member, NOW, type Office, RELEASED, readerOf, reqOf } from './office'

let started: TestPayload
let office: Office
let hr: Member['user']
beforeAll(async () => {
  process.env.LOG_LEVEL ??= 'fatal'
  started = await startPayload()
  office = await createOffice(started.payload)
  hr = await office.account(['hr'], [office.other])
})
afterAll(() => started?.stop())

const told = async (member: Member, documentId: Id) => {
  const { docs } = await started.payload.find({
    collection: 'notifications',
    depth: 0,
    pagination: false,
    sort: 'createdAt',
    where: { recipient: { equals: member.user.id } },
  })
  return docs.filter(({ key }) => key.startsWith(`ack/sops/${documentId}/`))
}
const runJob = async (now: Date) => remindJob.run({ req: await reqOf(started.payload, hr), now })
const boardOf = async (id: Id, now = NOW) => {
  const board = await loadBoard(readerOf(started.payload, hr, now), 'sops', id)
  if (!board) throw new Error('no board')
  return board
}
const names = (rows: { id: Id }[]) => rows.map(({ id }) => String(id)).sort()
const idsOf = (...members: Member[]) => members.map(({ staff }) => String(staff)).sort()

/** Files of a workbook: stored or deflated entries of a zip, read from its central directory. */
function filesIn(zip: Buffer): Map<string, string> {
  const files = new Map<string, string>()
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06'))
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [method, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)]
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset))
    const name = zip.toString('utf8', at + 46, at + 46 + (nameLength ?? 0))
    const local = zip.readUInt32LE(at + 42)
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const body = zip.subarray(start, start + size)
    files.set(name, (method === 8 ? inflateRawSync(body) : body).toString('utf8'))
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  return files
}

describe('the board', () => {
  it('counts who is asked: confirmed and missing together', async () => {
    const { payload } = started
    const id = await office.standard({ ackDepartments: [office.lower], ackPosts: [office.post], ackDays: 1 })
    const [confirmed, missing, left] = [
      await office.member(office.lower),
      await office.member(office.lower),
      await office.member(office.lower),
    ]
    const onPost = await office.member(office.other, { posts: [office.post] })
    const elsewhere = await office.member(office.other)
    const late = await office.member(office.lower, { hiredOn: '2026-11-03T00:00:00.000Z' })
    await confirmAs(payload, confirmed, id)
    await confirmAs(payload, left, id)
    await payload.update({ collection: 'staff', id: left.staff, data: { status: 'left' } })
    const board = await boardOf(id)
    const missingIds = names(board.missing)
    for (const member of idsOf(missing, onPost, late)) expect(missingIds).toContain(member)
    expect(names(board.confirmed)).toEqual(idsOf(confirmed))
    expect(names(board.former)).toEqual(idsOf(left))
    expect([...missingIds, ...names(board.confirmed)]).not.toContain(String(elsewhere.staff))
    // Those who had a day from the release are overdue and come first; who joined today has until tomorrow.
    expect(board.missing.at(0)?.isOverdue).toBe(true)
    expect(board.missing.find((row) => String(row.id) === String(late.staff))).toMatchObject({
      isOverdue: false,
      dueOn: '2026-11-04T00:00:00.000Z',
    })
    expect(board.missing.findLastIndex(({ isOverdue }) => isOverdue)).toBe(
      board.missing.filter(({ isOverdue }) => isOverdue).length - 1,
    )
    const { totalDocs } = await payload.count({
      collection: 'staff',
      where: {
        and: [
          { status: { equals: 'active' } },
          { or: [{ department: { equals: office.lower } }, { posts: { in: [office.post] } }] },
        ],
      },
    })
    expect(board.confirmed.length + board.missing.length).toBe(totalDocs)
    await payload.update({ collection: 'staff', id: missing.staff, data: { status: 'left' } })
    const after = await boardOf(id)
    expect(after.confirmed.length + after.missing.length).toBe(totalDocs - 1)
  })

  it('opens for HR, administrators, and editors and reviewers of its department', async () => {
    const { payload } = started
    const id = await office.standard({ ackDepartments: [office.other], department: office.lower })
    await office.member(office.other)
    const opens = async (roles: ('admin' | 'editor' | 'reviewer' | 'staff' | 'inspector')[], department: Id) =>
      (await loadBoard(readerOf(payload, await office.account(roles, [department])), 'sops', id)) !== null
    expect(await opens(['admin'], office.other)).toBe(true)
    expect(await opens(['editor'], office.lower)).toBe(true)
    expect(await opens(['reviewer'], office.upper)).toBe(true)
    expect(await opens(['editor'], office.other)).toBe(false)
    expect(await opens(['staff', 'inspector'], office.lower)).toBe(false)
    expect(await loadBoard(readerOf(payload, null), 'sops', id)).toBeNull()
    const missing = payload.db.defaultIDType === 'number' ? 999_999 : '0'.repeat(24)
    expect(await loadBoard(readerOf(payload, hr), 'sops', missing)).toBeNull()
    const listed = async (user: Member['user']) =>
      (await listProgress(readerOf(payload, user), 1, 500))?.rows.map(({ document }) => String(document.id))
    expect(await listed(hr)).toContain(String(id))
    expect(await listed(await office.account(['editor'], [office.lower]))).toContain(String(id))
    expect(await listed(await office.account(['editor'], [office.other]))).not.toContain(String(id))
    expect(await listed(await office.account(['staff'], [office.lower]))).toBeUndefined()
  })

  it('lists every document with the same figures as its board', async () => {
    const list = await listProgress(readerOf(started.payload, hr), 1, 500)
    expect(list?.rows.length).toBeGreaterThan(1)
    for (const { document, asked, confirmed, overdue } of list?.rows ?? []) {
      const board = await boardOf(document.id)
      expect([asked, confirmed, overdue]).toEqual([
        board.confirmed.length + board.missing.length,
        board.confirmed.length,
        board.missing.filter(({ isOverdue }) => isOverdue).length,
      ])
    }
    const quiet = await office.standard()
    const emptied = await office.standard({ ackDepartments: [], ackPosts: [] })
    const again = await listProgress(readerOf(started.payload, hr), 1, 500)
    expect(again?.rows.length).toBe(list?.rows.length)
    expect(again?.rows.some(({ document }) => [quiet, emptied].includes(document.id))).toBe(false)
  })

  it('becomes a workbook that names document, version, people and times, and is logged', async () => {
    const { payload } = started
    const department = await payload.create({
      collection: 'departments',
      data: { name: '导出部', code: 'EXP', kind: 'other' },
    })
    const [confirmed, missing] = [await office.member(department.id), await office.member(department.id)]
    const id = await office.standard({ ackDepartments: [department.id], title: '=1+1 标准', versionLabel: '3.0' })
    await confirmAs(payload, confirmed, id, { versionLabel: '3.0' })
    const wanted = { collection: 'sops', documentId: String(id), headers: new Headers() } as const
    const proof = await exportProof(readerOf(payload, hr), wanted)
    if (!proof) throw new Error('no proof')
    expect(proof.name).toMatch(/^阅读确认-.+-3\.0-2026-11-03\.xlsx$/)
    const files = filesIn(proof.file)
    const text = [...files.values()].join('\n')
    const nameOf = async ({ staff }: Member) => (await payload.findByID({ collection: 'staff', id: staff })).name
    for (const word of ['=1+1 标准', '3.0', '2026年11月3日 10:00', '导出部', hr.name, '已确认', '未确认'])
      expect(text).toContain(word)
    for (const member of [confirmed, missing]) expect(text).toContain(await nameOf(member))
    const sheets = [...files].filter(([name]) => name.startsWith('xl/worksheets/sheet'))
    expect(sheets).toHaveLength(2)
    for (const [, sheet] of sheets) expect(sheet).not.toContain('<f>')
    const { docs } = await payload.find({
      collection: 'audit-log',
      where: { and: [{ action: { equals: 'data.exported' } }, { subjectId: { equals: String(id) } }] },
    })
    expect(docs).toHaveLength(1)
    expect(docs[0]?.actorName).toBe(hr.name)
    const stranger = await office.account(['editor'], [office.other])
    expect(await exportProof(readerOf(payload, stranger), wanted)).toBeNull()
  })
})

describe('being asked', () => {
  const released = async (id: Id, label: string, previousLabel: string | undefined) => {
    const req = await reqOf(started.payload, hr)
    const doc = await started.payload.findByID({ collection: 'sops', id, depth: 0 })
    await inTransaction(req, () =>
      askToAcknowledge({
        req,
        collection: 'sops',
        doc: { ...doc },
        label,
        previousLabel,
        change: previousLabel && label.endsWith('.0') ? 'major' : 'minor',
        isEmergency: false,
      }),
    )
  }

  it('by a release that makes a major version, in one notice for each person', async () => {
    const [person, above, left] = [
      await office.member(office.lower),
      await office.member(office.upper),
      await office.member(office.lower),
    ]
    await started.payload.update({ collection: 'staff', id: left.staff, data: { status: 'left' } })
    const id = await office.standard({ ackDepartments: [office.lower] })
    await released(id, '1.0', undefined)
    const [notice] = await told(person, id)
    expect(notice).toMatchObject({ kind: 'acknowledge' })
    expect(notice?.text).toMatch(/2026年11月8日 前.*1\.0 版/)
    expect(notice?.href).toMatch(/^\/standards\/.+#acknowledge$/)
    await released(id, '1.1', '1.0')
    expect(await told(person, id)).toHaveLength(1)
    await released(id, '2.0', '1.1')
    expect(await told(person, id)).toHaveLength(2)
    expect(await told(above, id)).toEqual([])
    expect(await told(left, id)).toEqual([])
  })

  it('once for those who join later; three days before and after the due date once each', async () => {
    const id = await office.standard({ ackDepartments: [office.lower] })
    await released(id, '1.0', undefined)
    const [confirmed, joiner] = [
      await office.member(office.lower),
      await office.member(office.lower, { hiredOn: RELEASED }),
    ]
    await confirmAs(started.payload, confirmed, id)
    expect(await told(joiner, id)).toEqual([])
    const days: [string, number][] = [
      ['2026-11-03T02:00:00.000Z', 1],
      ['2026-11-04T02:00:00.000Z', 1],
      ['2026-11-05T02:00:00.000Z', 2],
      ['2026-11-06T02:00:00.000Z', 2],
      ['2026-11-09T02:00:00.000Z', 3],
      ['2026-11-20T02:00:00.000Z', 3],
    ]
    for (const [now, count] of days) {
      await runJob(new Date(now))
      expect(await told(joiner, id), now).toHaveLength(count)
    }
    expect((await told(joiner, id)).map(({ title }) => title.split('：')[0]).sort()).toEqual(
      ['请阅读确认', '阅读确认即将到期', '阅读确认已逾期'].sort(),
    )
    expect(await told(confirmed, id)).toEqual([])
  })

  it('again by a reminder, at most once a day, with an entry in the log', async () => {
    const { payload } = started
    const department = await payload.create({
      collection: 'departments',
      data: { name: '提醒部', code: 'REM', kind: 'other' },
    })
    const person = await office.member(department.id)
    // Somebody without an account cannot be told.
    await payload.create({
      collection: 'staff',
      data: { name: '无账号', employeeNo: 'NOACC', department: department.id, status: 'active' },
    })
    const id = await office.standard({ ackDepartments: [department.id] })
    const send = async (user: Member['user'], now: string) =>
      remind({ req: await reqOf(payload, user), collection: 'sops', documentId: String(id), now: new Date(now) })
    expect(await send(hr, '2026-11-03T02:00:00.000Z')).toEqual({ told: 1, withoutAccount: 1 })
    await send(hr, '2026-11-03T09:00:00.000Z')
    expect(await told(person, id)).toHaveLength(1)
    await send(hr, '2026-11-03T17:00:00.000Z')
    expect(await told(person, id)).toHaveLength(2)
    expect(await send(await office.account(['editor'], [office.other]), '2026-11-05T02:00:00.000Z')).toBeNull()
    const { totalDocs } = await payload.count({
      collection: 'audit-log',
      where: { and: [{ action: { equals: 'acknowledgement.reminded' } }, { subjectId: { equals: String(id) } }] },
    })
    expect(totalDocs).toBe(3)
  })
})
