import type { CollectionSlug, Payload } from 'payload'
import { pagePath } from '../../../src/publishing/paths'
import type { Id } from '../../../src/shared/ids'
import { idOf } from '../../../src/shared/ids'
import type { Facts } from '../lib/facts'

/** Pairs of session and person that the bench may use up by creating records. */
const PAIRS = 6000

const isPublic = { visibility: { equals: 'public' }, _status: { equals: 'published' } } as const
const ALL = { overrideAccess: true } as const

/** The first public document of a collection that has a page. */
const firstPage = async (payload: Payload, collection: 'sops' | 'emergency-plans' | 'summaries') => {
  const { docs } = await payload.find({ collection, depth: 0, limit: 1, sort: 'id', where: isPublic, ...ALL })
  const [doc] = docs
  const path = doc && pagePath(collection, doc)
  if (!doc || !path) throw new Error(`no public document among ${collection}`)
  return { path, department: idOf(doc.department) }
}

const countOf = async (payload: Payload, collection: CollectionSlug, where = {}): Promise<number> =>
  (await payload.count({ collection, where, ...ALL })).totalDocs

/** Empty sessions, made through the hooks. */
const makeSessions = async (payload: Payload, count: number): Promise<Id[]> => {
  const { docs } = await payload.find({ collection: 'courses', depth: 0, limit: 1, sort: 'id', ...ALL })
  const course = docs[0]
  if (!course) throw new Error('the seed wrote no courses')
  const ids: Id[] = []
  for (let index = 1; index <= count; index += 1) {
    const { id } = await payload.create({
      collection: 'training-sessions',
      depth: 0,
      ...ALL,
      data: {
        title: `${course.title}（加训第 ${index} 场）`,
        course: course.id,
        department: course.department,
        startsAt: '2026-11-02T06:00:00.000Z',
        endsAt: '2026-11-02T08:00:00.000Z',
        status: 'held',
      },
    })
    ids.push(id)
  }
  return ids
}

/** Gathers what the requests need to know. */
export const gatherFacts = async (payload: Payload): Promise<Facts> => {
  const people = await payload.find({
    collection: 'staff',
    depth: 0,
    pagination: false,
    limit: 0,
    select: { name: true },
    where: { status: { equals: 'active' } },
    ...ALL,
  })
  const standard = await firstPage(payload, 'sops')
  const editor = await payload.find({ collection: 'users', depth: 0, where: { roles: { in: ['editor'] } }, ...ALL })
  const department = idOf(editor.docs[0]?.departments?.[0])
  if (department === undefined) throw new Error('the demo editor has no department')
  return {
    documents: await countOf(payload, 'sops'),
    publicDocuments: await countOf(payload, 'sops', { and: [isPublic] }),
    records: await countOf(payload, 'training-records'),
    staff: await countOf(payload, 'staff'),
    standard: standard.path,
    plan: (await firstPage(payload, 'emergency-plans')).path,
    summary: (await firstPage(payload, 'summaries')).path,
    department,
    people: people.docs.map(({ id }) => id),
    freeSessions: await makeSessions(payload, Math.ceil(PAIRS / people.docs.length)),
  }
}
