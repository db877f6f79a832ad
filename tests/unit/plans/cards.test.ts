import { describe, expect, it } from 'vitest'
import { actionCards, callOrder, findCard, isCardOf, limitToSay } from '@/plans/rules/cards'

const guard = { id: 7, name: '值班保安', code: 'HQ-AB-GW-001' }

describe('actionCards', () => {
  const summary = (steps: Parameters<typeof actionCards>[0]) =>
    actionCards(steps).map(({ key, role, steps: own }) => [key, role, own.map(({ number }) => number)])

  it.each([
    [
      'gives every role one card, with the numbers of the whole plan',
      [{ role: '值班员' }, { role: '电工' }, { role: ' 值班员 ' }],
      [
        ['值班员', '值班员', [1, 3]],
        ['电工', '电工', [2]],
      ],
    ],
    [
      'is addressed by the post’s code, also where only one of its steps names the post',
      [{ role: '值班员' }, { role: '值班员', post: guard }],
      [['HQ-AB-GW-001', '值班员', [1, 2]]],
    ],
    [
      'is one card for a post that is called two ways',
      [
        { role: '值班员', post: guard },
        { role: '保安', post: guard },
      ],
      [['HQ-AB-GW-001', '值班员', [1, 2]]],
    ],
    ['takes a post without a code by its name', [{ role: '甲', post: { id: 1, name: '乙' } }], [['乙', '甲', [1]]]],
    ['has none without steps', [], []],
  ])('%s', (_what, steps, expected) => {
    expect(summary(steps)).toEqual(expected)
  })
})

it('a card is found by its key, and by the role under which it was printed before', () => {
  const cards = actionCards([{ role: '值班员', post: guard }, { role: '电工' }])
  expect(findCard(cards, 'HQ-AB-GW-001')?.role).toBe('值班员')
  expect(findCard(cards, '值班员')?.key).toBe('HQ-AB-GW-001')
  expect(findCard(cards, '厨师')).toBeUndefined()
})

it.each([
  [{ role: '值班员', post: guard }, [{ id: '7', name: '别名' }], true],
  [{ role: '值班员', post: guard }, [{ id: 8, name: '值班员' }], false],
  [{ role: '电工' }, [{ id: 8, name: '电工 ' }], true],
  [{ role: '电工' }, [], false],
])('the card of %j is for %j: %s', (card, posts, expected) => {
  expect(isCardOf(card, posts)).toBe(expected)
})

it.each([
  ['断电。', 5, 5],
  ['断电。', null, null],
  ['断电。', undefined, null],
  ['30 分钟内发布公告。', 30, null],
  ['携器材5分钟之内到场。', 5, null],
  ['15 分钟内到场。', 5, 5],
  ['立即报告。', 0, 0],
])('%j within %j minutes says %j', (action, minutes, expected) => {
  expect(limitToSay({ action, minutes })).toBe(expected)
})

describe('callOrder', () => {
  const head = { role: '中心主任', name: '林少峰', phone: null }
  const room = { role: '控制室', name: null, phone: '8110' }

  it('begins with the first number that the reader sees, then the emergency line', () => {
    expect(callOrder([head, room], '8119')).toEqual([
      { who: '控制室', number: '8110' },
      { who: '应急电话', number: '8119' },
    ])
  })

  it('has only the emergency line for the public, each number once, and nothing when there is none', () => {
    expect(callOrder([head], '8119')).toEqual([{ who: '应急电话', number: '8119' }])
    expect(callOrder([room], '8110')).toEqual([{ who: '控制室', number: '8110' }])
    expect(callOrder([head], null)).toEqual([])
  })
})
