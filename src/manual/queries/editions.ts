import type { ManualEdition } from '@/payload-types'
import { planTypes } from '@/plans/model'
import { controlOf } from '@/publishing/control'
import { attachmentsOf, fileFields } from '@/publishing/files'
import type { Release } from '@/publishing/model'
import { decodeParam, pagePath, validPath, versionPath } from '@/publishing/paths'
import { asReader, inForce, type Reader, released } from '@/publishing/reader'
import { type Id, idOf } from '@/shared/ids'
import { populated } from '@/shared/populated'
import { findPinned, findRelease, releasesOf } from '@/workflow/queries/releases'

/** The most manuals that the list holds; an office has one or two. */
const LIMIT = 50
const pageRelations = { departments: { name: true, code: true }, media: fileFields } as const

type EditionDoc = Omit<ManualEdition, 'id'>

const pinsOf = (doc: EditionDoc): { id: Id; label: string }[] =>
  (doc.plans ?? []).flatMap(({ plan, versionLabel }) => {
    const id = idOf(plan)
    return id !== undefined && versionLabel ? [{ id, label: versionLabel }] : []
  })

/** The plans of an edition by the versions that it holds; a plan that the reader may no longer read has no title. */
async function contentsOf(reader: Reader, doc: EditionDoc) {
  const pins = pinsOf(doc)
  const pinned = await findPinned(reader, 'emergency-plans', pins, { populate: {}, depth: 0 })
  return pins.map(({ id, label }, index) => {
    const found = pinned.find((one) => String(one.id) === String(id))
    return {
      number: index + 1,
      label,
      plan: found
        ? {
            title: found.doc.title,
            code: found.doc.code ?? null,
            kind: planTypes[found.doc.planType].zh,
            href: versionPath('emergency-plans', found, label) ?? '/plans',
          }
        : null,
    }
  })
}

interface Found {
  id: Id
  doc: EditionDoc
  releases: Release[]
  /** Its own address, where it is not the edition in force. */
  page?: string | undefined
}

async function toEdition(reader: Reader, { id, doc, releases, page }: Found) {
  const href = page ?? pagePath('manual-editions', doc)
  return {
    id,
    title: doc.title,
    slug: doc.slug ?? '',
    href: pagePath('manual-editions', doc) ?? '/manual',
    code: doc.code ?? null,
    summary: doc.summary ?? null,
    issuer: doc.issuer ?? null,
    signer: doc.signer ?? null,
    preface: doc.preface ?? null,
    department: populated(doc.department),
    isInternal: doc.visibility !== 'public',
    contents: await contentsOf(reader, doc),
    pins: pinsOf(doc),
    changes: (doc.changes ?? []).map(({ kind, title, from, to, reason }) => ({
      kind,
      title,
      from: from ?? null,
      to: to ?? null,
      reason: reason ?? null,
    })),
    attachments: attachmentsOf(doc.attachments),
    control: controlOf(doc, releases),
    /** The edition shown, with its plans in full, as a Word file; for signed-in readers. */
    wordHref: href ? `${href}/word` : null,
    /** Where a printed page of this edition says whether it still holds. */
    validity: doc.versionLabel ? validPath('manual-editions', id, doc.versionLabel) : null,
  }
}

/** An edition as its page shows it. */
export type Edition = Awaited<ReturnType<typeof toEdition>>

/** The edition in force of every manual that the reader may see, by code. */
export async function listEditions(reader: Reader): Promise<Edition[]> {
  const { docs } = await reader.payload.find({
    collection: 'manual-editions',
    depth: 1,
    limit: LIMIT,
    pagination: false,
    populate: pageRelations,
    sort: 'code',
    where: inForce,
    ...asReader(reader),
  })
  return Promise.all(
    docs.map(async (doc) =>
      toEdition(reader, { id: doc.id, doc, releases: await releasesOf(reader, 'manual-editions', doc) }),
    ),
  )
}

/** The edition in force by its address; null for none, a draft, or one that the reader may not see. */
export async function findEdition(reader: Reader, slugParam: string): Promise<Edition | null> {
  const { docs } = await reader.payload.find({
    collection: 'manual-editions',
    depth: 1,
    limit: 1,
    pagination: false,
    populate: pageRelations,
    where: { and: [released, { slug: { equals: decodeParam(slugParam) } }] },
    ...asReader(reader),
  })
  const doc = docs[0]
  return doc ? toEdition(reader, { id: doc.id, doc, releases: await releasesOf(reader, 'manual-editions', doc) }) : null
}

/** A released edition by its lasting address, with what is in force today. */
export async function findEditionVersion(reader: Reader, slugParam: string, labelParam: string) {
  const wanted = { collection: 'manual-editions', slugParam, labelParam, populate: pageRelations } as const
  const found = await findRelease(reader, wanted)
  if (!found) return null
  const page = versionPath('manual-editions', found.doc, found.facts.label)
  return { facts: found.facts, edition: await toEdition(reader, { ...found, page }) }
}
