import { describe, expect, it } from 'vitest'
import { cardGaps } from '@/plans/rules/cardGaps'
import type { PlanFacts } from '@/plans/rules/substance'

const post = (id: number, name: string, isKey: boolean, department: number) => ({
  id,
  name,
  isKey,
  department,
  requiredCertificates: [],
})
const facts: PlanFacts = {
  people: [
    { id: 1, name: '唐德胜', status: 'active', posts: [10] },
    { id: 2, name: '雷振鸣', status: 'active', posts: [20] },
    { id: 3, name: '同名', status: 'active', posts: [10] },
    { id: 4, name: '同名', status: 'active', posts: [20] },
    { id: 5, name: '离职', status: 'left', posts: [20] },
    { id: 6, name: '两岗', status: 'active', posts: [11, 20] },
    { id: 7, name: '采购', status: 'active', posts: [30] },
  ],
  contacts: [{ id: 1, name: '值班领导', phone: '8110', backupPhone: null, staff: 2 }],
  supplies: [],
  posts: [
    post(10, '配电房值班员', true, 1),
    post(11, '锅炉运行工', true, 1),
    post(12, '资料员', false, 1),
    post(20, '保卫部值班领导', true, 2),
    post(30, '采购员', false, 3),
  ],
  certificateTypes: [],
  valid: [],
}
const acts = (...roles: string[]) => ({ steps: roles.map((role) => ({ role })) })

describe('cardGaps', () => {
  it.each<[string, Record<string, unknown>, string[]]>([
    ['an empty plan', {}, []],
    ['a post of the organisation without steps', { organisation: [{ role: '配电房值班员' }] }, ['organisation.0.role']],
    ['the same with steps', { organisation: [{ role: '配电房值班员' }], ...acts('配电房值班员') }, []],
    [
      'the same with steps by relation, under another name',
      { organisation: [{ role: '配电房值班员' }], steps: [{ role: '值守组', post: 10 }] },
      [],
    ],
    [
      'a role of that name whose step is another post',
      { organisation: [{ role: '现场', holder: '配电房值班员' }], steps: [{ role: '配电房值班员', post: 11 }] },
      ['organisation.0.role'],
    ],
    ['a post that is not key, given duties', { organisation: [{ role: '采购员' }] }, ['organisation.0.role']],
    ['two posts in one row', { organisation: [{ holder: '采购员、配电房值班员' }] }, ['organisation.0.role']],
    ['a person of a key post', { organisation: [{ role: '机动组', holder: '雷振鸣' }] }, ['organisation.0.role']],
    ['a person of a post that is not key', { organisation: [{ role: '采办组', holder: '采购' }] }, []],
    [
      'a person whose group has a card',
      { organisation: [{ role: '机动组', holder: '雷振鸣' }], ...acts('机动组') },
      [],
    ],
    ['a name that two people bear', { organisation: [{ role: '机动组', holder: '同名' }] }, []],
    ['a person who left', { organisation: [{ role: '机动组', holder: '离职' }] }, []],
    ['a person one of whose posts has a card', { organisation: [{ holder: '两岗' }], ...acts('锅炉运行工') }, []],
    ['a key post among the contacts', { contacts: [{ role: '保卫部值班领导' }] }, ['contacts.0.role']],
    ['another post among the contacts', { contacts: [{ role: '采购员' }] }, []],
    ['a contact by relation', { contacts: [{ role: '值班', staff: 2 }] }, ['contacts.0.role']],
    ['a contact of the register', { contacts: [{ role: '值班', contact: { id: 1 } }] }, ['contacts.0.role']],
    ['a contact whose relation decides, not the name', { contacts: [{ role: '值班', staff: 7, name: '雷振鸣' }] }, []],
    [
      'one post named twice',
      { organisation: [{ role: '配电房值班员' }], contacts: [{ role: '值班', staff: 1 }] },
      ['organisation.0.role'],
    ],
    ['key posts of the department', { planType: 'special', department: 1, ...acts('配电房值班员') }, ['steps']],
    ['all of them in the steps', { department: { id: 1 }, ...acts('配电房值班员', '锅炉运行工') }, []],
    ['a plan about one place', { planType: 'on-site', department: 1 }, []],
    [
      'a key post of the department that is named too',
      { department: 2, contacts: [{ role: '保卫部值班领导' }] },
      ['contacts.0.role'],
    ],
    ['rows that are none', { organisation: 'x', contacts: [null, 5], steps: {} }, []],
  ])('%s', (_name, plan, expected) => expect(cardGaps(plan, facts).map(({ path }) => path)).toEqual(expected))

  it('names place, posts and remedy', () => {
    const plan = {
      planType: 'special',
      department: 1,
      organisation: [{ role: '采购员' }, { role: '班长', holder: '雷振鸣' }],
    }
    expect(cardGaps(plan, facts).map(({ message }) => message)).toEqual([
      '组织机构第 1 行的岗位「采购员」没有处置卡：请在“处置步骤”中写明该岗位做什么。',
      '组织机构第 2 行的关键岗位「保卫部值班领导」没有处置卡：请在“处置步骤”中写明该岗位做什么。',
      '本部门的关键岗位「配电房值班员」「锅炉运行工」没有处置卡：请补充处置步骤；与本预案确实无关的，可不补。',
    ])
  })
})
