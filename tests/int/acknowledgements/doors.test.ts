import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Id } from '@/shared/ids'
import { type Client, createClient, type Visitor } from '../../helpers/access/client'
import { createDepartments, createPeople, type Departments, firstAdmin, type People } from '../../helpers/access/people'
import { startServer, type TestServer } from '../../helpers/access/server'
import { startPayload, type TestPayload } from '../../helpers/database'
import { QUIZ } from './office'

let started: TestPayload
let server: TestServer
let client: Client
let people: People
let departments: Departments
let standard: Id
let record: Id

const confirmationOf = (staff: Id | undefined, label = '1.0') => ({
  title: '标准',
  documentCollection: 'sops' as const,
  documentId: String(standard),
  versionLabel: label,
  major: 1,
  staff: staff ?? '',
  staffName: '某人',
  department: departments.A1,
  confirmedAt: '2026-11-03T02:00:00.000Z',
  key: 'given by the hook',
})

beforeAll(async () => {
  process.env.LOG_LEVEL ??= 'fatal'
  started = await startPayload()
  const { payload } = started
  const { default: config } = await import('@payload-config')
  server = await startServer(config)
  client = createClient(server.url)
  const admin = await firstAdmin(client)
  departments = await createDepartments(client, admin)
  people = await createPeople({ payload, client, admin, where: departments })
  const common = { context: { seeding: true }, depth: 0 }
  const shared = { department: departments.A, visibility: 'public' as const, _status: 'published' as const }
  const sop = {
    title: '标准',
    kind: 'service-standard' as const,
    ackDepartments: [departments.A],
    quiz: QUIZ,
    ...shared,
  }
  standard = (await payload.create({ collection: 'sops', data: sop, ...common })).id
  const plan = { title: '预案', planType: 'special' as const, relatedSops: [standard], quiz: QUIZ, ...shared }
  await payload.create({ collection: 'emergency-plans', data: plan, ...common })
  const data = confirmationOf(people.staffA1.asker?.staff)
  record = (await payload.create({ collection: 'acknowledgements', data, depth: 0 })).id
}, 240_000)
afterAll(async () => {
  await server?.stop()
  await started?.stop()
})

const everybody = (): Visitor[] => Object.values(people)

describe('the answers of a quiz', () => {
  const readers = (): Visitor[] => {
    const { anonymous, disabled, staffA1, staffB, hr, inspector } = people
    return [anonymous, disabled, staffA1, staffB, hr, inspector]
  }
  const paths = () => [
    `sops/${standard}?depth=2`,
    'sops?depth=2',
    `sops/${standard}?select[quiz][choices][isCorrect]=true&select[quiz]=true`,
    `sops/${standard}?draft=true`,
    'emergency-plans?depth=3&populate[sops][quiz]=true',
    `sops/versions?where[parent][equals]=${standard}`,
  ]

  it('stay with those who write it, on REST', async () => {
    for (const visitor of readers())
      for (const path of paths()) {
        const { text } = await client.ask(visitor, `/api/${path}`)
        expect(text, `${visitor.name} ${path}`).not.toContain('isCorrect')
      }
    const open = await client.ask(people.staffA1, `/api/sops/${standard}`)
    expect(open.text).toContain('值班室')
    const author = await client.ask(people.editorA, `/api/sops/${standard}`)
    expect(author.text).toContain('isCorrect')
  })

  it('stay with those who write it, on GraphQL', async () => {
    const query = `{ Sop(id: ${JSON.stringify(standard)}) { title quiz { question choices { text isCorrect } } } }`
    for (const visitor of readers()) {
      const { text } = await client.graphql(visitor, query)
      expect(text, visitor.name).not.toMatch(/"isCorrect":\s*true/)
    }
    expect((await client.graphql(people.editorA, query)).text).toMatch(/"isCorrect":\s*true/)
  })

  it('cannot be guessed by a filter or an order', async () => {
    const field = 'quiz.choices.isCorrect'
    for (const visitor of readers()) {
      const seen: number[] = []
      for (const value of ['true', 'false']) {
        const { status } = await client.ask(visitor, `/api/sops?where[${field}][equals]=${value}`)
        seen.push(status)
      }
      seen.push((await client.ask(visitor, `/api/sops?sort=${field}`)).status)
      expect(seen, visitor.name).toEqual(seen.map(() => 400))
    }
  })
})

describe('the records', () => {
  it('are written, changed and deleted by nobody', async () => {
    const before = await started.payload.findByID({ collection: 'acknowledgements', id: record, depth: 0 })
    const json = confirmationOf(people.staffB.asker?.staff)
    for (const visitor of everybody()) {
      const refused = async (path: string, method: string, body?: unknown) => {
        const { status } = await client.ask(visitor, `/api/acknowledgements${path}`, { method, json: body })
        expect([401, 403, 404], `${visitor.name} ${method} ${path}`).toContain(status)
      }
      await refused('', 'POST', json)
      await refused(`/${record}`, 'PATCH', { confirmedAt: '2020-01-01' })
      await refused(`/${record}`, 'DELETE')
      await refused(`?where[id][equals]=${record}`, 'PATCH', { staffName: '别人' })
      await refused(`?where[id][equals]=${record}`, 'DELETE')
      await refused(`/${record}/duplicate`, 'POST', {})
      const id = JSON.stringify(record)
      for (const mutation of [
        `deleteAcknowledgement(id: ${id}) { id }`,
        `updateAcknowledgement(id: ${id}, data: { staffName: "别人" }) { id }`,
      ])
        expect((await client.graphql(visitor, `mutation { ${mutation} }`)).text).toContain('errors')
    }
    expect(await started.payload.findByID({ collection: 'acknowledgements', id: record, depth: 0 })).toEqual(before)
    expect((await started.payload.count({ collection: 'acknowledgements' })).totalDocs).toBe(1)
  })

  it('are read by the person, his department’s editors and reviewers, HR and administrators', async () => {
    const readers: string[] = []
    for (const visitor of everybody()) {
      const { status, docs } = await client.ask(visitor, '/api/acknowledgements?depth=0')
      if (status === 200 && docs.length > 0) readers.push(visitor.name)
    }
    expect(readers.sort()).toEqual(['admin', 'editorA', 'hr', 'reviewerA', 'staffA1'])
  })

  it('never share a key: one person, one major version', async () => {
    const { payload } = started
    const again = confirmationOf(people.staffA1.asker?.staff, '1.3')
    await expect(payload.create({ collection: 'acknowledgements', data: again, depth: 0 })).rejects.toThrow()
    const next = await payload.create({
      collection: 'acknowledgements',
      data: confirmationOf(people.staffA1.asker?.staff, '2.0'),
      depth: 0,
    })
    expect(next).toMatchObject({ major: 2, key: `sops/${standard}/2/${people.staffA1.asker?.staff}` })
  })
})
