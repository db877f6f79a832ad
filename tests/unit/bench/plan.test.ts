import { describe, expect, it } from 'vitest'
import { planPeople, planSessions, planStandards, rowIdOf, workforceOf, workforcesFor } from '../../bench/data/plan'

const standards = [
  { id: 1, title: '水电急修服务标准', code: 'HQ-WX-001' },
  { id: 2, title: '电梯困人处置作业程序', code: 'HQ-WX-002' },
  { id: 3, title: '食品留样作业程序', code: 'HQ-SP-001' },
]

describe('planStandards', () => {
  it('makes as many copies as are missing, the last round cut short', () => {
    const plan = planStandards(standards, 8)
    expect(plan.map(({ source, copy }) => [source, copy])).toEqual([
      [1, 1],
      [2, 1],
      [3, 1],
      [1, 2],
      [2, 2],
    ])
  })

  it('numbers on within each department', () => {
    expect(planStandards(standards, 8).map(({ code }) => code)).toEqual([
      'HQ-WX-003',
      'HQ-WX-004',
      'HQ-SP-002',
      'HQ-WX-005',
      'HQ-WX-006',
    ])
  })

  it('gives every copy an address, a number, a title and a moment of its own', () => {
    const plan = planStandards(standards, 2000)
    for (const name of ['slug', 'code', 'title', 'minutes'] as const)
      expect(new Set(plan.map((line) => line[name])).size).toBe(plan.length)
  })

  it('copies nothing when there is enough', () => {
    expect(planStandards(standards, 3)).toEqual([])
    expect(planStandards(standards, 1)).toEqual([])
  })
})

describe('records', () => {
  it.each([
    [0, 0],
    [11, 0],
    [12, 1],
    [230, 19],
  ])('%i copies of the sessions are attended by %i more workforces', (copies, expected) => {
    expect(workforcesFor(copies)).toBe(expected)
  })

  it('spreads the copies over all workforces, the seed’s included', () => {
    expect([1, 2, 3, 4].map((copy) => workforceOf(copy, 2))).toEqual([1, 2, 0, 1])
  })

  it('gives people a number and sessions a title of their own', () => {
    const people = planPeople([{ id: 'a', employeeNo: '2008001' }], 2)
    expect(people.map(({ employeeNo }) => employeeNo)).toEqual(['2008001-1', '2008001-2'])
    const sessions = planSessions([{ id: 'b', title: '消防安全' }], 2)
    expect(sessions.map(({ title }) => title)).toEqual(['消防安全第 2 批', '消防安全第 3 批'])
  })
})

describe('rowIdOf', () => {
  it.each([
    ['6b047f7f79ce17579714497c', 1, '0000000179ce17579714497c'],
    ['6b047f7f79ce17579714497c', 255, '000000ff79ce17579714497c'],
    ['promise', 3, 'promise-3'],
  ])('%s, copy %i → %s', (id, copy, expected) => {
    expect(rowIdOf(id, copy)).toBe(expected)
  })
})
