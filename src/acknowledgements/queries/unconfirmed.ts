import type { Where } from 'payload'
import { idOf } from '@/shared/ids'
import { type ControlledCollection, controlledSlugs } from '@/workflow/model'
import { majorOf } from '@/workflow/rules/labels'
import type { AskingDocument } from '../model'
import { askedOf } from '../rules/asked'
import { dueOn } from '../rules/due'
import { asking, loadDocuments } from './documents'
import { loadActiveStaff, loadDays, loadTree } from './people'
import type { Source } from './source'

/** A document that some of those asked have yet to confirm. */
export interface Unconfirmed {
  document: AskingDocument
  asked: number
  confirmed: number
  /** ISO date-time of the last day of whoever is asked first to be done. */
  dueOn: string
}

/** Who has confirmed the current major version, by document; without what else a confirmation says. */
async function loadConfirmedStaff({ payload, rights }: Source, documents: AskingDocument[]) {
  const confirmed = new Map<string, Set<string>>()
  const keyOf = (collection: ControlledCollection, id: unknown) => `${collection}/${id}`
  const majors = new Map(
    documents.map((document) => [keyOf(document.collection, document.id), majorOf(document.versionLabel)]),
  )
  const { docs } = await payload.find({
    collection: 'acknowledgements',
    depth: 0,
    pagination: false,
    select: { documentCollection: true, documentId: true, staff: true, major: true },
    // The ids are kept as texts: a record outlives its document.
    where: { documentId: { in: documents.map(({ id }) => String(id)) } },
    ...rights,
  })
  for (const { documentCollection, documentId, staff, major } of docs) {
    const key = keyOf(documentCollection, documentId)
    const current = majors.get(key)
    if (current === undefined || major < current) continue
    const people = confirmed.get(key) ?? new Set()
    confirmed.set(key, people.add(String(idOf(staff))))
  }
  return (document: AskingDocument) => confirmed.get(keyOf(document.collection, document.id)) ?? new Set<string>()
}

/** Documents that ask, of which somebody has yet to confirm the current major version, soonest first. */
export async function listUnconfirmed(source: Source, where: Where[]): Promise<Unconfirmed[]> {
  const [lists, people, tree, days] = await Promise.all([
    Promise.all(controlledSlugs.map((slug) => loadDocuments(source, slug, { and: [asking, ...where] }))),
    loadActiveStaff(source),
    loadTree(source),
    loadDays(source),
  ])
  const documents = lists.flat()
  const confirmedBy = await loadConfirmedStaff(source, documents)
  return documents
    .flatMap((document): Unconfirmed[] => {
      const confirmed = confirmedBy(document)
      const asked = askedOf(document, people, tree)
      const missing = asked.filter(({ id }) => !confirmed.has(String(id)))
      const [first] = missing.map(({ since }) => dueOn(document.askedSince, document.ackDays ?? days, since)).sort()
      return first === undefined
        ? []
        : [{ document, asked: asked.length, confirmed: asked.length - missing.length, dueOn: first }]
    })
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn))
}
