import type { DataFromCollectionSlug, Payload, PayloadRequest, PopulateType, Where } from 'payload'
import { controlOf } from '@/publishing/control'
import type { Release, VersionFacts } from '@/publishing/model'
import { decodeParam, pagePath, versionPath } from '@/publishing/paths'
import { asReader, type Reader, released } from '@/publishing/reader'
import { dayOf, storedDay } from '@/shared/calendar'
import type { Day } from '@/shared/days'
import { type Id, idOf, sameId } from '@/shared/ids'
import type { ControlledCollection } from '../model'
import { firstReleaseOf } from '../rules/labels'

/** The most version rows of one document that are looked through: decades of releases. */
const LIMIT = 500
/** Earliest first: a released version is what was released, not what a later row of the same label holds. */
const OLDEST_FIRST = ['createdAt', 'id']

const releasedFields = {
  versionLabel: true,
  releasedAt: true,
  effectiveDate: true,
  releaseNote: true,
  isEmergencyRelease: true,
} as const

const releasedOf = (documentId: Id): Where[] => [
  { parent: { equals: documentId } },
  { 'version._status': { equals: 'published' } },
  { 'version.state': { equals: 'released' } },
]

/** Reads of released versions keep the reader's rights; see `readVersions` of the access rules. */
const asReleaseReader = (reader: Reader) => ({ ...asReader(reader), context: { readsReleases: true } }) as const

/**
 * The released versions of a document that the reader has just been allowed to read, newest first.
 * @param doc the document as found with the reader's own rights
 */
export async function releasesOf(
  reader: Reader,
  collection: ControlledCollection,
  doc: { id: Id; slug?: string | null },
): Promise<Release[]> {
  const { docs } = await reader.payload.findVersions({
    collection,
    depth: 0,
    limit: LIMIT,
    pagination: false,
    select: { version: releasedFields },
    sort: OLDEST_FIRST,
    where: { and: releasedOf(doc.id) },
    ...asReleaseReader(reader),
  })
  const byLabel = new Map<string, Release>()
  for (const { version } of docs) {
    const label = version.versionLabel
    const href = label ? versionPath(collection, doc, label) : undefined
    if (!label || !href || byLabel.has(label)) continue
    byLabel.set(label, {
      label,
      href,
      releasedAt: version.releasedAt ?? null,
      effectiveDate: 'effectiveDate' in version ? (version.effectiveDate ?? null) : null,
      note: version.releaseNote || null,
      isEmergency: version.isEmergencyRelease === true,
    })
  }
  return [...byLabel.values()].reverse()
}

const officeDay = (moment: string): Day => dayOf(new Date(moment))

interface Dates {
  effectiveDate?: string | null
  releasedAt?: string | null
}

const earliest = (days: (Day | undefined)[]): Day | undefined => days.flatMap((day) => day ?? []).sort()[0]

/** The first day on which a version was in force, as far as it says; undefined for one without dates. */
export const dayInForce = ({ effectiveDate, releasedAt }: Dates): Day | undefined =>
  earliest([effectiveDate ? storedDay(effectiveDate) : undefined, releasedAt ? officeDay(releasedAt) : undefined])

/**
 * The first day on which each document of a collection was in force, by its id; none for a document without a published
 * version on record. A version without dates, from before documents were controlled, counts from when it was published.
 * One read for all, as the system sees them: of the versions only a day comes out.
 */
export async function firstReleases(req: PayloadRequest, collection: ControlledCollection): Promise<Map<string, Day>> {
  const { docs } = await req.payload.db.findVersions<Dates>({
    collection,
    limit: 0,
    pagination: false,
    req,
    select: { parent: true, createdAt: true, version: { effectiveDate: true, releasedAt: true } },
    where: { 'version._status': { equals: 'published' } },
  })
  const first = new Map<string, Day>()
  for (const { parent, version, createdAt } of docs) {
    const key = String(idOf(parent))
    const day = earliest([dayInForce(version) ?? officeDay(createdAt), first.get(key)])
    if (day) first.set(key, day)
  }
  return first
}

interface Labelled {
  id: Id
  versionLabel?: string | null | undefined
}

/**
 * When the major version of each document was first released, by its id: a minor version sets no clock anew. Documents
 * that stand at the first release of theirs are left out. One read for all, as the system sees them: a reader of the
 * released text may not read its versions, and of them only a moment comes out.
 */
export async function majorReleases(
  { payload, req }: { payload: Payload; req?: PayloadRequest | undefined },
  collection: ControlledCollection,
  documents: Labelled[],
): Promise<Map<string, string>> {
  const minor = documents.flatMap(({ id, versionLabel }) =>
    versionLabel && !versionLabel.endsWith('.0') ? [{ id, versionLabel }] : [],
  )
  if (minor.length === 0) return new Map()
  const { docs } = await payload.findVersions({
    collection,
    depth: 0,
    overrideAccess: true,
    pagination: false,
    ...(req ? { req } : {}),
    select: { parent: true, version: { versionLabel: true, releasedAt: true } },
    where: {
      and: [{ parent: { in: minor.map(({ id }) => id) } }, { 'version._status': { equals: 'published' } }],
    },
  })
  return new Map(
    minor.flatMap(({ id, versionLabel }) => {
      const own = docs.filter(({ parent }) => sameId(parent, id)).map(({ version }) => version)
      const first = firstReleaseOf(versionLabel, own)
      return first ? [[String(id), first] as const] : []
    }),
  )
}

/** The document itself as far as the reader may see it now; undefined for none, a draft, or one that he may not see. */
async function findCurrent(reader: Reader, collection: ControlledCollection, where: Where) {
  const { docs } = await reader.payload.find({
    collection,
    depth: 0,
    limit: 1,
    pagination: false,
    select: { slug: true, state: true, versionLabel: true, retiredAt: true, retireReason: true, updatedAt: true },
    where: { and: [released, where] },
    ...asReader(reader),
  })
  return docs[0]
}

/** The released versions of a document, newest first; none for a reader who may not read the document itself. */
export async function listReleases(
  reader: Reader,
  collection: ControlledCollection,
  documentId: Id,
): Promise<Release[]> {
  const current = await findCurrent(reader, collection, { id: { equals: documentId } })
  return current ? releasesOf(reader, collection, current) : []
}

/** A document by the address that it had when the version was released: an address may change, the old one lasts. */
async function findRenamed(reader: Reader, collection: ControlledCollection, slug: string, label: string) {
  const { docs } = await reader.payload.findVersions({
    collection,
    depth: 0,
    limit: 1,
    pagination: false,
    select: { parent: true },
    where: {
      and: [
        { 'version.slug': { equals: slug } },
        { 'version.versionLabel': { equals: label } },
        { 'version.state': { equals: 'released' } },
      ],
    },
    ...asReleaseReader(reader),
  })
  const id = docs[0]?.parent
  return id === undefined ? undefined : findCurrent(reader, collection, { id: { equals: id } })
}

interface Wanted<Slug> {
  collection: Slug
  /** Address of the document and label of the version, as they arrive in a page's params. */
  slugParam: string
  labelParam: string
  /** What to read of related documents. */
  populate: PopulateType
}

/**
 * A released version by its lasting address, with what is in force today; null for an unknown label and for a
 * document that the reader may not read today. The version has no `id` of its own.
 */
export async function findRelease<Slug extends ControlledCollection>(
  reader: Reader,
  { collection, slugParam, labelParam, populate }: Wanted<Slug>,
): Promise<{ id: Id; doc: DataFromCollectionSlug<Slug>; facts: VersionFacts; releases: Release[] } | null> {
  const [slug, label] = [decodeParam(slugParam), decodeParam(labelParam)]
  const current =
    (await findCurrent(reader, collection, { slug: { equals: slug } })) ??
    (await findRenamed(reader, collection, slug, label))
  const href = current && pagePath(collection, current)
  if (!href) return null
  const { docs } = await reader.payload.findVersions({
    collection,
    depth: 1,
    limit: 1,
    pagination: false,
    populate,
    sort: OLDEST_FIRST,
    where: { and: [...releasedOf(current.id), { 'version.versionLabel': { equals: label } }] },
    ...asReleaseReader(reader),
  })
  const doc = docs[0]?.version
  if (!doc) return null
  const releases = await releasesOf(reader, collection, current)
  const { versionLabel, retirement } = controlOf(current, releases)
  const releasedAt = releases.find((release) => release.label === label)?.releasedAt ?? null
  return {
    id: current.id,
    doc,
    facts: { label, releasedAt, current: { href, label: versionLabel, retirement } },
    releases,
  }
}

/** Those of some documents that the reader may see now, as they are today. */
async function listReadable(reader: Reader, collection: ControlledCollection, ids: Id[]) {
  const { docs } = await reader.payload.find({
    collection,
    depth: 0,
    pagination: false,
    select: { title: true, slug: true, visibility: true },
    where: { and: [released, { id: { in: ids } }] },
    ...asReader(reader),
  })
  return docs
}

/** A released version that another document holds. */
export interface Pinned<Slug extends ControlledCollection> {
  id: Id
  label: string
  /** What the document is called, where it stands and who may read it today. */
  title: string
  slug: string | null
  visibility: string | null
  doc: DataFromCollectionSlug<Slug>
}

/**
 * Released versions by document and label, as far as the reader may read those documents today, in the order asked
 * for. The versions are read whole: a manual of 200 plans is 200 rows.
 */
export async function findPinned<Slug extends ControlledCollection>(
  reader: Reader,
  collection: Slug,
  pins: { id: Id; label: string }[],
  { populate, depth }: { populate: PopulateType; depth: 0 | 1 },
): Promise<Pinned<Slug>[]> {
  if (pins.length === 0) return []
  const ids = pins.map(({ id }) => id)
  const readable = await listReadable(reader, collection, ids)
  if (readable.length === 0) return []
  const { docs } = await reader.payload.findVersions({
    collection,
    depth,
    pagination: false,
    populate,
    sort: OLDEST_FIRST,
    where: {
      and: [
        { parent: { in: readable.map(({ id }) => id) } },
        { 'version._status': { equals: 'published' } },
        { 'version.state': { equals: 'released' } },
        { 'version.versionLabel': { in: [...new Set(pins.map(({ label }) => label))] } },
      ],
    },
    ...asReleaseReader(reader),
  })
  return pins.flatMap(({ id, label }) => {
    const current = readable.find((one) => sameId(one.id, id))
    const found = docs.find(({ parent, version }) => sameId(parent, id) && version.versionLabel === label)
    if (!current || !found) return []
    const { title, slug, visibility } = current
    return [{ id, label, title, slug: slug ?? null, visibility: visibility ?? null, doc: found.version }]
  })
}
