import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Id } from '@/shared/ids'
import type { State } from '@/workflow/model'
import type { Visitor } from '../../helpers/access/client'
import { hire, type Name } from '../../helpers/access/people'
import { createReviews, type Reviews } from '../../helpers/access/reviews'
import { startWorld, type World } from '../../helpers/access/world'

/** Who may do it, and the state afterwards; everybody else is refused. */
type Allowed = [State, ...(Name | 'author')[]]
type Action = 'submit' | 'retire' | 'withdraw' | 'approve' | 'return' | 'emergency'

/** Who may edit documents of department A1, to whom an author belongs. */
const writers = ['admin', 'editorA', 'author'] as const
const release: Allowed = ['released', 'admin']

/** Every state a document of department A1 can be in, with what can happen there; anything else is refused to everybody. */
const table: Record<State, Partial<Record<Action, Allowed>>> = {
  draft: { submit: ['in-review', ...writers], emergency: release },
  returned: { submit: ['in-review', ...writers], emergency: release },
  'in-review': {
    withdraw: ['draft', ...writers],
    approve: ['released', 'reviewerA'],
    return: ['returned', 'reviewerA'],
    emergency: release,
  },
  scheduled: { withdraw: ['draft', ...writers], emergency: release },
  released: { retire: ['in-review', ...writers] },
  retired: {},
}

let world: World
let on: Reviews
let everybody: Record<string, Visitor>
let author: Visitor

beforeAll(async () => {
  world = await startWorld()
  on = createReviews(world)
  author = await hire(world.payload, { name: 'author', roles: ['editor'], departments: [world.departments.A1] })
  everybody = { ...world.people, author }
}, 240_000)
afterAll(() => world?.stop())

const reason = '这是一条足够长的理由'

/** A document that its author brought into a state. */
async function documentIn(state: State): Promise<Id> {
  const { reviewerA, admin } = world.people
  const id = await on.draft(author)
  if (state === 'draft') return id
  const takesEffectAt = state === 'scheduled' ? '2099-01-01T00:00:00.000Z' : undefined
  const submitted = on.caseIn(await on.submit(author, id, { takesEffectAt }))
  if (state === 'in-review') return id
  if (state === 'returned') await on.decide(reviewerA, submitted, { decision: 'return', comment: '请补充' })
  else await on.decide(reviewerA, submitted)
  if (state === 'retired') await on.decide(reviewerA, on.caseIn(await on.send(admin, `sops/${id}/retire`, { reason })))
  return id
}

/** Does it as somebody would whose screen offered it. */
async function act(visitor: Visitor, action: Action, id: Id) {
  if (action === 'submit') return on.submit(visitor, id)
  if (action === 'emergency') return on.send(visitor, `sops/${id}/emergency-release`, { reason })
  if (action !== 'approve' && action !== 'return') return on.send(visitor, `sops/${id}/${action}`, { reason })
  const newest = (await on.casesOf(id)).at(-1)
  const none = typeof id === 'number' ? 987_654 : 'f'.repeat(24)
  return on.decide(visitor, newest?.id ?? none, { decision: action, comment: '请补充' })
}
const stateOf = async (id: Id) => (await world.newest('sops', id))?.state

const actions: Action[] = ['submit', 'retire', 'withdraw', 'approve', 'return', 'emergency']
const states: State[] = ['draft', 'in-review', 'returned', 'scheduled', 'released', 'retired']

describe.each(states)('what is %s', (state) => {
  let kept: Id
  beforeAll(async () => {
    kept = await documentIn(state)
    expect(await stateOf(kept)).toBe(state)
  })
  it.each(actions)('to %s', async (action) => {
    const [after, ...allowed] = table[state][action] ?? []
    const before = await on.whole(kept)
    for (const [name, visitor] of Object.entries(everybody)) {
      if (allowed.some((one) => one === name)) continue
      const { status, text } = await act(visitor, action, kept)
      expect([400, 401, 403, 404, 409], `${name} ${status}`).toContain(status)
      expect(text).not.toContain('Route not found')
    }
    expect(await on.whole(kept)).toEqual(before)
    for (const name of allowed) {
      const id = await documentIn(state)
      const answer = await act(everybody[name] ?? author, action, id)
      expect([name, answer.status, answer.text]).toEqual([name, 200, answer.text])
      expect([name, await stateOf(id)]).toEqual([name, after])
    }
  })
})

it('walks every role', () => {
  const roles = new Set(Object.values(everybody).flatMap(({ asker }) => asker?.roles ?? []))
  expect([...roles].sort()).toEqual(['admin', 'editor', 'hr', 'inspector', 'reviewer', 'staff'])
})
