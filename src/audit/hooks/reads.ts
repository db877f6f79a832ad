import type { CollectionAfterOperationHook, PayloadRequest, SanitizedCollectionConfig } from 'payload'
import { type Id, idOf } from '@/shared/ids'
import { isRecord } from '@/shared/record'
import { type ReadDocument, recordReads } from '../actions'
import { isHeaderSelect, isVersionHeaderSelect } from '../rules/reads'

type Doc = Record<string, unknown>

interface Read {
  id: Id
  doc: Doc
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** What the readers left out of their answers, looked up at once, so that `select` evades nothing. */
async function storedFacts(req: PayloadRequest, slug: SanitizedCollectionConfig['slug'], ids: Id[]) {
  if (ids.length === 0) return new Map<string, Doc>()
  const { docs } = await req.payload.db.find<{ id: Id } & Doc>({
    collection: slug,
    limit: 0,
    pagination: false,
    req: { transactionID: req.transactionID },
    select: { title: true, visibility: true },
    where: { id: { in: ids } },
  })
  return new Map(docs.map((doc): [string, Doc] => [String(doc.id), doc]))
}

async function note(req: PayloadRequest, { slug }: SanitizedCollectionConfig, reads: Read[]): Promise<void> {
  const lacking = reads.filter(({ doc }) => !('visibility' in doc))
  const stored = await storedFacts(
    req,
    slug,
    lacking.map(({ id }) => id),
  )
  const docs = reads.map(({ id, doc }): ReadDocument => {
    const { title, visibility, versionLabel } = 'visibility' in doc ? doc : { ...doc, ...stored.get(String(id)) }
    return { id, title: textOf(title), visibility: textOf(visibility), versionLabel: textOf(versionLabel) }
  })
  recordReads({ payload: req.payload, user: req.user, collection: slug, docs })
}

/** A document with its id; of a version, that of its document. */
function readOf(result: unknown, isVersion: boolean): Read[] {
  if (!isRecord(result)) return []
  const [doc, id] = isVersion ? [result.version, idOf(result.parent)] : [result, idOf(result.id)]
  return isRecord(doc) && id !== undefined ? [{ id, doc }] : []
}

/**
 * What an operation hands out: a document or version by its id, and the whole documents of a list that is asked for
 * from outside. The site's and the console's own lists are local reads, and show headers.
 */
function readsIn({ args, operation, req, result }: Parameters<CollectionAfterOperationHook>[0]): Read[] {
  if (operation === 'findByID') return readOf(result, false)
  if (operation === 'findVersionByID') return readOf(result, true)
  if ((operation !== 'find' && operation !== 'findVersions') || req.payloadAPI === 'local') return []
  const isVersion = operation === 'findVersions'
  const select = 'select' in args ? args.select : undefined
  if (isVersion ? isVersionHeaderSelect(select) : isHeaderSelect(select)) return []
  return isRecord(result) && Array.isArray(result.docs) ? result.docs.flatMap((doc) => readOf(doc, isVersion)) : []
}

/** Documents or versions are read by a person, by whichever door; the system's own reads make no entry. */
export const noteRead: CollectionAfterOperationHook = async (operation) => {
  const { args, collection, req, result } = operation
  if (!req.user || ('overrideAccess' in args && args.overrideAccess === true)) return result
  try {
    const reads = readsIn(operation)
    if (reads.length > 0) await note(req, collection, reads)
  } catch (error) {
    req.payload.logger.error({ err: error, msg: 'reading not recorded' })
  }
  return result
}
