import type { PayloadRequest } from 'payload'
import { ownWrite } from '@/config/ownWrite'
import { type Id, idOf, sameId } from '@/shared/ids'
import { type MediaOwner, mediaOwners } from './model'
import { audienceOf, closed, type FieldShape, usedMedia, widest } from './rules'

/** Told to the hooks of `media` by us alone: a REST request cannot set it. */
const SHARING = 'sharesAudience'
export const isSharing = (req: PayloadRequest): boolean => req.context[SHARING] === true

const isOwner = (slug: string): slug is MediaOwner => mediaOwners.some((owner) => owner === slug)
const fieldsOf = (req: PayloadRequest, slug: MediaOwner): FieldShape[] =>
  req.payload.collections[slug].config.flattenedFields
const filesOf = (req: PayloadRequest, slug: MediaOwner, doc: object) => usedMedia(fieldsOf(req, slug), { ...doc })

/** The document as stored, that is the released text and not a newer draft; undefined when it is gone. */
async function storedDocument(
  req: PayloadRequest,
  collection: MediaOwner,
  relation: unknown,
): Promise<Record<string, unknown> | undefined> {
  const id = idOf(relation)
  if (id === undefined) return undefined
  const found = await req.payload.findByID({
    collection,
    id,
    depth: 0,
    disableErrors: true,
    draft: false,
    overrideAccess: true,
    req,
    trash: true,
  })
  return found ? { ...found } : undefined
}

/** What all the documents have in common, if they have one thing in common. */
function sole(values: (Id | undefined)[]): Id | undefined {
  return values.every((value) => sameId(value, values[0])) ? values[0] : undefined
}

const personIn = (doc: Record<string, unknown> | undefined) =>
  doc && 'staff' in doc && !('visibility' in doc) ? idOf(doc.staff) : undefined

interface Attached {
  id: Id
  department: unknown
  documents: { relationTo: MediaOwner; value: unknown }[]
}

async function refreshFile(req: PayloadRequest, { id: file, department, documents }: Attached) {
  const owners = await Promise.all(
    documents.map(async ({ relationTo, value }) => ({
      relationTo,
      value: idOf(value),
      doc: await storedDocument(req, relationTo, value),
    })),
  )
  const audiences = owners.map(({ relationTo, doc }) =>
    doc && filesOf(req, relationTo, doc).some((used) => sameId(used, file)) ? audienceOf(doc) : closed,
  )
  const person = sole(owners.map(({ doc }) => personIn(doc)))
  const keeper = idOf(department) ?? sole(owners.map(({ doc }) => idOf(doc?.department)))
  await req.payload.update({
    collection: 'media',
    id: file,
    depth: 0,
    overrideAccess: true,
    req: ownWrite(req, { [SHARING]: true }),
    data: {
      ...widest(audiences),
      documents: owners.flatMap(({ relationTo, value }) => (value === undefined ? [] : [{ relationTo, value }])),
      person: person ?? null,
      // A person's papers belong to no department; other files without one are kept by their documents' department.
      department: person === undefined ? (keeper ?? null) : null,
    },
  })
}

/** Files that say they are used by a document. */
async function findAttached(req: PayloadRequest, slug: MediaOwner, owner: Id): Promise<Id[]> {
  const { docs } = await req.payload.find({
    collection: 'media',
    depth: 0,
    overrideAccess: true,
    pagination: false,
    req,
    select: {},
    where: { and: [{ 'documents.relationTo': { equals: slug } }, { 'documents.value': { equals: owner } }] },
  })
  return docs.map(({ id }) => id)
}

interface ChangedDocument {
  slug: string
  id: Id
  /** What the document says after the change, a newer draft included; undefined when it is gone. */
  now?: object
  /** What it said before. */
  before?: object
}

/** Gives the files that a document uses or used the readers of all the documents that use them. */
export async function refreshFiles(req: PayloadRequest, { slug, id: owner, now, before }: ChangedDocument) {
  if (!isOwner(slug)) return
  const former = before ? filesOf(req, slug, before) : []
  const current = now ? filesOf(req, slug, now) : []
  // A new document has no other text than this one, in which a file could stand.
  if (!before && current.length === 0) return
  const stored = await storedDocument(req, slug, owner)
  const used = [...current, ...(stored ? filesOf(req, slug, stored) : [])]
  // A draft may have dropped a file long before the release that takes it from the readers.
  const attached = before ? await findAttached(req, slug, owner) : []
  const touched = new Map([...used, ...former, ...attached].map((file) => [String(file), file]))
  for (const id of touched.values()) {
    const media = await req.payload.findByID({
      collection: 'media',
      id,
      depth: 0,
      disableErrors: true,
      overrideAccess: true,
      req,
      select: { department: true, documents: true },
    })
    if (!media) continue
    const others = (media.documents ?? []).filter((other) => !(other.relationTo === slug && sameId(other.value, owner)))
    const isUsed = used.some((file) => sameId(file, id))
    const documents = isUsed ? [...others, { relationTo: slug, value: owner }] : others
    await refreshFile(req, { id, department: media.department, documents })
  }
}

/** The first field that newly names a file which the signed-in person may not open; undefined when all are in order. */
export async function findForeignFile(req: PayloadRequest, slug: string, now: object, before: object | undefined) {
  if (!isOwner(slug) || !req.user) return undefined
  const known = before ? filesOf(req, slug, before).map(String) : []
  const added = filesOf(req, slug, now).filter((file) => !known.includes(String(file)))
  if (added.length === 0) return undefined
  const { docs } = await req.payload.find({
    collection: 'media',
    depth: 0,
    overrideAccess: false,
    pagination: false,
    req,
    select: {},
    where: { id: { in: added } },
  })
  const foreign = added.filter((file) => !docs.some(({ id }) => sameId(id, file)))
  return foreign.length === 0
    ? undefined
    : fieldsOf(req, slug).find((field) =>
        usedMedia([field], { ...now }).some((file) => foreign.some((id) => sameId(id, file))),
      )?.name
}
