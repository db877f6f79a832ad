import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { ControlledSlug } from '@/access/accessFor'
import { MAX_LIMIT } from '@/access/limits'
import { permissionTable } from '@/access/model'
import { auditWritten } from '@/audit/actions'
import type { Id } from '@/shared/ids'
import { isControlledSlug } from '@/workflow/model'
import { marks } from '../../helpers/access/bodies'
import { type Answer, isJson, type Json, listOf, type Visitor } from '../../helpers/access/client'
import { createDocuments, isVersioned, slugs } from '../../helpers/access/documents'
import { permits, type Stored } from '../../helpers/access/oracle'
import { startWorld, type World } from '../../helpers/access/world'

let world: World
const facts = new Map<ControlledSlug, Stored[]>()
beforeAll(async () => {
  world = await startWorld()
  await createDocuments(world)
  await auditWritten(world.payload)
  for (const slug of slugs) {
    const { docs } = await world.payload.find({ collection: slug, depth: 0, pagination: false, trash: true })
    facts.set(
      slug,
      docs.map((doc) => ({ ...doc })),
    )
  }
}, 240_000)
afterAll(() => world?.stop())
afterEach(() => expect([...new Set(world.client.leaks.splice(0))]).toEqual([]))

/** As Payload names them: its word for one, for many, and whether writing is open at all. */
const names: Record<ControlledSlug, [one: string, many: string]> = {
  departments: ['Department', 'Departments'],
  posts: ['Post', 'Posts'],
  staff: ['Staff', 'allStaff'],
  users: ['User', 'Users'],
  media: ['Media', 'allMedia'],
  sops: ['Sop', 'Sops'],
  'star-standards': ['StarStandard', 'StarStandards'],
  'emergency-plans': ['EmergencyPlan', 'EmergencyPlans'],
  summaries: ['Summary', 'Summaries'],
  evaluations: ['Evaluation', 'Evaluations'],
  drills: ['Drill', 'Drills'],
  courses: ['Course', 'Courses'],
  'training-sessions': ['TrainingSession', 'TrainingSessions'],
  'training-records': ['TrainingRecord', 'TrainingRecords'],
  'certificate-types': ['CertificateType', 'CertificateTypes'],
  certifications: ['Certification', 'Certifications'],
  filings: ['Filing', 'Filings'],
  contacts: ['Contact', 'Contacts'],
  supplies: ['Supply', 'Supplies'],
  'manual-editions': ['ManualEdition', 'ManualEditions'],
  'plan-imports': ['PlanImport', 'PlanImports'],
  'corrective-actions': ['CorrectiveAction', 'CorrectiveActions'],
  responses: ['Response', 'Responses'],
  'response-entries': ['ResponseEntry', 'ResponseEntries'],
  approvals: ['Approval', 'Approvals'],
  acknowledgements: ['Acknowledgement', 'Acknowledgements'],
  notifications: ['Notification', 'Notifications'],
  'audit-log': ['AuditLog', 'AuditLogs'],
  'job-leases': ['JobLease', 'JobLeases'],
  'approval-routes': ['ApprovalRoute', 'ApprovalRoutes'],
  delegations: ['Delegation', 'Delegations'],
  'calendar-days': ['CalendarDay', 'CalendarDays'],
}
const details: Partial<Record<ControlledSlug, string>> = {
  staff: 'name phone email certifications(limit: 5) { docs { number } } trainingRecords(limit: 5) { docs { score } }',
  departments:
    'name staff(limit: 5) { docs { name phone } } sops(limit: 5) { docs { title } } plans(limit: 5) { docs { title contacts { phone } } } evaluations(limit: 5) { docs { findings } }',
  posts: 'name staff(limit: 5) { docs { phone } } sops(limit: 5) { docs { title } }',
  'emergency-plans': 'title contacts { phone staff { phone } } supplies { phone } drills(limit: 5) { docs { title } }',
  sops: 'title department { name staff(limit: 5) { docs { phone } } }',
  'star-standards': 'title evaluations(limit: 5) { docs { findings } }',
  certifications: 'number note staff { name phone } scan { url }',
  'training-records': 'score staff { name email }',
  users: 'name email roles',
  media: 'alt url person { phone } documents { value { ... on Sop { title } ... on EmergencyPlan { title } } }',
  drills: 'title plan { title contacts { phone } }',
  filings: 'note plan { title contacts { phone } }',
  contacts: 'name phone backupPhone staff { phone email }',
  supplies: 'name phone',
  'manual-editions': 'title plans { versionLabel plan { title contacts { phone } } }',
  'plan-imports': 'fileName owner { email }',
  'corrective-actions': 'title owner { phone } plan { title contacts { phone } }',
  responses: 'title contacts { phone } plan { title contacts { phone } }',
  'response-entries': 'text by { email } response { title contacts { phone } }',
  acknowledgements: 'title staff { name phone } department { name }',
  approvals: 'title department { staff(limit: 5) { docs { phone } } } submittedBy { email }',
  delegations: 'reason principal { email } delegate { email }',
  notifications: 'title recipient { email }',
}

const dataOf = ({ body }: Answer): Json => (isJson(body.data) ? body.data : {})
const literal = (id: unknown) => JSON.stringify(id)
const readable = (slug: ControlledSlug, { asker }: Visitor): string[] =>
  (facts.get(slug) ?? [])
    .filter((doc) => !doc.deletedAt && permits(permissionTable[slug], 'read', asker, doc))
    .map(({ id }) => String(id))
    .sort()

describe.each(slugs)('GraphQL %s', (slug) => {
  const [one, many] = names[slug]

  it('reads what the table allows and no more', async () => {
    for (const visitor of Object.values(world.people)) {
      const answer = await world.client.graphql(
        visitor,
        `{ list: ${many}(limit: 0) { totalDocs docs { id } } more: ${many}(limit: 60) { docs { id ${details[slug] ?? ''} } } }`,
      )
      const list = dataOf(answer).list
      const docs = isJson(list) ? listOf(list.docs) : []
      expect(docs.map(({ id }) => String(id)).sort(), `${visitor.name} ${answer.text.slice(0, 300)}`).toEqual(
        readable(slug, visitor),
      )
      expect(docs.length).toBeLessThanOrEqual(MAX_LIMIT)
      const count = dataOf(
        await world.client.graphql(
          visitor,
          `{ count: count${many}${isVersioned(slug) ? '(draft: false)' : ''} { totalDocs } }`,
        ),
      ).count
      expect(isJson(count) ? count.totalDocs : 0, visitor.name).toBe(readable(slug, visitor).length)
    }
  })

  it('opens one, and drafts and versions, as the table allows', async () => {
    for (const visitor of Object.values(world.people)) {
      for (const { id, deletedAt } of (facts.get(slug) ?? []).slice(0, 12)) {
        const draft = isVersioned(slug) ? ', draft: true' : ''
        const found = dataOf(
          await world.client.graphql(
            visitor,
            `{ one: ${one}(id: ${literal(id)}${draft}) { id ${details[slug] ?? ''} } }`,
          ),
        ).one
        const isAllowed = !deletedAt && readable(slug, visitor).includes(String(id))
        expect(isJson(found), `${visitor.name} ${String(id)}`).toBe(isAllowed)
      }
      if (!isVersioned(slug)) continue
      const versions = dataOf(
        await world.client.graphql(
          visitor,
          `{ list: versions${many}(limit: 0) { docs { parent { id } version { department { id } } } } }`,
        ),
      ).list
      const allowed = (facts.get(slug) ?? []).some((doc) =>
        permits(permissionTable[slug], 'readVersions', visitor.asker, doc),
      )
      expect(isJson(versions) && listOf(versions.docs).length > 0, visitor.name).toBe(allowed)
    }
  })

  it('writes where the table allows', async () => {
    if (slug === 'users') return
    const row = permissionTable[slug]
    const kept = new Map<Id, Id>()
    let number = 5000
    for (const visitor of Object.values(world.people)) {
      const { A1, B } = world.departments
      for (const department of [A1, B]) {
        const known = kept.get(department)
        const id: Id =
          known ??
          (await world.make(slug, { department, ...(isControlledSlug(slug) ? { extra: { _status: 'draft' } } : {}) }))
        const doc = (await world.stored(slug, id)) ?? {}
        number += 1
        const mark = marks[slug](number)
        const data = Object.entries(mark)
          .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
          .join(', ')
        await world.client.graphql(visitor, `mutation { update${one}(id: ${literal(id)}, data: { ${data} }) { id } }`)
        const after = await world.newest(slug, id)
        const isMarked = Object.entries(mark).every(([key, value]) => after?.[key] === value)
        expect(isMarked, `${visitor.name} update`).toBe(permits(row, 'update', visitor.asker, doc))
        await world.client.graphql(visitor, `mutation { delete${one}(id: ${literal(id)}) { id } }`)
        expect((await world.stored(slug, id)) === undefined, `${visitor.name} delete`).toBe(
          permits(row, 'delete', visitor.asker, doc),
        )
        if (await world.stored(slug, id)) kept.set(department, id)
        else kept.delete(department)
      }
    }
  })
})

describe('GraphQL is kept small', () => {
  it('hides personal fields from filters and order', async () => {
    for (const visitor of [world.people.anonymous, world.people.staffB, world.people.editorA])
      for (const query of [
        '{ allStaff(where: { phone: { like: "139555" } }) { totalDocs } }',
        '{ allStaff(sort: "phone") { docs { id } } }',
        '{ Certifications(where: { number: { like: "NO" } }) { totalDocs } }',
        '{ TrainingRecords(where: { score: { greater_than: 1 } }) { totalDocs } }',
        '{ Departments { docs { staff(where: { phone: { like: "139555" } }) { docs { id } } } } }',
        '{ Departments { docs { staff(sort: "phone") { docs { id } } } } }',
      ]) {
        const { body } = await world.client.graphql(visitor, query)
        expect(listOf(body.errors).length, `${visitor.name} ${query}`).toBeGreaterThan(0)
      }
  })

  it('refuses what is too deep or too wide', async () => {
    const { admin } = world.people
    const deep = (depth: number): string => (depth === 0 ? 'id' : `docs { department { sops { ${deep(depth - 1)} } } }`)
    const doubling = (levels: number): string =>
      Array.from({ length: levels }, (_, n) => `fragment f${n} on Sop { ...f${n + 1} ...f${n + 1} }`).join(' ')
    const related = (depth: number): string => (depth === 0 ? 'id' : `relatedSops { ${related(depth - 1)} }`)
    for (const query of [
      `{ Sops { ${deep(12)} } }`,
      `{ Sops { ${deep(3)} } }`,
      `{ Sops(limit: 0) { docs { department { sops(limit: 0) { docs { id } } } } } }`,
      `{ Sops(limit: 1) { docs { ${related(6)} } } }`,
      'query($n: Int) { Sops(limit: $n) { docs { ...a } } } fragment a on Sop { department { ...b } } fragment b on Department { sops(limit: 100) { docs { department { name } ...a } } }',
      `{ Sops { docs { ...f0 } } } ${doubling(60)} fragment f60 on Sop { id }`,
      `{ ${Array.from({ length: 120 }, (_, index) => `a${index}: Sops { docs { department { name } } }`).join(' ')} }`,
    ]) {
      const { text } = await world.client.graphql(admin, query)
      expect(text, query.slice(0, 200)).toMatch(/complex/i)
    }
  })

  it('says so when a body is no JSON', async () => {
    const headers = { 'Content-Type': 'application/json' }
    for (const body of ['', 'nonsense', '{"query": "{ Sops']) {
      const response = await fetch(`${world.client.base}/api/graphql`, { method: 'POST', headers, body })
      expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('JSON')])
    }
  })

  it('knows nothing of what Payload keeps for itself, and answers POST alone', async () => {
    for (const name of ['PayloadKvs', 'PayloadPreferences', 'PayloadLockedDocuments', 'PayloadMigrations'])
      expect((await world.client.graphql(world.people.admin, `{ ${name} { totalDocs } }`)).text).toContain(
        'Cannot query field',
      )
    expect((await world.client.ask(world.people.admin, '/api/graphql?query={Sops{totalDocs}}')).status).toBe(404)
  })
})
