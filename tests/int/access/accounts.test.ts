import crypto from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Id } from '@/shared/ids'
import { phoneCookie, phoneOwner } from '@/users/phone'
import { type Answer, isJson, type Visitor } from '../../helpers/access/client'
import { idIn, PASSWORD, signIn, tokenIn } from '../../helpers/access/people'
import { startWorld, type World } from '../../helpers/access/world'

let world: World
let admin: Visitor

beforeAll(async () => {
  world = await startWorld()
  admin = world.people.admin
}, 240_000)
afterAll(() => world?.stop())
afterEach(() => expect([...new Set(world.client.leaks.splice(0))]).toEqual([]))

const CHINESE = /[\u4e00-\u9fff]/
const patch = (visitor: Visitor, path: string, json: unknown) =>
  world.client.ask(visitor, path, { method: 'PATCH', json })
const messageOf = ({ body, text }: Answer): string => {
  const [first] = Array.isArray(body.errors) ? body.errors : []
  return isJson(first) && typeof first.message === 'string' ? first.message : text
}
const newUser = async (name: string, data: object = {}): Promise<Id> =>
  idIn(
    await world.client.ask(admin, '/api/users?depth=0', {
      method: 'POST',
      json: { name, email: `${name}@example.test`, password: PASSWORD, roles: ['staff'], ...data },
    }),
  )
const login = async (name: string, password = PASSWORD): Promise<Answer> =>
  signIn(world.client, `${name}@example.test`, password)

describe('nobody raises himself', () => {
  const raised = { roles: ['admin'], disabled: false, email: 'other@example.test', sessions: [], _verified: true }

  it('by a change of his own account, by one or many, by REST or GraphQL', async () => {
    const { A, B } = world.departments
    for (const visitor of [world.people.staffA1, world.people.editorA, world.people.hr, world.people.many]) {
      const { asker } = visitor
      const id = asker?.id ?? 0
      const before = await world.stored('users', id)
      const wish = {
        ...raised,
        departments: [A, B],
        staff: world.people.editorB.asker?.staff,
        hash: 'x',
        salt: 'y',
        resetPasswordToken: 'z',
        resetPasswordExpiration: '2099-01-01T00:00:00.000Z',
      }
      await patch(visitor, `/api/users/${id}`, wish)
      await patch(visitor, '/api/users?where[email][exists]=true', wish)
      await world.client.ask(visitor, `/api/users/${id}`, {
        method: 'POST',
        json: wish,
        headers: { 'X-HTTP-Method-Override': 'PATCH' },
      })
      await world.client.graphql(
        visitor,
        `mutation { updateUser(id: ${JSON.stringify(id)}, data: { roles: [admin] }) { id } }`,
      )
      const after = await world.stored('users', id)
      for (const key of ['roles', 'departments', 'staff', 'disabled', 'email', 'hash', 'salt', 'resetPasswordToken'])
        expect(after?.[key], `${visitor.name} ${key}`).toEqual(before?.[key])
      expect((await world.client.ask(visitor, '/api/users/me')).body.user).toMatchObject({ id })
    }
  })

  it('by a new account, the first registration or somebody else’s', async () => {
    const { staffA1, hr, anonymous } = world.people
    const { totalDocs: before } = await world.payload.count({ collection: 'users' })
    const json = { name: 'x', email: 'x@example.test', password: PASSWORD, roles: ['admin'] }
    for (const visitor of [anonymous, staffA1, hr])
      for (const path of ['/api/users', '/api/users/first-register'])
        expect(
          (await world.client.ask(visitor, path, { method: 'POST', json })).status,
          `${visitor.name} ${path}`,
        ).toBe(403)
    expect((await patch(hr, `/api/users/${staffA1.asker?.id}`, { name: 'y' })).status).not.toBe(200)
    const { totalDocs: after } = await world.payload.count({ collection: 'users' })
    expect(after).toBe(before)
  })

  it('by unlocking, verifying or a reset link of his own making', async () => {
    const { staffA1, hr } = world.people
    for (const visitor of [staffA1, hr]) {
      const unlock = await world.client.ask(visitor, '/api/users/unlock', {
        method: 'POST',
        json: { email: 'admin@example.test' },
      })
      expect(unlock.status).toBe(403)
      const link = await world.client.ask(visitor, `/api/users/${admin.asker?.id}/reset-link`, { method: 'POST' })
      expect(link.status).toBe(403)
      expect(messageOf(link)).toMatch(CHINESE)
    }
  })
})

describe('the last administrator', () => {
  const adminId = () => admin.asker?.id ?? 0
  const isAdmin = async (id: Id) => {
    const user = await world.stored('users', id)
    return Array.isArray(user?.roles) && user.roles.includes('admin') && user.disabled !== true
  }

  it('is not demoted, disabled or removed, alone or among many', async () => {
    for (const attempt of [
      () => patch(admin, `/api/users/${adminId()}`, { roles: ['staff'] }),
      () => patch(admin, `/api/users/${adminId()}`, { disabled: true }),
      () => patch(admin, '/api/users?where[email][exists]=true', { disabled: true }),
      () => patch(admin, '/api/users?where[roles][equals]=admin', { roles: ['editor'] }),
      () => world.client.ask(admin, `/api/users/${adminId()}`, { method: 'DELETE' }),
      () => world.client.ask(admin, '/api/users?where[roles][equals]=admin', { method: 'DELETE' }),
    ]) {
      const answer = await attempt()
      expect(answer.status, answer.text.slice(0, 300)).toBe(400)
      expect(answer.text).toMatch(CHINESE)
      expect(await isAdmin(adminId())).toBe(true)
    }
    // The bulk change disabled the others on its way: that is what was asked for.
    await patch(admin, '/api/users?where[name][not_equals]=disabled', { disabled: false })
    for (const visitor of Object.values(world.people))
      if (visitor.token && visitor.name !== 'admin') delete visitor.token
  })

  it('stays when two administrators remove each other at the same moment', async (context) => {
    context.skip(!world.hasTransactions, 'this database has no transactions')
    await newUser('second', { roles: ['admin'] })
    const second: Visitor = { name: 'second', asker: null, token: tokenIn(await login('second')) }
    const { docs } = await world.payload.find({
      collection: 'users',
      where: { email: { equals: 'second@example.test' } },
    })
    const secondId = docs[0]?.id ?? 0
    const outcomes = await Promise.all([
      patch(admin, `/api/users/${secondId}`, { roles: ['staff'] }),
      patch(second, `/api/users/${adminId()}`, { disabled: true }),
    ])
    expect(outcomes.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1)
    expect([await isAdmin(adminId()), await isAdmin(secondId)].filter(Boolean).length).toBeGreaterThanOrEqual(1)
    const survivor = (await isAdmin(adminId())) ? admin : second
    await world.payload.update({ collection: 'users', id: adminId(), data: { roles: ['admin'], disabled: false } })
    if (survivor === second) admin = { ...admin, token: tokenIn(await login('admin')) }
    await world.payload.delete({ collection: 'users', id: secondId })
  })

  it('stays when all administrators are changed or removed at once', async () => {
    const all = 'where[roles][equals]=admin'
    await newUser('third', { roles: ['admin'] })
    await patch(admin, `/api/users?${all}&where[name][not_equals]=x`, { roles: ['staff'] })
    const count = {
      collection: 'users',
      where: { roles: { equals: 'admin' }, disabled: { not_equals: true } },
    } as const
    expect((await world.payload.count(count)).totalDocs).toBe(1)
    const { docs } = await world.payload.find(count)
    await world.payload.update({ collection: 'users', id: admin.asker?.id ?? 0, data: { roles: ['admin'] } })
    await newUser('fourth', { roles: ['admin'] })
    admin = { ...admin, token: tokenIn(await login('admin')) }
    await world.client.ask(admin, `/api/users?${all}&where[email][not_equals]=disabled@example.test`, {
      method: 'DELETE',
    })
    expect((await world.payload.count(count)).totalDocs).toBe(1)
    expect(docs.length).toBe(1)
    if (!(await world.stored('users', admin.asker?.id ?? 0))) {
      // The administrator we act as was among those removed.
      admin = {
        name: 'admin',
        asker: { id: docs[0]?.id ?? 0, roles: ['admin'], reach: [], audiences: [] },
        token: tokenIn(await login('fourth')),
      }
    }
  })

  it('may go when there is another', async () => {
    const other = await newUser('another', { roles: ['admin'] })
    expect((await patch(admin, `/api/users/${other}`, { roles: ['staff'] })).status).toBe(200)
    expect((await world.client.ask(admin, `/api/users/${other}`, { method: 'DELETE' })).status).toBe(200)
  })
})

describe('sessions', () => {
  it('end at once when the account is disabled, and no new one begins', async () => {
    const id = await newUser('leaver')
    const leaver: Visitor = { name: 'leaver', asker: null, token: tokenIn(await login('leaver')) }
    expect((await world.client.ask(leaver, '/api/users/me')).body.user).toMatchObject({ id })
    expect((await patch(admin, `/api/users/${id}`, { disabled: true })).status).toBe(200)
    expect((await world.client.ask(leaver, '/api/users/me')).body.user).toBeNull()
    expect((await world.client.ask(leaver, '/api/staff')).status).toBe(403)
    expect((await world.client.ask(leaver, '/api/users/refresh-token', { method: 'POST' })).status).toBe(403)
    const [right, wrong] = [await login('leaver'), await login('leaver', 'wrong-password')]
    expect([right.status, messageOf(right)]).toEqual([wrong.status, messageOf(wrong)])
    await patch(admin, `/api/users/${id}`, { disabled: false })
    expect((await world.client.ask(leaver, '/api/users/me')).body.user).toBeNull()
  })

  it('end when a role is lost and when the password is changed by somebody else', async () => {
    const id = await newUser('changed', { roles: ['staff', 'hr'] })
    const changed: Visitor = { name: 'changed', asker: null, token: tokenIn(await login('changed')) }
    await patch(admin, `/api/users/${id}`, { roles: ['staff'] })
    expect((await world.client.ask(changed, '/api/users/me')).body.user).toBeNull()
    changed.token = tokenIn(await login('changed'))
    await patch(admin, `/api/users/${id}`, { password: 'Another-Horse-8' })
    expect((await world.client.ask(changed, '/api/users/me')).body.user).toBeNull()
  })

  it('do not bring back what was taken while the password was being checked', async (context) => {
    context.skip(!world.hasTransactions, 'this database has no transactions')
    const id = await newUser('racer', { roles: ['staff', 'hr'] })
    const racing = login('racer')
    await new Promise((resolve) => setTimeout(resolve, 40))
    await world.payload.update({ collection: 'users', id, data: { disabled: true, roles: ['staff'] } })
    await racing
    expect(await world.stored('users', id)).toMatchObject({ disabled: true, roles: ['staff'] })
  })

  it('use a cookie that scripts cannot read, and the body holds no token', async () => {
    const answer = await login('admin')
    expect(answer.headers.get('set-cookie')).toMatch(/houqin-token=.*HttpOnly.*SameSite=Lax/)
    expect(answer.text).not.toContain(tokenIn(answer))
  })
})

describe('whose pages a phone keeps', () => {
  const marked = async (id: Id) => /houqin-phone=([^;]*)/.exec(await phoneCookie(world.payload, id, new Date()))?.[1]
  const owner = (value: string | undefined) => phoneOwner(world.payload, value)

  it('follows from its cookie, which nobody else can make', async () => {
    const id = await newUser('phone-owner')
    const value = await marked(id)
    expect(await owner(value)).toBe(id)
    const other = await marked(await newUser('phone-other'))
    const forged = [`${id}.${other?.split('.')[1]}`, `${id}.`, String(id), '.', 'x.y', '', undefined]
    expect(await Promise.all(forged.map(owner))).toEqual(forged.map(() => undefined))
    expect(await phoneCookie(world.payload, id, new Date())).toMatch(/Path=\/offline; HttpOnly=true; SameSite=Lax/)
  })

  it.each([
    ['a new password', { password: 'Another-Horse-8' }],
    ['being disabled', { disabled: true }],
  ])('ends with %s', async (_, change) => {
    const id = await newUser(`phone-${Object.keys(change)[0]}`)
    const value = await marked(id)
    expect((await patch(admin, `/api/users/${id}`, change)).status).toBe(200)
    expect(await owner(value)).toBeUndefined()
  })

  it('ends with the account', async () => {
    const id = await newUser('phone-gone')
    const value = await marked(id)
    await world.client.ask(admin, `/api/users/${id}`, { method: 'DELETE' })
    expect(await owner(value)).toBeUndefined()
  })

  it('ends with signing out by the API', async () => {
    await newUser('phone-out')
    const visitor = { name: 'phone-out', asker: null, token: tokenIn(await login('phone-out')) }
    const { headers, status } = await world.client.ask(visitor, '/api/users/logout', { method: 'POST' })
    expect(status).toBe(200)
    const [phone, session] = ['houqin-phone=;', 'houqin-token=;'].map((name) =>
      headers.getSetCookie().find((cookie) => cookie.startsWith(name)),
    )
    expect(phone).toMatch(/Expires=Thu, 01 Jan 1970/)
    expect(session).toBeDefined()
  })
})

describe('strangers learn nothing about accounts', () => {
  it('from signing in: the same answer, the same work', async () => {
    const spy = vi.spyOn(crypto, 'pbkdf2')
    const [known, knownCalls] = [await login('admin', 'wrong-password'), spy.mock.calls.length]
    const [unknown, allCalls] = [await login('nobody', 'wrong-password'), spy.mock.calls.length]
    const [first, second] = [spy.mock.calls[0], spy.mock.calls[1]]
    spy.mockRestore()
    expect(known.status).toBe(401)
    expect([unknown.status, unknown.text]).toEqual([known.status, known.text])
    expect(known.text).toMatch(CHINESE)
    expect([knownCalls, allCalls]).toEqual([1, 2])
    expect(second?.slice(2, 5)).toEqual(first?.slice(2, 5))
  })

  it('from asking for a new password', async () => {
    const ask = (email: unknown) =>
      world.client.ask(world.people.anonymous, '/api/users/forgot-password', {
        method: 'POST',
        json: { email, disableEmail: true },
      })
    const [known, unknown] = [await ask('admin@example.test'), await ask('nobody@example.test')]
    expect(known.status).toBe(200)
    expect([unknown.status, unknown.text]).toEqual([known.status, known.text])
    expect((await world.stored('users', admin.asker?.id ?? 0))?.resetPasswordToken ?? null).toBeNull()
    for (const email of ['', null, { equals: 'x' }, ['a']]) {
      const answer = await ask(email)
      expect(answer.status).toBe(400)
      expect(messageOf(answer)).toMatch(CHINESE)
    }
  })

  it('by GraphQL, which signs nobody in', async () => {
    for (const name of [
      'loginUser',
      'forgotPasswordUser',
      'resetPasswordUser',
      'createUser',
      'updateUser',
      'deleteUser',
      'unlockUser',
      'verifyEmailUser',
      'refreshTokenUser',
    ]) {
      const { text } = await world.client.graphql(world.people.anonymous, `mutation { ${name} }`)
      expect(text, name).toContain('Cannot query field')
    }
  })
})

describe('reset links', () => {
  it('work once, and not for a disabled account', async () => {
    const id = await newUser('forgetful')
    const make = () => world.client.ask(admin, `/api/users/${id}/reset-link`, { method: 'POST' })
    for (let attempt = 0; attempt < 8; attempt++) expect((await make()).status).toBe(200)
    const { url } = (await make()).body
    const token = /[0-9a-f]{40}/.exec(String(url))?.[0]
    const reset = (password: string, given: unknown = token) =>
      world.client.ask(world.people.anonymous, '/api/users/reset-password', {
        method: 'POST',
        json: { token: given, password },
      })
    const short = await reset('1234567')
    expect(short.status).toBe(400)
    expect(short.text).toContain('密码')
    expect((await reset('Brand-New-Horse-7')).status).toBe(200)
    expect((await reset('Once-More-Horse-7')).status).toBe(403)
    expect((await login('forgetful', 'Brand-New-Horse-7')).status).toBe(200)
    for (const odd of [null, '', {}, { not_equals: 'x' }, ['x'], true, 0]) {
      const answer = await reset('Sly-Fox-Jumps-7', odd)
      expect([400, 401, 403], JSON.stringify(odd)).toContain(answer.status)
    }
    await patch(admin, `/api/users/${id}`, { disabled: true })
    expect((await make()).status).toBe(404)
  })
})

describe('limits', () => {
  const attempt = (email: string, address: string, password = 'wrong-password') =>
    world.client.ask(world.people.anonymous, '/api/users/login', {
      method: 'POST',
      json: { email, password },
      headers: { 'X-Forwarded-For': address },
    })

  it('stop guessing at one account, from wherever, in Chinese', async () => {
    const answers: Answer[] = []
    for (let index = 0; index < 12; index++)
      answers.push(await attempt('guessed@example.test', `10.9.0.${index}`, ''.padEnd(9, 'x')))
    expect(answers.map(({ status }) => status)).toEqual([...Array.from({ length: 10 }, () => 401), 429, 429])
    expect(messageOf(answers.at(-1) ?? answers[0] ?? (await attempt('x', 'y')))).toMatch(/尝试次数过多.*分钟/)
  }, 120_000)

  it('count failures only', async () => {
    await newUser('early')
    for (let index = 0; index < 12; index++)
      expect((await attempt('early@example.test', '10.9.1.1', PASSWORD)).status).toBe(200)
  }, 120_000)

  it('stop guessing from one address and floods of reset mails', async () => {
    const { consume } = await import('@/access/rateLimit')
    const { ADDRESS_LIMIT } = await import('@/users/model')
    for (let index = 0; index < ADDRESS_LIMIT.points; index++) await consume(world.payload, ADDRESS_LIMIT, '10.9.2.1')
    const refused = await attempt('someone@example.test', '10.9.2.1')
    expect([refused.status, CHINESE.test(messageOf(refused))]).toEqual([429, true])
    const statuses: number[] = []
    for (let index = 0; index < 7; index++) {
      const json = { email: 'flooded@example.test' }
      statuses.push(
        (await world.client.ask(world.people.anonymous, '/api/users/forgot-password', { method: 'POST', json })).status,
      )
    }
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429])
  })
})

describe('other sites', () => {
  const cookie = () => ({ Cookie: `houqin-token=${admin.token}` })
  const name = (value: string, headers: Record<string, string>) =>
    world.client.ask({ name: 'browser', asker: null }, `/api/users/${admin.asker?.id}`, {
      method: 'PATCH',
      json: { name: value },
      headers: { ...cookie(), ...headers },
    })

  it('cannot use the cookie', async () => {
    const foreign: Record<string, string>[] = [
      { Origin: 'http://evil.test' },
      { 'Sec-Fetch-Site': 'cross-site' },
      {},
      { Origin: 'null' },
    ]
    for (const headers of foreign) expect((await name('外站', headers)).status, JSON.stringify(headers)).toBe(403)
    expect((await name('本站', { Origin: 'http://localhost:3000' })).status).toBe(200)
    expect((await name('本站', { 'Sec-Fetch-Site': 'same-origin' })).status).toBe(200)
  })

  it('are not invited to read answers', async () => {
    for (const method of ['GET', 'OPTIONS']) {
      const { headers } = await world.client.ask(world.people.anonymous, '/api/sops', {
        method,
        headers: { Origin: 'http://evil.test' },
      })
      expect(headers.get('access-control-allow-origin')).toBeNull()
      expect(headers.get('access-control-allow-credentials')).toBeNull()
    }
  })
})
