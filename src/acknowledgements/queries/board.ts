import { createLocalReq, type Where } from 'payload'
import { personOf } from '@/access/queries'
import { asReader, type Reader } from '@/publishing/reader'
import { type Id, sameId } from '@/shared/ids'
import { type ControlledCollection, controlledSlugs } from '@/workflow/model'
import type { AskingDocument, Confirmation, StaffMember, Tally } from '../model'
import { askedOf } from '../rules/asked'
import { mayOpenBoard, mayOpenBoards, tallyOf } from '../rules/board'
import { asking, loadDocuments } from './documents'
import { confirmationsOf, loadActiveStaff, loadConfirmations, loadDays, loadTree } from './people'
import { type Source, systemSource } from './source'

/** Who reads, with the departments that his rights reach. */
export async function readerPerson({ payload, user }: Reader) {
  return user ? personOf(await createLocalReq({ user }, payload)) : null
}

/** A document with those who have confirmed it and those who have not; undefined when there is no such release. */
export async function loadTally(
  source: Source,
  collection: ControlledCollection,
  id: Id,
  now: Date,
): Promise<{ document: AskingDocument; tally: Tally } | undefined> {
  const [document] = await loadDocuments(source, collection, { id: { equals: id } })
  if (!document) return undefined
  const [people, tree, confirmations, days] = await Promise.all([
    loadActiveStaff(source),
    loadTree(source),
    loadConfirmations(source, [document]),
    loadDays(source),
  ])
  return { document, tally: tallyOf({ document, people, tree, confirmations, days, now }) }
}

async function loadPostNames(reader: Reader, people: StaffMember[]): Promise<Map<string, string>> {
  const ids = [...new Set(people.flatMap(({ posts }) => posts))]
  if (ids.length === 0) return new Map()
  const { docs } = await reader.payload.find({
    collection: 'posts',
    depth: 0,
    joins: false,
    pagination: false,
    select: { name: true },
    where: { id: { in: ids } },
    ...asReader(reader),
  })
  return new Map(docs.map(({ id, name }) => [String(id), name]))
}

/** A line of the board. */
export interface BoardRow {
  id: Id
  name: string
  department: string
  posts: string
}
export type MissingRow = BoardRow & { dueOn: string; isOverdue: boolean }
export type ConfirmedRow = BoardRow & Pick<Confirmation, 'versionLabel' | 'confirmedAt' | 'score' | 'questions'>

/** Who has confirmed a document and who has not. */
export interface Board {
  document: AskingDocument
  confirmed: ConfirmedRow[]
  missing: MissingRow[]
  /** Confirmations of people who are no longer asked. */
  former: ConfirmedRow[]
}

const factsOf = ({ versionLabel, confirmedAt, score, questions }: Confirmation) => ({
  versionLabel,
  confirmedAt,
  score,
  questions,
})

/** The board of a document; null for what is not there, and for readers who may not know. */
export async function loadBoard(reader: Reader, collection: ControlledCollection, id: Id): Promise<Board | null> {
  const person = await readerPerson(reader)
  if (!mayOpenBoards(person)) return null
  // Editors see who confirmed their document in other departments too: decided by the document, not by the person.
  const source = systemSource(reader.payload)
  const loaded = await loadTally(source, collection, id, reader.now)
  if (!loaded || !mayOpenBoard(person, loaded.document.department)) return null
  const { document, tally } = loaded
  const people = [...tally.confirmed, ...tally.missing].map((row) => row.person)
  const [departments, posts] = await Promise.all([loadTree(source), loadPostNames(reader, people)])
  const orderOf = (row: { department: Id | undefined }) =>
    departments.findIndex((department) => sameId(department.id, row.department))
  const nameOf = (department: Id | undefined) => departments.find(({ id: own }) => sameId(own, department))?.name ?? ''
  const rowOf = (member: StaffMember): BoardRow => ({
    id: member.id,
    name: member.name,
    department: nameOf(member.department),
    posts: member.posts.flatMap((post) => posts.get(String(post)) ?? []).join('、'),
  })
  const byDepartment = (a: { person: StaffMember }, b: { person: StaffMember }) => orderOf(a.person) - orderOf(b.person)
  return {
    document,
    confirmed: tally.confirmed
      .sort(byDepartment)
      .map(({ person: member, confirmation }) => ({ ...rowOf(member), ...factsOf(confirmation) })),
    missing: tally.missing
      .sort((a, b) => Number(b.isOverdue) - Number(a.isOverdue) || byDepartment(a, b))
      .map(({ person: member, dueOn, isOverdue }) => ({ ...rowOf(member), dueOn, isOverdue })),
    former: tally.former.map((one) => ({
      id: one.staff,
      name: one.staffName,
      department: nameOf(one.department),
      posts: '',
      ...factsOf(one),
    })),
  }
}

/** How far a document's confirmation has come. */
export interface Progress {
  document: AskingDocument
  asked: number
  confirmed: number
  overdue: number
}

/** One page of the documents that ask, with their progress, for those who may open boards; null for others. */
export async function listProgress(reader: Reader, page: number, perPage: number) {
  const person = await readerPerson(reader)
  if (!mayOpenBoards(person)) return null
  const isEverywhere = mayOpenBoard(person, undefined)
  const where: Where = isEverywhere ? asking : { and: [asking, { department: { in: person?.departments ?? [] } }] }
  const source = systemSource(reader.payload)
  const lists = await Promise.all(controlledSlugs.map((collection) => loadDocuments(source, collection, where)))
  const [people, tree, days] = await Promise.all([loadActiveStaff(source), loadTree(source), loadDays(source)])
  const documents = lists.flat().filter((document) => askedOf(document, people, tree).length > 0)
  const shown = documents.slice((page - 1) * perPage, page * perPage)
  const confirmations = await loadConfirmations(source, shown)
  const rows = shown.map((document): Progress => {
    const own = confirmationsOf(confirmations, document)
    const { confirmed, missing } = tallyOf({ document, people, tree, confirmations: own, days, now: reader.now })
    return {
      document,
      asked: confirmed.length + missing.length,
      confirmed: confirmed.length,
      overdue: missing.filter(({ isOverdue }) => isOverdue).length,
    }
  })
  return { rows, total: documents.length, pages: Math.max(1, Math.ceil(documents.length / perPage)) }
}
