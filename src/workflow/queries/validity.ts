import type { Payload } from 'payload'
import { collectionOfKey, decodeParam, pagePath } from '@/publishing/paths'
import { asReader, type Reader, released } from '@/publishing/reader'
import type { Id } from '@/shared/ids'
import { type ControlledCollection, controlledLabels } from '../model'
import { type Validity, validityOf } from '../rules/validity'

/** The most version rows of one document that are looked through. */
const LIMIT = 500

export interface ValidityAnswer {
  validity: Validity
  /** What kind of document; null when the address names none. */
  kind: string | null
  label: string
  code: string | null
  releasedAt: string | null
  effectiveDate: string | null
  /** Only for who may read the document in force. */
  readable: { title: string; href: string } | null
}

/** An id as it stands in an address; undefined for what the database could not hold. */
function idFrom(payload: Payload, param: string): Id | undefined {
  if (payload.db.defaultIDType === 'number') return /^\d{1,15}$/.test(param) ? Number(param) : undefined
  return /^[0-9a-f]{24}$/.test(param) ? param : undefined
}

async function currentOf({ payload }: Reader, collection: ControlledCollection, id: Id) {
  const { docs } = await payload.find({
    collection,
    depth: 0,
    limit: 1,
    overrideAccess: true,
    pagination: false,
    trash: true,
    where: { and: [released, { id: { equals: id } }] },
  })
  return docs[0]
}

/** The released versions as the system sees them: whoever holds the paper may ask whether it holds. */
async function releasesOf({ payload }: Reader, collection: ControlledCollection, id: Id) {
  const { docs } = await payload.findVersions({
    collection,
    depth: 0,
    limit: LIMIT,
    overrideAccess: true,
    pagination: false,
    select: { version: { versionLabel: true, releasedAt: true, effectiveDate: true } },
    sort: ['createdAt', 'id'],
    where: {
      and: [
        { parent: { equals: id } },
        { 'version._status': { equals: 'published' } },
        { 'version.state': { equals: 'released' } },
      ],
    },
  })
  const byLabel = new Map<string, { label: string; releasedAt: string | null; effectiveDate: string | null }>()
  for (const { version } of docs) {
    const label = version.versionLabel
    if (!label || byLabel.has(label)) continue
    const effectiveDate = 'effectiveDate' in version ? (version.effectiveDate ?? null) : null
    byLabel.set(label, { label, releasedAt: version.releasedAt ?? null, effectiveDate })
  }
  return [...byLabel.values()]
}

async function readableBy(reader: Reader, collection: ControlledCollection, id: Id) {
  const { docs } = await reader.payload.find({
    collection,
    depth: 0,
    limit: 1,
    pagination: false,
    select: { title: true, slug: true },
    where: { and: [released, { id: { equals: id } }] },
    ...asReader(reader),
  })
  const href = docs[0] && pagePath(collection, docs[0])
  return docs[0] && href ? { title: docs[0].title, href } : null
}

/**
 * Whether a printed version still holds, for anybody who holds the paper: state, code, label and dates. Title and
 * link come with the reader's own rights only.
 */
export async function findValidity(
  reader: Reader,
  params: { kind: string; id: string; label: string },
): Promise<ValidityAnswer> {
  const label = decodeParam(params.label).slice(0, 20)
  const collection = collectionOfKey(params.kind)
  const id = idFrom(reader.payload, params.id)
  const current = collection && id !== undefined ? await currentOf(reader, collection, id) : undefined
  const nothing = { kind: null, label, code: null, releasedAt: null, effectiveDate: null, readable: null }
  if (!collection || id === undefined || !current) return { ...nothing, validity: { state: 'unknown' } }
  const releases = await releasesOf(reader, collection, id)
  const isRetired = current.state === 'retired'
  const validity = validityOf(label, {
    current: { label: current.versionLabel ?? null, isRetired, retiredOn: current.retiredAt ?? null },
    releases,
  })
  if (validity.state === 'unknown') return { ...nothing, validity }
  const found = releases.find((release) => release.label === label)
  return {
    validity,
    kind: controlledLabels[collection].zh,
    label,
    code: 'code' in current ? (current.code ?? null) : null,
    releasedAt: found?.releasedAt ?? null,
    effectiveDate: found?.effectiveDate ?? null,
    readable: await readableBy(reader, collection, id),
  }
}
