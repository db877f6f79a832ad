import type { PayloadRequest, Where } from 'payload'
import { type Id, idOf, sameId } from '@/shared/ids'
import { type ControlledCollection, controlledSlugs } from '@/workflow/model'
import { mediaPaths, usedMedia } from './rules'

/** Versions that are read at once when texts are looked through. */
const PAGE = 200

/** What readers saw once, and what is being reviewed: only the newest version of a document waits for anybody. */
const bindingVersions: Where = {
  or: [
    { 'version._status': { equals: 'published' } },
    { and: [{ latest: { equals: true } }, { 'version.state': { in: ['in-review', 'scheduled'] } }] },
  ],
}

interface Wanted {
  collection: ControlledCollection
  files: Id[]
}

async function inRelations(req: PayloadRequest, { collection, files }: Wanted, paths: string[]) {
  if (paths.length === 0) return undefined
  const { docs } = await req.payload.db.findVersions<Record<string, unknown>>({
    collection,
    limit: 1,
    pagination: false,
    req,
    select: { parent: true },
    where: { and: [bindingVersions, { or: paths.map((path) => ({ [`version.${path}`]: { in: files } })) }] },
  })
  return idOf(docs[0]?.parent)
}

/** No database finds a file inside a text: the texts are read, a page at a time. */
async function inTexts(req: PayloadRequest, { collection, files }: Wanted, paths: string[]) {
  if (paths.length === 0) return undefined
  const fields = req.payload.collections[collection].config.flattenedFields
  const select = Object.fromEntries(paths.map((path) => [path.split('.')[0] ?? path, true as const]))
  for (let page = 1, isMore = true; isMore; page += 1) {
    const { docs, hasNextPage } = await req.payload.db.findVersions<Record<string, unknown>>({
      collection,
      limit: PAGE,
      page,
      pagination: true,
      req,
      select: { parent: true, version: select },
      sort: 'id',
      where: bindingVersions,
    })
    const found = docs.find(({ version }) =>
      usedMedia(fields, version).some((used) => files.some((file) => sameId(file, used))),
    )
    if (found) return idOf(found.parent)
    isMore = hasNextPage
  }
  return undefined
}

/** A document that was released with one of the files, or is being reviewed with it; undefined when there is none. */
export async function findBound(req: PayloadRequest, files: Id[]) {
  if (files.length === 0) return undefined
  for (const collection of controlledSlugs) {
    const { relations, texts } = mediaPaths(req.payload.collections[collection].config.flattenedFields)
    const wanted = { collection, files }
    const id = (await inRelations(req, wanted, relations)) ?? (await inTexts(req, wanted, texts))
    if (id !== undefined) return { collection, id }
  }
  return undefined
}

/** The title of a document, for those who may read it; code that acts for nobody may read everything. */
export async function titleFor(
  req: PayloadRequest,
  { collection, id }: { collection: ControlledCollection; id: Id },
): Promise<string | undefined> {
  const allowed = req.user ? await req.payload.collections[collection].config.access.read({ req }) : true
  if (allowed === false) return undefined
  const { docs } = await req.payload.find({
    collection,
    depth: 0,
    limit: 1,
    overrideAccess: true,
    pagination: false,
    req,
    select: { title: true },
    trash: true,
    where: { and: [{ id: { equals: id } }, ...(allowed === true ? [] : [allowed])] },
  })
  return docs[0]?.title
}
