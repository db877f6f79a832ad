import { describe, expect, it } from 'vitest'
import { callOrder, roleCards } from '@/plans/site/cards'

describe('roleCards', () => {
  it('gives every post one card, with the numbers of the whole plan and its contact', () => {
    const steps = [
      { role: '值班员', action: '报警' },
      { role: '电工', action: '断电' },
      { role: ' 值班员 ', action: '广播' },
    ]
    const contacts = [{ role: '电工', phone: '1' }]
    const cards = roleCards(steps, contacts)
    expect(cards.map(({ role, steps: own }) => [role, own.map(({ number }) => number)])).toEqual([
      ['值班员', [1, 3]],
      ['电工', [2]],
    ])
    expect(cards.map(({ contact }) => contact?.phone)).toEqual([undefined, '1'])
  })
})

describe('callOrder', () => {
  const head = { role: '中心主任', name: '林少峰', phone: null }
  const guard = { role: '控制室', name: null, phone: '8110' }

  it('begins with the first number that the reader sees, then the emergency line', () => {
    expect(callOrder([head, guard], '8119')).toEqual([
      { who: '控制室', number: '8110' },
      { who: '应急电话', number: '8119' },
    ])
  })

  it('has only the emergency line for the public, each number once, and nothing when there is none', () => {
    expect(callOrder([head], '8119')).toEqual([{ who: '应急电话', number: '8119' }])
    expect(callOrder([guard], '8110')).toEqual([{ who: '控制室', number: '8110' }])
    expect(callOrder([head], null)).toEqual([])
  })
})
