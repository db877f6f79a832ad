import { describe, expect, it } from 'vitest'
import { placeFor } from '@/plans/rules/insert'
import { chaptersOf } from '@/plans/rules/sections'
import { type PlanFacts, warningsOf } from '@/plans/rules/substance'
import { phoneProblem } from '@/shared/phone'

const facts: PlanFacts = {
  people: [
    { id: 1, name: '张三', status: 'active', posts: [10] },
    { id: 2, name: '李四', status: 'left', posts: [] },
    { id: 3, name: '王五', status: 'left', posts: [] },
    { id: 4, name: '王五', status: 'active', posts: [10] },
  ],
  contacts: [
    { id: 1, name: '李四', phone: '0571-88001234', backupPhone: null, staff: 2 },
    { id: 2, name: '值班室', phone: '12', backupPhone: null, staff: undefined },
    { id: 3, name: '李四', phone: '8120', backupPhone: null, staff: undefined },
  ],
  supplies: [
    { id: 1, name: '水泵', keeper: '李四', phone: '8120', checkDueOn: '2026-01-01T00:00:00.000Z' },
    { id: 2, name: '沙袋', keeper: null, phone: '1380001000', checkDueOn: null },
    { id: 3, name: '灭火器', keeper: '张三', phone: null, checkDueOn: '2027-06-01T00:00:00.000Z' },
  ],
  posts: [
    { id: 10, name: '电工', isKey: true, department: 1, requiredCertificates: [100] },
    { id: 11, name: '空岗', isKey: false, department: 1, requiredCertificates: [100] },
  ],
  certificateTypes: [
    { id: 100, name: '电工证' },
    { id: 101, name: '急救证' },
  ],
  valid: [{ staff: 1, type: 100 }],
}
/** The number of this entry cannot be called; of the name nothing is said. */
const CONTACT_2 = ['contacts.0.contact']
const paths = (plan: Record<string, unknown>, given = facts) =>
  warningsOf(plan, given, '2026-11-26').map(({ path }) => path)

describe('phoneProblem', () => {
  it.each([
    undefined,
    null,
    '',
    '119',
    '8120',
    '0571-88001234',
    '+86 571 88001234',
    '88001234转806',
    '13812345678',
    '95598',
  ])('%j can be called', (phone) => expect(phoneProblem(phone)).toBeUndefined())

  it.each(['待定', '12', '--', '1381234567', '138123456789', '电话8120', '12345678901234567890'])(
    '%j cannot',
    (phone) => expect(phoneProblem(phone)).toBeTruthy(),
  )
})

describe('warningsOf', () => {
  it.each([
    ['nothing', {}, []],
    [
      'a level without commander',
      { levels: [{ level: 'I' }, { level: 'II', commander: '处长' }] },
      ['levels.0.commander'],
    ],
    [
      'a step without role',
      { steps: [{ action: '断电' }, { role: ' ', action: '报警' }] },
      ['steps.0.role', 'steps.1.role'],
    ],
    [
      'a bad number',
      { contacts: [{ phone: '1' }, { backupPhone: '无' }] },
      ['contacts.0.phone', 'contacts.1.backupPhone'],
    ],
    ['a bad number in the register', { contacts: [{ contact: 2 }] }, ['contacts.0.contact']],
    ['who left, by relation', { contacts: [{ staff: 2 }, { staff: 1, name: '李四' }] }, ['contacts.0.staff']],
    ['who left, in the register', { contacts: [{ contact: { id: 1 } }] }, ['contacts.0.contact']],
    ['who left, in the register as text', { contacts: [{ contact: 3 }] }, ['contacts.0.contact']],
    ['the register’s name comes first', { contacts: [{ contact: 2, phone: '8120', name: '李四' }] }, CONTACT_2],
    [
      'who left and may change a level',
      { levels: [{ commander: '张三', mayRaise: '李四', mayLower: '张三', mayEnd: '李四' }] },
      ['levels.0.mayRaise', 'levels.0.mayEnd'],
    ],
    [
      'a keeper of the register who left',
      { supplies: [{ item: 1, keeper: '张三' }] },
      ['supplies.0.item', 'supplies.0.item'],
    ],
    ['a keeper whom the register replaced', { supplies: [{ item: 3, keeper: '李四' }] }, []],
    ['who left, by name', { organisation: [{ holder: '张三、李四' }] }, ['organisation.0.holder']],
    ['a name that somebody still bears', { organisation: [{ holder: '王五' }], levels: [{ commander: '赵六' }] }, []],
    [
      'a commander and a keeper who left',
      { levels: [{ commander: '李四' }], supplies: [{ keeper: '李四' }] },
      ['levels.0.commander', 'supplies.0.keeper'],
    ],
    ['a number of the supplies register', { supplies: [{ item: 3 }, { item: 2 }] }, ['supplies.1.item']],
    [
      'a supply past its date',
      { supplies: [{ name: '水带', checkDueOn: '2026-11-25T00:00:00.000Z' }] },
      ['supplies.0.checkDueOn'],
    ],
    ['a supply due today', { supplies: [{ name: '水带', checkDueOn: '2026-11-26T00:00:00.000Z' }] }, []],
    ['the date of the register comes first', { supplies: [{ item: 3, checkDueOn: '2026-03-01T00:00:00.000Z' }] }, []],
    [
      'a post by relation and by name, once',
      { steps: [{ post: 10, role: '值班' }, { role: '电工' }] },
      ['steps.0.post'],
    ],
    ['a post without holders', { steps: [{ role: '空岗' }] }, []],
    ['a post of the organisation', { organisation: [{ role: '断电组', holder: '电工' }] }, ['organisation.0.role']],
    ['a post among the contacts', { contacts: [{ role: '电工', phone: '8120' }] }, ['contacts.0.role']],
    [
      'a certificate of the plan that nobody on its posts holds',
      { steps: [{ role: '空岗' }], requiredCertificates: [101] },
      ['requiredCertificates'],
    ],
  ])('%s', (_name, plan, expected) => expect(paths(plan)).toEqual(expected))

  it('counts who lacks a certificate and names nobody', () => {
    const [warning] = warningsOf({ steps: [{ role: '电工' }] }, facts, '2026-11-26')
    expect(warning?.message).toBe(
      '岗位「电工」的 2 名在岗人员中有 1 名没有有效的「电工证」：请安排取证、复审，或调整人员。',
    )
  })

  it.each([{ levels: null, steps: 'x', contacts: [null, 5], supplies: {} }])('survives %j', (plan) => {
    expect(paths(plan)).toEqual([])
  })
})

describe('placeFor', () => {
  it('puts a missing element where the standard has it', () => {
    const special = chaptersOf('special')
    for (const [index, { title }] of special.entries()) {
      const others = special.filter((_, other) => other !== index)
      expect(placeFor(others, 'special', `7.${index + 1}`)).toEqual({ index, level: 1, title: title.slice(2) })
    }
    const whole = chaptersOf('comprehensive')
    const part = whole.findIndex(({ title }) => title.includes('预警'))
    const without = whole.filter((_, index) => index !== part)
    expect(placeFor(without, 'comprehensive', '6.3.2')).toEqual({ index: part, level: 2, title: '预警' })
    expect(placeFor([], 'special', '7.3')).toEqual({ index: 0, level: 1, title: '响应启动' })
    expect(placeFor([], 'special', '6.1')).toBeUndefined()
  })
})
