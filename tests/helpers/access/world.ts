import { createLocalReq, type Payload } from 'payload'
import type { ControlledSlug } from '@/access/accessFor'
import { permissionTable } from '@/access/model'
import { auditWritten, recordAudit } from '@/audit/actions'
import type { Id } from '@/shared/ids'
import { type ControlledCollection, isControlledSlug } from '@/workflow/model'
import { startPayload } from '../database'
import { type Base, bodies, phoneOf } from './bodies'
import { type Client, createClient, type Json, secrets, type Visitor } from './client'
import { permits, permitsDraft, type Stored } from './oracle'
import { createDepartments, createPeople, type Departments, firstAdmin, idIn, type People, post } from './people'
import { startServer } from './server'

/** One pixel. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

export interface Options {
  department?: Id
  staff?: Id
  /** The account a record belongs to. */
  user?: Id
  as?: Visitor
  extra?: Json
  /** `changed`: released, with a newer draft. */
  state?: 'changed' | 'trashed'
}

export interface World {
  payload: Payload
  client: Client
  people: People
  departments: Departments
  base: Base
  dataDir: string
  hasTransactions: boolean
  /** Creates a valid document as the administrator (or `as`) and registers the words only its readers may see. */
  make: (slug: ControlledSlug, options?: Options) => Promise<Id>
  /** A valid body that no other document uses. */
  body: (slug: ControlledSlug, options?: Options) => Promise<Json>
  /** The document as stored: what readers see. */
  stored: (slug: ControlledSlug, id: Id) => Promise<Stored | undefined>
  /** What editors work on: the newest version of a document under control, otherwise the document as stored. */
  newest: (slug: ControlledSlug, id: Id) => Promise<Stored | undefined>
  /** Brings a document in as it was released elsewhere, as a seed or an import does. */
  release: (slug: ControlledCollection, id: Id, data?: Json) => Promise<void>
  stop: () => Promise<void>
}

export const uploadForm = (data: Json, file: Buffer = PNG, name = 'dot.png', type = 'image/png'): FormData => {
  const form = new FormData()
  form.set('_payload', JSON.stringify(data))
  form.set('file', new Blob([new Uint8Array(file)], { type }), name)
  return form
}

export const createStored =
  (payload: Payload) =>
  async (slug: ControlledSlug, id: Id): Promise<Stored | undefined> => {
    const doc = await payload.findByID({
      collection: slug,
      id,
      depth: 0,
      disableErrors: true,
      showHiddenFields: true,
      trash: true,
    })
    return doc ? { ...doc } : undefined
  }

const createNewest =
  (payload: Payload) =>
  async (slug: ControlledSlug, id: Id): Promise<Stored | undefined> => {
    const draft = isControlledSlug(slug)
    const doc = await payload.findByID({
      collection: slug,
      id,
      depth: 0,
      disableErrors: true,
      ...(draft ? { draft } : {}),
      showHiddenFields: true,
      trash: true,
    })
    return doc ? { ...doc } : undefined
  }

/** Released documents change through a review alone; a test that is about something else brings them in. */
const createRelease =
  (payload: Payload) =>
  async (collection: ControlledCollection, id: Id, data: Json = {}): Promise<void> => {
    await payload.update({
      collection,
      id,
      data: { _status: 'published', ...data },
      context: { seeding: true },
      depth: 0,
      trash: true,
    })
  }

/** Collections that nobody writes through the API: the product's own code does, and here the test in its place. */
const isClosed = (slug: ControlledSlug) => permissionTable[slug].permissions.create === undefined

const newTitle = (slug: string, number: number) => `§new ${slug} ${number}§`

/** Registers the words of one stored document. */
const guardWords = ({ slug, number, token }: { slug: ControlledSlug; number: number; token: string }, doc: Stored) => {
  const row = permissionTable[slug]
  secrets.set(token, (asker) => permits(row, 'read', asker, doc) || permits(row, 'readVersions', asker, doc))
  secrets.set(newTitle(slug, number), (asker) => permitsDraft(row, asker, doc))
  if (slug === 'emergency-plans') secrets.set(phoneOf('138', number), (asker) => asker !== null)
  const concerned = slug === 'staff' ? doc.id : doc.staff
  for (const secret of [
    ...(slug === 'staff' ? [phoneOf('139', number), `hidden${number}@personal.test`] : []),
    ...(slug === 'certifications' ? [String(doc.number)] : []),
    ...(slug === 'training-records' ? [String(doc.score)] : []),
  ])
    secrets.set(
      secret,
      (asker) =>
        asker !== null &&
        (asker.roles.some((role) => role === 'admin' || role === 'hr') ||
          (asker.staff !== undefined && String(asker.staff) === String(concerned))),
    )
}

/** Two accounts that are nobody's: who stands in, and in whose place. */
const createDeputy = async (payload: Payload): Promise<{ id: Id; other: Id }> => {
  const account = async (name: string) =>
    (
      await payload.db.create({
        collection: 'users',
        data: { name, email: `${name}@example.test`, roles: ['staff'], disabled: false },
      })
    ).id
  return { id: await account('deputy'), other: await account('principal') }
}

/** The whole product on a database of its own, one visitor of every kind, and a maker of documents. */
export const startWorld = async (): Promise<World> => {
  // Refusals are what these tests are about: they need no log.
  process.env.LOG_LEVEL ??= 'fatal'
  const started = await startPayload()
  const { payload } = started
  const { default: config } = await import('@payload-config')
  const server = await startServer(config)
  const client = createClient(server.url)
  const admin = await firstAdmin(client)
  const departments = await createDepartments(client, admin)
  const people = await createPeople({ payload, client, admin, where: departments })
  const create = (slug: string, json: Json) => post(client, admin, slug, json)
  const groups = [{ name: '环境', items: [{ name: '地面', points: 10 }] }]
  const shared = { department: departments.A, visibility: 'public' }
  const release = createRelease(payload)
  const createReleased = async (slug: ControlledCollection, json: Json) => {
    const id = await create(slug, json)
    await release(slug, id)
    return id
  }
  const course = await create('courses', { title: '通用课程', kind: 'skill', hours: 2, department: departments.A })
  const plan = await createReleased('emergency-plans', { title: '通用预案', planType: 'special', ...shared })
  const response = await payload.db.create({
    collection: 'responses',
    data: {
      title: '通用响应',
      plan,
      department: departments.A,
      level: 'III',
      status: 'ended',
      startedAt: '2026-01-01',
      revision: 0,
    },
  })
  const base: Base = {
    course,
    plan,
    response: response.id,
    standard: await createReleased('star-standards', { title: '通用星级标准', groups, ...shared }),
    certificateType: await create('certificate-types', {
      name: '通用证书',
      code: 'GENERAL',
      expiryMode: 'completion',
      validMonths: 12,
    }),
  }
  const stored = createStored(payload)
  const newest = createNewest(payload)
  let number = 100
  const deputy = await createDeputy(payload)
  const anyStaff = await create('staff', { name: '某人', employeeNo: 'ANY', department: departments.B })

  const prepare = async (
    slug: ControlledSlug,
    { department = departments.A1, staff = anyStaff, user = deputy.other, extra }: Options = {},
  ) => {
    number += 1
    const session =
      slug === 'training-records'
        ? await create('training-sessions', {
            title: '班次',
            course,
            department,
            startsAt: '2026-03-01T01:00:00.000Z',
            status: 'held',
          })
        : 0
    const token = `§${slug} ${number}§`
    const wanted = { base, department, staff, user, deputy: deputy.id, session, number, token }
    return { number, token, json: { ...bodies[slug](wanted), ...extra } }
  }
  const change = (slug: string, id: Id, json: Json, query = '') =>
    client.ask(admin, `/api/${slug}/${id}?depth=0${query}`, { method: 'PATCH', json })
  const insert = async (slug: ControlledSlug, json: Json): Promise<Id> => {
    if (slug !== 'audit-log') return (await payload.db.create({ collection: slug, data: json })).id
    await recordAudit(await createLocalReq({}, payload), { action: 'data.exported', title: String(json.title) })
    await auditWritten(payload)
    const { docs } = await payload.find({ collection: slug, limit: 1, sort: '-seq' })
    return docs[0]?.id ?? 0
  }
  const send = async (slug: ControlledSlug, number: number, json: Json, visitor: Visitor): Promise<Id> => {
    if (isClosed(slug)) return insert(slug, json)
    const body = slug === 'media' ? { form: uploadForm(json, PNG, `dot-${number}.png`) } : { json }
    return idIn(await client.ask(visitor, `/api/${slug}?depth=0`, { method: 'POST', ...body }))
  }
  const make = async (slug: ControlledSlug, options: Options = {}): Promise<Id> => {
    const { number, token, json } = await prepare(slug, options)
    const id = await send(slug, number, json, options.as ?? admin)
    const deletedAt = new Date().toISOString()
    const isControlled = isControlledSlug(slug)
    if (isControlled && json._status !== 'draft') await release(slug, id)
    if (options.state === 'changed') await change(slug, id, { title: newTitle(slug, number) }, '&draft=true')
    if (options.state === 'trashed' && isControlled) await release(slug, id, { deletedAt })
    if (options.state === 'trashed' && !isControlled) await change(slug, id, { deletedAt })
    const doc = await stored(slug, id)
    if (doc) guardWords({ slug, number, token }, doc)
    return id
  }
  return {
    payload,
    client,
    people,
    departments,
    base,
    dataDir: started.database.dataDir,
    hasTransactions: started.database.hasTransactions,
    make,
    body: async (slug, options) => (await prepare(slug, options)).json,
    stored,
    newest,
    release,
    stop: async () => {
      await server.stop()
      await started.stop()
    },
  }
}
