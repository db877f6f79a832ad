import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { ControlledSlug } from '@/access/accessFor'
import { MAX_LIMIT } from '@/access/limits'
import { permissionTable } from '@/access/model'
import { auditWritten } from '@/audit/actions'
import { controlledSlugs } from '@/workflow/model'
import type { Visitor } from '../../helpers/access/client'
import { createDocuments, isVersioned, slugs } from '../../helpers/access/documents'
import { permits, permitsDraft, type Stored } from '../../helpers/access/oracle'
import { startWorld, type World } from '../../helpers/access/world'

let world: World
let visitors: Visitor[]
const facts = new Map<ControlledSlug, Stored[]>()

beforeAll(async () => {
  world = await startWorld()
  visitors = Object.values(world.people)
  await createDocuments(world)
  await auditWritten(world.payload)
  for (const slug of slugs) {
    const { docs } = await world.payload.find({
      collection: slug,
      depth: 0,
      pagination: false,
      trash: true,
    })
    facts.set(
      slug,
      docs.map((doc) => ({ ...doc })),
    )
  }
}, 240_000)
afterAll(() => world?.stop())
afterEach(() => expect([...new Set(world.client.leaks.splice(0))]).toEqual([]))

const idText = (docs: { id?: unknown }[]) => docs.map(({ id }) => String(id)).sort()
const readable = (slug: ControlledSlug, { asker }: Visitor, withTrash: boolean): string[] =>
  idText(
    (facts.get(slug) ?? []).filter(
      (doc) => (withTrash || !doc.deletedAt) && permits(permissionTable[slug], 'read', asker, doc),
    ),
  )

/** What is behind relations is the same for all documents of a collection, and the lists look at them all. */
const depthOf = (index: number): number => (index < 2 ? 2 : 0)

/** What a list gave, or nothing when it was refused; a refusal is right only where there is nothing to read. */
async function listed(slug: ControlledSlug, visitor: Visitor, query: string): Promise<string[]> {
  const answer = await world.client.ask(visitor, `/api/${slug}?${query}`)
  expect([200, 403], `${visitor.name} ${slug}?${query} ${answer.text.slice(0, 200)}`).toContain(answer.status)
  expect(answer.docs.length).toBeLessThanOrEqual(MAX_LIMIT)
  return idText(answer.docs)
}

describe('the permission table', () => {
  it('names exactly the collections of the running configuration', () => {
    const own = world.payload.config.collections.map(({ slug }) => slug).filter((slug) => !slug.startsWith('payload-'))
    expect([...own].sort()).toEqual([...slugs].sort())
  })
})

describe.each(slugs)('reading %s', (slug) => {
  it.each([
    ['plainly', '', false],
    ['with the trash', '&trash=true', true],
    ['with limit=0', '&limit=0', false],
    ['with a huge limit, deeply', '&limit=100000&depth=10&pagination=false', false],
  ])('lists what the table allows, %s', async (_, query, withTrash) => {
    for (const visitor of visitors)
      expect(await listed(slug, visitor, `limit=${MAX_LIMIT}&depth=0${query}`), visitor.name).toEqual(
        readable(slug, visitor, withTrash),
      )
  })

  it('counts what the table allows', async () => {
    for (const visitor of visitors) {
      const { status, body } = await world.client.ask(visitor, `/api/${slug}/count`)
      const expected = readable(slug, visitor, false).length
      if (status === 403) expect(expected, visitor.name).toBe(0)
      else expect(body.totalDocs, visitor.name).toBe(expected)
    }
  })

  it('shows drafts to those who may see them, never others, in lists', async () => {
    if (!isVersioned(slug)) return
    for (const visitor of visitors) {
      const seen = await listed(slug, visitor, `draft=true&trash=true&depth=1&limit=${MAX_LIMIT}`)
      const allowed = readable(slug, visitor, true)
      expect(
        seen.filter((id) => !allowed.includes(id)),
        visitor.name,
      ).toEqual([])
      const drafts = (facts.get(slug) ?? []).filter((doc) => permitsDraft(permissionTable[slug], visitor.asker, doc))
      expect(
        idText(drafts).filter((id) => !seen.includes(id)),
        visitor.name,
      ).toEqual([])
    }
  })

  it('opens one by one what the table allows, whatever the door', async () => {
    for (const visitor of visitors) {
      const allowed = readable(slug, visitor, true)
      for (const [index, { id }] of (facts.get(slug) ?? []).entries()) {
        const query = `draft=true&trash=true&depth=${depthOf(index)}`
        const { status } = await world.client.ask(visitor, `/api/${slug}/${id}?${query}`)
        const expected = allowed.includes(String(id)) ? [200] : [403, 404]
        expect(expected, `${visitor.name} ${slug} ${id}`).toContain(status)
      }
    }
  })

  it('leaks nothing through joins, select, populate and the method override', async () => {
    for (const visitor of visitors) {
      const joins = [
        'staff',
        'posts',
        'sops',
        'plans',
        'evaluations',
        'certifications',
        'trainingRecords',
        'drills',
        'records',
      ]
        .map((name) => `joins[${name}][limit]=0`)
        .join('&')
      await world.client.ask(
        visitor,
        `/api/${slug}?depth=3&limit=50&${joins}&populate[staff][phone]=true&populate[staff][email]=true`,
      )
      await world.client.ask(
        visitor,
        `/api/${slug}?draft=true&trash=true&depth=3&select[title]=true&select[phone]=true&select[department]=true&select[scan]=true&select[number]=true&select[score]=true&select[contacts]=true`,
      )
      for (const name of ['X-Payload-HTTP-Method-Override', 'X-HTTP-Method-Override']) {
        const overridden = await world.client.ask(visitor, `/api/${slug}?limit=0&depth=10&draft=true`, {
          method: 'POST',
          headers: { [name]: 'GET', 'Content-Type': 'application/x-www-form-urlencoded' },
        })
        expect(overridden.docs.length).toBeLessThanOrEqual(MAX_LIMIT)
      }
    }
  })

  it('shows versions as the table allows', async () => {
    for (const visitor of visitors) {
      const answer = await world.client.ask(visitor, `/api/${slug}/versions?limit=100000&depth=1&trash=true`)
      const allowed = (facts.get(slug) ?? []).filter((doc) =>
        permits(permissionTable[slug], 'readVersions', visitor.asker, doc),
      )
      const parents = new Set(answer.docs.map(({ parent }) => idOfParent(parent)))
      expect(answer.docs.length).toBeLessThanOrEqual(MAX_LIMIT)
      expect([...parents].sort(), `${visitor.name} ${answer.status}`).toEqual(isVersioned(slug) ? idText(allowed) : [])
    }
  })

  it('opens a version as the table allows', async () => {
    if (!isVersioned(slug)) return
    const row = permissionTable[slug]
    const { docs: versions } = await world.payload.findVersions({
      collection: versionedSlug(slug),
      depth: 0,
      limit: 20,
      trash: true,
    })
    for (const visitor of visitors)
      for (const [index, { id, version }] of versions.entries()) {
        const query = `trash=true&depth=${depthOf(index)}`
        const { status } = await world.client.ask(visitor, `/api/${slug}/versions/${id}?${query}`)
        const isAllowed = permits(row, 'readVersions', visitor.asker, { ...version })
        expect(isAllowed ? [200] : [403, 404], `${visitor.name} ${slug} version ${id}`).toContain(status)
      }
  })
})

const idOfParent = (parent: unknown): string => {
  const id: unknown = typeof parent === 'object' && parent !== null && 'id' in parent ? parent.id : parent
  return String(id)
}
const versioned = [...controlledSlugs, 'evaluations'] as const
type Versioned = (typeof versioned)[number]
const versionedSlug = (slug: ControlledSlug): Versioned => {
  const found = versioned.find((own) => own === slug)
  if (!found) throw new Error(`${slug} has no versions`)
  return found
}
