import { randomUUID } from 'node:crypto'
import { getFieldsToSign, jwtSign, type Payload } from 'payload'
import type { Role } from '@/access/model'
import type { Id } from '@/shared/ids'
import type { Answer, Client, Json, Visitor } from './client'
import { isJson } from './client'

export const PASSWORD = 'Correct-Horse-9'
const ADMIN = 'admin@example.test'

export interface Departments {
  /** A has A1 below it; B stands apart. */
  A: Id
  A1: Id
  B: Id
}

export const idIn = (answer: Answer): Id => {
  const doc = isJson(answer.body.doc) ? answer.body.doc : answer.body
  const { id } = doc
  if (typeof id !== 'string' && typeof id !== 'number') throw new Error(`no id in ${answer.status} ${answer.text}`)
  return id
}

/** Payload takes the token out of the body; it stands in the cookie. */
export const tokenIn = (answer: Answer): string => {
  const token = /houqin-token=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1]
  if (!token) throw new Error(`no cookie in ${answer.status} ${answer.text}`)
  return token
}

export const signIn = async (client: Client, email: string, password = PASSWORD): Promise<Answer> =>
  client.ask({ name: email, asker: null }, '/api/users/login', { method: 'POST', json: { email, password } })

export const post = async (client: Client, visitor: Visitor, slug: string, json: Json): Promise<Id> =>
  idIn(await client.ask(visitor, `/api/${slug}?depth=0`, { method: 'POST', json }))

interface Plan {
  roles: Role[]
  departments?: (keyof Departments)[]
  /** Spelt out here, so that the test does not share the product's idea of the tree. */
  reach?: (keyof Departments)[]
  audiences?: (keyof Departments)[]
  staffIn?: keyof Departments
}

const ofA = { departments: ['A'], reach: ['A', 'A1'], audiences: ['A'] } satisfies Partial<Plan>
const ofA1 = { departments: ['A1'], reach: ['A1'], audiences: ['A1', 'A'] } satisfies Partial<Plan>
const ofB = { departments: ['B'], reach: ['B'], audiences: ['B'] } satisfies Partial<Plan>

const plans = {
  editorA: { roles: ['editor'], ...ofA },
  editorB: { roles: ['editor'], ...ofB, staffIn: 'B' },
  editorNowhere: { roles: ['editor'] },
  reviewerA: { roles: ['reviewer'], ...ofA },
  hr: { roles: ['hr'], ...ofB },
  inspector: { roles: ['inspector'], ...ofB },
  staffA1: { roles: ['staff'], ...ofA1, staffIn: 'A1' },
  staffB: { roles: ['staff'], ...ofB, staffIn: 'B' },
  many: { roles: ['staff', 'reviewer', 'inspector'], ...ofB },
} satisfies Record<string, Plan>

export type Name = keyof typeof plans | 'admin' | 'anonymous' | 'disabled'
export type People = Record<Name, Visitor>

const keys = <Key extends string>(record: Record<Key, unknown>): Key[] => {
  const isKey = (key: string): key is Key => key in record
  return Object.keys(record).filter(isKey)
}

export const firstAdmin = async (client: Client): Promise<Visitor> => {
  const anonymous: Visitor = { name: 'anonymous', asker: null }
  const json = { email: ADMIN, password: PASSWORD, name: '管理员', roles: ['admin'] }
  const answer = await client.ask(anonymous, '/api/users/first-register', { method: 'POST', json })
  const user = isJson(answer.body.user) ? answer.body.user : {}
  const id = typeof user.id === 'string' || typeof user.id === 'number' ? user.id : ''
  const token = tokenIn(await signIn(client, json.email))
  return { name: 'admin', asker: { id, roles: ['admin'], reach: [], audiences: [] }, token }
}

export const createDepartments = async (client: Client, admin: Visitor): Promise<Departments> => {
  const A = await post(client, admin, 'departments', { name: '甲部', code: 'AA', kind: 'other' })
  const A1 = await post(client, admin, 'departments', { name: '甲部一组', code: 'AB', kind: 'other', parent: A })
  const B = await post(client, admin, 'departments', { name: '乙部', code: 'BB', kind: 'other' })
  return { A, A1, B }
}

/** Everybody has the administrator's password; hashing it anew for each would take longer than the tests. */
const createAccount = async (payload: Payload, data: Json): Promise<{ id: Id; token: string }> => {
  const { hash, salt }: Json = {
    ...(await payload.db.findOne({ collection: 'users', where: { email: { equals: ADMIN } } })),
  }
  const sid = randomUUID()
  const expiresAt = new Date(Date.now() + 3_600_000).toISOString()
  const sessions = [{ id: sid, createdAt: new Date().toISOString(), expiresAt }]
  const { id } = await payload.db.create({
    collection: 'users',
    data: { disabled: false, ...data, hash, salt, sessions },
  })
  const user = await payload.findByID({ collection: 'users', id, depth: 0 })
  const collectionConfig = payload.collections.users.config
  const fieldsToSign = getFieldsToSign({
    collectionConfig,
    email: user.email,
    sid,
    user: { ...user, collection: 'users' },
  })
  const { token } = await jwtSign({ fieldsToSign, secret: payload.secret, tokenExpiration: 3600 })
  return { id: user.id, token }
}

interface Setting {
  payload: Payload
  client: Client
  admin: Visitor
  where: Departments
}

const createOne = async ({ payload, client, admin, where }: Setting, name: string, plan: Plan): Promise<Visitor> => {
  const ids = (names: (keyof Departments)[] = []): Id[] => names.map((key) => where[key])
  const staff = plan.staffIn
    ? await post(client, admin, 'staff', { name, employeeNo: `U-${name}`, department: where[plan.staffIn] })
    : undefined
  const { id, token } = await createAccount(payload, {
    name,
    email: `${name.toLowerCase()}@example.test`,
    roles: plan.roles,
    departments: ids(plan.departments),
    ...(staff === undefined ? {} : { staff }),
  })
  const asker = { id, roles: plan.roles, reach: ids(plan.reach), audiences: ids(plan.audiences) }
  return { name, asker: staff === undefined ? asker : { ...asker, staff }, token }
}

/** One more account; `reach` and `audiences` matter to the matrix only. */
export const hire = async (payload: Payload, data: Json & { name: string; roles: Role[] }): Promise<Visitor> => {
  const { id, token } = await createAccount(payload, { email: `${data.name}@hired.test`, ...data })
  return { name: data.name, asker: { id, roles: data.roles, reach: [], audiences: [] }, token }
}

/** One user for each role, some of other departments, one with several roles, one who was disabled after he signed in. */
export const createPeople = async (setting: Setting): Promise<People> => {
  const { client, admin } = setting
  const created: Partial<People> = {}
  for (const name of keys(plans)) created[name] = await createOne(setting, name, plans[name])
  const disabled = await createOne(setting, 'disabled', { roles: ['admin', 'hr', 'editor'], ...ofA })
  await client.ask(admin, `/api/users/${disabled.asker?.id}`, { method: 'PATCH', json: { disabled: true } })
  const need = (name: keyof typeof plans): Visitor => {
    const visitor = created[name]
    if (!visitor) throw new Error(`nobody is called ${name}`)
    return visitor
  }
  return {
    editorA: need('editorA'),
    editorB: need('editorB'),
    editorNowhere: need('editorNowhere'),
    reviewerA: need('reviewerA'),
    hr: need('hr'),
    inspector: need('inspector'),
    staffA1: need('staffA1'),
    staffB: need('staffB'),
    many: need('many'),
    admin,
    anonymous: { name: 'anonymous', asker: null },
    // His token stays, his rights must be those of a stranger.
    disabled: { ...disabled, asker: null },
  }
}
