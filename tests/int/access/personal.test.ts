import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Id } from '@/shared/ids'
import { phoneOf } from '../../helpers/access/bodies'
import { type Answer, listOf, secrets, type Visitor } from '../../helpers/access/client'
import { startWorld, type World } from '../../helpers/access/world'

let world: World
let strangers: Visitor[]
const made: Record<'staff' | 'certification' | 'record' | 'plan', Id> = {
  staff: 0,
  certification: 0,
  record: 0,
  plan: 0,
}

beforeAll(async () => {
  world = await startWorld()
  const { anonymous, disabled, editorA, reviewerA, inspector, staffA1, staffB, many } = world.people
  strangers = [anonymous, disabled, editorA, reviewerA, inspector, staffA1, staffB, many]
  const department = world.departments.A1
  made.staff = await world.make('staff', { department })
  await world.make('staff', { department })
  made.certification = await world.make('certifications', { staff: made.staff })
  made.record = await world.make('training-records', { staff: made.staff })
  made.plan = await world.make('emergency-plans', {
    department,
    extra: { visibility: 'public', contacts: [{ role: '总指挥', staff: made.staff, phone: phoneOf('138', 777) }] },
  })
  await world.client.ask(world.people.admin, `/api/departments/${department}`, {
    method: 'PATCH',
    json: { head: made.staff },
  })
  await world.release('emergency-plans', made.plan, { summary: '改过' })
  secrets.set(phoneOf('138', 777), (asker) => asker !== null)
}, 240_000)
afterAll(() => world?.stop())
afterEach(() => expect([...new Set(world.client.leaks.splice(0))]).toEqual([]))

const total = ({ status, body, docs }: Answer): unknown =>
  status === 200 ? (body.totalDocs ?? docs.length) : 'refused'

describe('personal fields', () => {
  it('are there for HR and the person, wherever the record shows', async () => {
    const { hr, admin, staffB } = world.people
    for (const visitor of [hr, admin]) {
      expect((await world.client.ask(visitor, `/api/staff/${made.staff}`)).body.phone).toMatch(/^139555/)
      expect((await world.client.ask(visitor, `/api/certifications/${made.certification}`)).body.number).toMatch(/^NO-/)
      expect((await world.client.ask(visitor, `/api/training-records/${made.record}`)).body.score).toBeTypeOf('number')
    }
    const own = staffB.asker?.staff
    await world.client.ask(admin, `/api/staff/${own}`, { method: 'PATCH', json: { phone: '0571-88000000' } })
    expect((await world.client.ask(staffB, `/api/staff/${own}`)).body.phone).toBe('0571-88000000')
    expect((await world.client.ask(world.people.staffA1, `/api/staff/${own}`)).body.phone).toBeUndefined()
  })

  it('show for nobody else through any relation or join', async () => {
    const populate =
      'populate[staff][phone]=true&populate[staff][email]=true&populate[certifications][number]=true&populate[training-records][score]=true'
    const paths = [
      `staff/${made.staff}`,
      'staff',
      'departments',
      `departments/${world.departments.A1}`,
      'drills',
      'certifications',
      'training-records',
      `emergency-plans/${made.plan}`,
      'emergency-plans/versions',
      'users/me',
      'training-sessions',
      'certificate-types',
      'posts',
      'globals/home',
      'globals/site-settings',
    ]
    for (const visitor of strangers)
      for (const path of paths)
        for (const query of [
          'depth=3',
          `depth=10&${populate}`,
          'depth=3&select[phone]=true&select[email]=true&select[number]=true&select[score]=true&select[contacts]=true&select[head]=true&select[staff]=true',
        ])
          await world.client.ask(visitor, `/api/${path}?${query}&trash=true`)
  })

  const fields: [collection: string, field: string, guess: string][] = [
    ['staff', 'phone', '139555'],
    ['staff', 'email', 'hidden'],
    ['certifications', 'number', 'NO-'],
    ['training-records', 'score', '1'],
    ['certifications', 'staff.phone', '139555'],
    ['training-records', 'staff.email', 'hidden'],
    ['departments', 'head.phone', '139555'],
    ['departments', 'staff.phone', '139555'],
    ['posts', 'staff.phone', '139555'],
    ['staff', 'certifications.number', 'NO-'],
    ['staff', 'trainingRecords.score', '1'],
    ['training-sessions', 'records.score', '1'],
    ['certificate-types', 'certifications.number', 'NO-'],
    ['emergency-plans', 'contacts.staff.phone', '139555'],
    ['drills', 'participants.phone', '139555'],
    ['drills', 'lead.phone', '139555'],
    ['users', 'staff.phone', '139555'],
    ['users', 'hash', 'pbkdf2'],
    ['users', 'resetPasswordToken', 'a'],
    ['users', 'sessions.id', 'a'],
    ['media', 'person.phone', '139555'],
    ['evaluations', 'evaluators.phone', '139555'],
  ]
  it.each(fields)('%s: %s cannot be guessed by filters or order', async (collection, field, guess) => {
    const operator = field.endsWith('score') ? ['greater_than', 'less_than'] : ['like', 'not_like']
    for (const visitor of strangers) {
      const filtered: unknown[] = []
      for (const kind of operator)
        filtered.push(
          total(await world.client.ask(visitor, `/api/${collection}?where[${field}][${kind}]=${guess}&depth=0`)),
        )
      const nested = field.split('.')
      if (nested.length === 2)
        for (const kind of operator) {
          const query = `where[${nested[0]}][contains][${nested[1]}][${kind}]=${guess}`
          filtered.push(total(await world.client.ask(visitor, `/api/${collection}?${query}`)))
        }
      filtered.push(
        total(await world.client.ask(visitor, `/api/${collection}/count?where[or][0][${field}][exists]=true`)),
      )
      expect([...new Set(filtered)], `${visitor.name} where ${field}`).toSatisfy((seen: unknown[]) =>
        seen.every((value) => value === 'refused' || value === 0),
      )
      const orders: string[] = []
      for (const sort of [field, `-${field}`]) {
        const answer = await world.client.ask(visitor, `/api/${collection}?sort=${sort}&depth=0&limit=50`)
        orders.push(answer.status === 200 ? answer.docs.map(({ id }) => String(id)).join() : 'refused')
      }
      expect(orders[0], `${visitor.name} sort ${field}`).toBe(orders[1])
    }
  })

  it('cannot be guessed through the filters and order of joins', async () => {
    const joins: [string, string, string][] = [
      ['departments', 'staff', 'phone'],
      ['staff', 'certifications', 'number'],
      ['staff', 'trainingRecords', 'score'],
      ['training-sessions', 'records', 'score'],
      ['certificate-types', 'certifications', 'number'],
    ]
    for (const visitor of strangers)
      for (const [collection, join, field] of joins) {
        const rows = async (query: string) => {
          const { status, docs } = await world.client.ask(visitor, `/api/${collection}?depth=0&${query}`)
          if (status !== 200) return 'refused'
          return JSON.stringify(docs.map((doc) => doc[join]))
        }
        const exists = await rows(`joins[${join}][where][${field}][exists]=true`)
        const missing = await rows(`joins[${join}][where][${field}][exists]=false`)
        expect(exists, `${visitor.name} ${collection}.${join}`).toBe(missing)
        expect(await rows(`joins[${join}][sort]=${field}`)).toBe(await rows(`joins[${join}][sort]=-${field}`))
      }
  })

  it('of a plan stay with those who signed in', async () => {
    const { anonymous, disabled, staffB, editorA } = world.people
    for (const visitor of [anonymous, disabled]) {
      const { body } = await world.client.ask(visitor, `/api/emergency-plans/${made.plan}?draft=true`)
      expect(listOf(body.contacts)[0]).toMatchObject({ role: '总指挥' })
      expect(listOf(body.contacts)[0]).not.toHaveProperty('phone')
      for (const field of ['contacts.phone', 'contacts.backupPhone', 'supplies.phone']) {
        expect(total(await world.client.ask(visitor, `/api/emergency-plans?where[${field}][like]=138`))).toBe('refused')
        expect((await world.client.ask(visitor, `/api/emergency-plans?sort=${field}`)).status).toBe(400)
      }
      expect(
        (await world.client.ask(visitor, '/api/emergency-plans/versions?where[version.contacts.phone][like]=138'))
          .status,
      ).toBe(403)
    }
    expect(
      listOf((await world.client.ask(staffB, `/api/emergency-plans/${made.plan}`)).body.contacts)[0],
    ).toHaveProperty('phone')
    expect(
      (await world.client.ask(editorA, '/api/emergency-plans/versions?where[version.contacts.phone][like]=138')).docs
        .length,
    ).toBeGreaterThan(0)
  })
})
