import { ownDepartments } from '@/access/accessFor'
import { type Id, idOf, sameId } from '@/shared/ids'
import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { type MediaOwner, mediaOwners } from './model'
import { audienceOf, closed, usedMedia, widest } from './rules'

const isOwner = (slug: string): slug is MediaOwner => mediaOwners.some((owner) => owner === slug)

/** A file without a department belongs to the uploader's first one, so that its editors keep it in hand. */
export const inheritDepartment: CollectionBeforeChangeHook = ({ data, operation, req }) =>
  operation === 'create' && !data.department ? { ...data, department: ownDepartments(req)[0] } : data

const filesOf = (req: PayloadRequest, slug: MediaOwner, doc: object) =>
  usedMedia(req.payload.collections[slug].config.flattenedFields, { ...doc })

/** The document as stored, that is the released text and not a newer draft; undefined when it is gone. */
async function storedDocument(req: PayloadRequest, collection: MediaOwner, relation: unknown): Promise<Record<string, unknown> | undefined> {
  const id = idOf(relation)
  if (id === undefined) return undefined
  const found = await req.payload.findByID({ collection, id, depth: 0, disableErrors: true, draft: false, overrideAccess: true, req, trash: true })
  return found ? { ...found } : undefined
}

/** The person whom all the documents are about, if there is just one. */
function soleSubject(docs: (Record<string, unknown> | undefined)[]): Id | undefined {
  const subjects = docs.map((doc) => (doc && 'staff' in doc && !('visibility' in doc) ? idOf(doc.staff) : undefined))
  return subjects.every((subject) => sameId(subject, subjects[0])) ? subjects[0] : undefined
}

async function refreshFile(req: PayloadRequest, file: Id, documents: { relationTo: MediaOwner; value: unknown }[]) {
  const owners = await Promise.all(
    documents.map(async ({ relationTo, value }) => ({ relationTo, value: idOf(value), doc: await storedDocument(req, relationTo, value) })),
  )
  const audiences = owners.map(({ relationTo, doc }) =>
    doc && filesOf(req, relationTo, doc).some((used) => sameId(used, file)) ? audienceOf(doc) : closed,
  )
  const person = soleSubject(owners.map(({ doc }) => doc))
  await req.payload.update({
    collection: 'media',
    id: file,
    overrideAccess: true,
    req,
    data: {
      ...widest(audiences),
      documents: owners.flatMap(({ relationTo, value }) => (value === undefined ? [] : [{ relationTo, value }])),
      person: person ?? null,
      ...(person === undefined ? {} : { department: null }),
    },
  })
}

async function refreshFiles(req: PayloadRequest, slug: string, owner: Id, now: object[], before: object[]) {
  if (!isOwner(slug)) return
  const former = before.flatMap((doc) => filesOf(req, slug, doc))
  const current = now.flatMap((doc) => filesOf(req, slug, doc))
  if (former.length + current.length === 0) return
  const stored = await storedDocument(req, slug, owner)
  const used = [...current, ...(stored ? filesOf(req, slug, stored) : [])]
  const touched = new Map([...used, ...former].map((file) => [String(file), file]))
  for (const file of touched.values()) {
    const media = await req.payload.findByID({ collection: 'media', id: file, depth: 0, disableErrors: true, overrideAccess: true, req, select: { documents: true } })
    if (!media) continue
    const others = (media.documents ?? []).filter((other) => !(other.relationTo === slug && sameId(other.value, owner)))
    const isUsed = used.some((id) => sameId(id, file))
    await refreshFile(req, file, isUsed ? [...others, { relationTo: slug, value: owner }] : others)
  }
}

/** Keeps the readers of a document's files the same as the readers of the document. */
export const shareAudience: CollectionAfterChangeHook = async ({ collection, doc, previousDoc, req }) => {
  await refreshFiles(req, collection.slug, doc.id, [doc], previousDoc ? [previousDoc] : [])
  return doc
}

export const releaseFiles: CollectionAfterDeleteHook = async ({ collection, doc, req }) => {
  await refreshFiles(req, collection.slug, doc.id, [], [doc])
}
