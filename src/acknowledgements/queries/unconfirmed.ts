import type { Where } from 'payload'
import type { Acknowledgement } from '@/payload-types'
import { type Id, idOf } from '@/shared/ids'
import { controlledSlugs } from '@/workflow/model'
import { majorOf } from '@/workflow/rules/labels'
import type { AskingDocument, StaffMember } from '../model'
import { askedOf } from '../rules/asked'
import { lastDayOf } from '../rules/due'
import { asking, loadDocuments } from './documents'
import { loadActiveStaff, loadDays, loadTree } from './people'
import { type Source, systemSource } from './source'

/** A document that some of those asked have yet to confirm. */
export interface Unconfirmed {
  document: AskingDocument
  asked: number
  confirmed: number
  /** ISO date-time of the last day of whoever is asked first to be done. */
  dueOn: string
}

interface Wanted {
  where: Where[]
  /** ISO date-time: what nobody has to confirm by then is left out. */
  until: string
}

/** Confirmations of the current major version that these people gave. */
const ofPeople = ({ collection, id, versionLabel }: AskingDocument, staff: Id[]): Where => ({
  and: [
    { documentCollection: { equals: collection } },
    // The ids are kept as texts: a record outlives its document.
    { documentId: { equals: String(id) } },
    { major: { greater_than_equal: majorOf(versionLabel) } },
    { staff: { in: staff } },
  ],
})

const idsOf = (people: StaffMember[]) => people.map(({ id }) => id)

/** Counted, not read: a document of the whole office is confirmed by everybody in it. */
async function countConfirmed({ payload, rights }: Source, document: AskingDocument, people: StaffMember[]) {
  const where = ofPeople(document, idsOf(people))
  return (await payload.db.count({ collection: 'acknowledgements', where, req: rights.req ?? {} })).totalDocs
}

async function missingOf({ payload, rights }: Source, document: AskingDocument, people: StaffMember[]) {
  const { docs } = await payload.db.find<Acknowledgement>({
    collection: 'acknowledgements',
    pagination: false,
    select: { staff: true },
    where: ofPeople(document, idsOf(people)),
    req: rights.req ?? {},
  })
  const confirmed = new Set(docs.map(({ staff }) => String(idOf(staff))))
  return people.filter(({ id }) => !confirmed.has(String(id)))
}

/**
 * Documents that the reader may read and of which somebody has yet to confirm the current major version, soonest first.
 * Who is asked and who has confirmed is counted past his rights: it is shown as numbers.
 */
export async function listUnconfirmed(reader: Source, { where, until }: Wanted): Promise<Unconfirmed[]> {
  const system = systemSource(reader.payload, reader.rights.req)
  const [lists, people, tree, days] = await Promise.all([
    Promise.all(controlledSlugs.map((slug) => loadDocuments(reader, slug, { and: [asking, ...where] }))),
    loadActiveStaff(system),
    loadTree(system),
    loadDays(system),
  ])
  const found = await Promise.all(
    lists.flat().map(async (document): Promise<Unconfirmed[]> => {
      const lastDay = (since: string | null) => lastDayOf(document, days, since)
      const asked = askedOf(document, people, tree)
      if (asked.length === 0 || lastDay(null) > until) return []
      const confirmed = await countConfirmed(system, document, asked)
      if (confirmed === asked.length) return []
      const late = asked.filter(({ since }) => lastDay(since) !== lastDay(null))
      // Only where somebody came later is it worth knowing who is missing: the others all have the same day.
      const missing = late.length > 0 ? await missingOf(system, document, asked) : []
      const [first = lastDay(null)] = missing.map(({ since }) => lastDay(since)).sort()
      return [{ document, asked: asked.length, confirmed, dueOn: first }]
    }),
  )
  return found.flat().sort((a, b) => a.dueOn.localeCompare(b.dueOn))
}
