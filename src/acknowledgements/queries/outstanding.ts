import type { Where } from 'payload'
import { withAncestors } from '@/access/rules'
import type { Reader } from '@/publishing/reader'
import type { Id } from '@/shared/ids'
import { type ControlledCollection, controlledSlugs } from '@/workflow/model'
import { askedOf } from '../rules/asked'
import { lastDayOf } from '../rules/due'
import { loadDocuments } from './documents'
import { confirmationsOf, loadConfirmations, loadDays, loadStaff, loadTree } from './people'
import { currentConfirmation } from './request'
import { sourceOf, systemSource } from './source'

/** A document that a person has yet to confirm. */
export interface Outstanding {
  collection: ControlledCollection
  documentId: Id
  title: string
  department: Id | undefined
  href: string
  versionLabel: string
  dueOn: string
}

/** What a person has yet to read and confirm, as far as the reader may see the documents; soonest first. */
export async function listOutstandingFor(reader: Reader, staff: Id): Promise<Outstanding[]> {
  const source = sourceOf(reader)
  const [people, tree] = await Promise.all([loadStaff(source, { id: { equals: staff } }), loadTree(source)])
  const person = people[0]
  if (person?.status !== 'active') return []
  const departments = person.department === undefined ? [] : withAncestors(tree, [person.department])
  const asksHim: Where = {
    and: [
      { state: { equals: 'released' } },
      {
        or: [
          ...(departments.length > 0 ? [{ ackDepartments: { in: departments } }] : []),
          ...(person.posts.length > 0 ? [{ ackPosts: { in: person.posts } }] : []),
        ],
      },
    ],
  }
  if (departments.length + person.posts.length === 0) return []
  const lists = await Promise.all(controlledSlugs.map((collection) => loadDocuments(source, collection, asksHim)))
  const documents = lists.flat().filter((document) => askedOf(document, people, tree).length > 0)
  const [confirmations, days] = await Promise.all([
    // A confirmation that the reader may not see would otherwise be asked for again.
    loadConfirmations(systemSource(reader.payload), documents, staff),
    loadDays(source),
  ])
  return documents
    .filter((document) => !currentConfirmation(confirmationsOf(confirmations, document), document))
    .map((document) => ({
      collection: document.collection,
      documentId: document.id,
      title: document.title,
      department: document.department,
      href: `${document.href ?? '/me'}#acknowledge`,
      versionLabel: document.versionLabel,
      dueOn: lastDayOf(document, days, person.since),
    }))
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn))
}
