import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Person } from '@/access/rules'
import type { AskingDocument, Confirmation, StaffMember } from '@/acknowledgements/model'
import { boardPath, confirmationKey, noticeKey } from '@/acknowledgements/model'
import { mayOpenBoard, mayOpenBoards, tallyOf } from '@/acknowledgements/rules/board'
import { formatMoment, proofSheets } from '@/acknowledgements/rules/proof'

const document: AskingDocument = {
  collection: 'sops',
  id: 7,
  title: '电梯困人处置',
  code: 'HQ-WX-001',
  href: '/standards/x',
  department: 1,
  isRetired: false,
  versionLabel: '2.1',
  askedSince: '2026-11-01T00:00:00.000Z',
  ackDepartments: [1],
  ackPosts: [],
  ackDays: null,
}
const staff = (id: number, change: Partial<StaffMember> = {}): StaffMember => ({
  id,
  name: `员工${id}`,
  department: 1,
  posts: [],
  status: 'active',
  since: null,
  ...change,
})
const confirmation = (id: number, versionLabel: string): Confirmation => ({
  collection: 'sops',
  documentId: '7',
  staff: id,
  staffName: `员工${id}`,
  department: 1,
  versionLabel,
  major: Number(versionLabel.split('.')[0]),
  confirmedAt: '2026-11-02T00:00:00.000Z',
  score: null,
  questions: null,
})
const tree = [{ id: 1, parent: undefined }]
const count = (people: StaffMember[], confirmations: Confirmation[], now = '2026-11-05T00:00:00.000Z', of = document) =>
  tallyOf({ document: of, people, tree, confirmations, days: 7, now: new Date(now) })

describe('tallyOf', () => {
  it('renews on a major version, not on a minor one', () => {
    const people = [staff(1), staff(2), staff(3)]
    const tally = count(people, [confirmation(1, '1.3'), confirmation(2, '2.0')])
    expect(tally.confirmed.map(({ person }) => person.id)).toEqual([2])
    expect(tally.missing.map(({ person }) => person.id)).toEqual([1, 3])
    expect(tally.former).toEqual([])
  })

  it('does not count who left, and keeps his proof', () => {
    const tally = count([staff(1), staff(2, { status: 'left' })], [confirmation(2, '2.0')])
    expect(tally.missing.map(({ person }) => person.id)).toEqual([1])
    expect(tally.confirmed).toEqual([])
    expect(tally.former.map((one) => one.staff)).toEqual([2])
  })

  it('gives who joined later his own days, and puts the overdue first', () => {
    const people = [staff(1, { since: '2026-11-08T00:00:00.000Z' }), staff(2)]
    const { missing } = count(people, [], '2026-11-10T00:00:00.000Z')
    expect(missing.map(({ person, dueOn, isOverdue }) => [person.id, dueOn, isOverdue])).toEqual([
      [2, '2026-11-08T00:00:00.000Z', true],
      [1, '2026-11-15T00:00:00.000Z', false],
    ])
  })

  it('asks nobody of a retired document', () => {
    const tally = count([staff(1)], [confirmation(1, '2.0')], undefined, { ...document, isRetired: true })
    expect([tally.confirmed, tally.missing]).toEqual([[], []])
    expect(tally.former).toHaveLength(1)
  })

  it('counts everybody once, whatever the records', () => {
    const people = fc
      .uniqueArray(fc.nat(20))
      .chain((ids) =>
        fc.tuple(
          ...ids.map((id) =>
            fc
              .record({ status: fc.constantFrom('active', 'left'), department: fc.constantFrom(1, 9) })
              .map((change) => staff(id, change)),
          ),
        ),
      )
    const records = fc.array(fc.tuple(fc.nat(25), fc.constantFrom('1.0', '2.0', '2.1', '3.0')))
    fc.assert(
      fc.property(people, records, (office, given) => {
        const { confirmed, missing, former } = count(
          office,
          given.map(([id, label]) => confirmation(id, label)),
        )
        const asked = office.filter(({ status, department }) => status === 'active' && department === 1)
        const ids = [...confirmed, ...missing].map(({ person }) => person.id)
        const current = new Set(given.filter(([, label]) => label >= '2.0').map(([id]) => id))
        return (
          new Set(ids).size === ids.length &&
          asked.every(({ id }) => ids.includes(id)) &&
          ids.length === asked.length &&
          confirmed.length + former.length === current.size
        )
      }),
    )
  })
})

describe('who may open a board', () => {
  const asker = (roles: Person['roles'], departments: number[] = []): Person => ({
    id: 1,
    roles,
    staff: undefined,
    departments,
    audiences: [],
  })
  it.each([
    ['nobody', null, false, false],
    ['staff of the department', asker(['staff'], [1]), false, false],
    ['an inspector', asker(['inspector'], [1]), false, false],
    ['the editor', asker(['editor'], [1]), true, true],
    ['the reviewer', asker(['reviewer'], [2, 1]), true, true],
    ['another editor', asker(['editor'], [2]), true, false],
    ['HR', asker(['hr']), true, true],
    ['the administrator', asker(['admin']), true, true],
  ])('%s', (_, person, any, this_) => {
    expect(mayOpenBoards(person)).toBe(any)
    expect(mayOpenBoard(person, 1)).toBe(this_)
    if (person?.roles.some((role) => role === 'editor' || role === 'reviewer'))
      expect(mayOpenBoard(person, undefined)).toBe(false)
  })
})

describe('keys', () => {
  it('never meet', () => {
    const collections = fc.constantFrom('sops' as const, 'emergency-plans' as const)
    const ids = fc.oneof(fc.nat(), fc.stringMatching(/^[0-9a-f]{24}$/))
    const one = fc.tuple(collections, ids, fc.integer({ min: 1, max: 30 }), ids)
    fc.assert(
      fc.property(one, one, ([c1, d1, m1, s1], [c2, d2, m2, s2]) => {
        const same = c1 === c2 && String(d1) === String(d2) && m1 === m2
        const keys = [
          confirmationKey({ documentCollection: c1, documentId: d1, staff: s1 }, m1),
          confirmationKey({ documentCollection: c2, documentId: d2, staff: s2 }, m2),
        ]
        const notices = [noticeKey({ collection: c1, id: d1 }, m1), noticeKey({ collection: c2, id: d2 }, m2)]
        return (keys[0] === keys[1]) === (same && String(s1) === String(s2)) && (notices[0] === notices[1]) === same
      }),
    )
    const of = { collection: 'sops', id: 1 } as const
    expect(new Set(['', 'soon', 'overdue', 'remind/2026-11-23'].map((step) => noticeKey(of, 1, step))).size).toBe(4)
    expect(boardPath('sops', 1)).toBe('/acknowledgements/sops/1')
  })
})

describe('proofSheets', () => {
  it('names document, version, people and times, every cell as text', () => {
    const facts = { department: '维修部', posts: '电工' }
    const at = '2026-11-02T16:30:00.000Z'
    const sheets = proofSheets(
      {
        document: { ...document, title: '=HYPERLINK("http://x")' },
        confirmed: [{ name: '甲', ...facts, versionLabel: '2.0', confirmedAt: at, score: 3, questions: 3 }],
        missing: [{ name: '+乙', ...facts, dueOn: at, isOverdue: true }],
        former: [],
      },
      { name: '管理员', at: new Date(at) },
    )
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['已确认', '未确认'])
    const cells = sheets.flatMap(({ data }) => data.flat())
    for (const cell of cells) expect(cell).toMatchObject({ type: String })
    const text = JSON.stringify(sheets)
    for (const word of ['HQ-WX-001', '2.0', '2026年11月3日 00:30', '3/3', '+乙', '已逾期', '管理员'])
      expect(text).toContain(word)
  })

  it('writes moments in the office’s time', () =>
    expect(formatMoment('2026-12-31T16:05:00.000Z')).toBe('2027年1月1日 00:05'))
})
