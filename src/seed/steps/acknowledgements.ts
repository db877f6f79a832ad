import type { PayloadRequest } from 'payload'
import { askedOf } from '@/acknowledgements/rules/asked'
import { idOf, idsOf } from '@/shared/ids'
import { asked, notYet } from '../content/review'
import type { Seeding } from '../context'

const DAY_MS = 86_400_000

/** The part of a document that says who must confirm it. */
export const askingFields = ({ ids }: Seeding, code: string) => {
  const wanted = asked[code]
  if (!wanted) return {}
  return {
    ackDepartments: ids.all('departments', wanted.departments ?? []),
    ackPosts: ids.all('posts', wanted.posts ?? []),
    ackDays: wanted.days,
    quiz: (wanted.quiz ?? []).map(({ question, choices }) => ({
      question,
      choices: choices.map((choice) => ({ ...choice })),
    })),
  }
}

/** Most of those asked have confirmed, in the days after the release. */
export const seedAcknowledgements = async ({ payload, ids }: Seeding, req: PayloadRequest) => {
  const common = { depth: 0, overrideAccess: true, pagination: false, req } as const
  const [staff, departments] = [
    await payload.find({ collection: 'staff', sort: 'id', ...common }),
    await payload.find({ collection: 'departments', ...common }),
  ]
  const people = staff.docs.map((doc) => ({
    id: doc.id,
    name: doc.name,
    department: idOf(doc.department),
    posts: idsOf(doc.posts),
    status: doc.status,
    since: doc.hiredOn ?? null,
  }))
  const tree = departments.docs.map((doc) => ({ id: doc.id, parent: idOf(doc.parent) }))
  for (const [code, { confirmed, quiz }] of Object.entries(asked)) {
    const collection = ids.has('sops', code) ? 'sops' : 'emergency-plans'
    const doc = await payload.findByID({ collection, id: ids.get(collection, code), ...common })
    const wanted = { ackDepartments: idsOf(doc.ackDepartments), ackPosts: idsOf(doc.ackPosts), isRetired: false }
    const all = askedOf(wanted, people, tree)
    const willing = confirmed < 1 ? all.filter(({ name }) => !notYet.includes(name)) : all
    const releasedAt = Date.parse(doc.releasedAt ?? doc.updatedAt)
    for (const [index, person] of willing.slice(0, Math.round(all.length * confirmed)).entries())
      await payload.create({
        collection: 'acknowledgements',
        depth: 0,
        overrideAccess: true,
        req,
        data: {
          title: doc.title,
          documentCollection: collection,
          documentId: String(doc.id),
          versionLabel: doc.versionLabel ?? '1.0',
          major: 1,
          staff: person.id,
          staffName: person.name,
          ...(person.department === undefined ? {} : { department: person.department }),
          confirmedAt: new Date(
            Math.min(Date.now(), releasedAt + ((index % 6) + 1) * DAY_MS + index * 37 * 60_000),
          ).toISOString(),
          ...(quiz ? { score: quiz.length, questions: quiz.length } : {}),
          // Worked out by the collection's own hook.
          key: `${collection}/${doc.id}/${person.id}`,
        },
      })
  }
}
