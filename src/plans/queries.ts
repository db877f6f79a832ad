import type { PayloadRequest } from 'payload'
import { recordReads } from '@/audit/actions'
import { correctionPath } from '@/corrections/model'
import type { EmergencyPlan } from '@/payload-types'
import { controlOf } from '@/publishing/control'
import { attachmentsOf, fileFields } from '@/publishing/files'
import type { Release } from '@/publishing/model'
import { cardsPath, decodeParam, pagePath, validPath, versionPath } from '@/publishing/paths'
import { asReader, inForce, type Reader, released } from '@/publishing/reader'
import { isInForce } from '@/publishing/rules'
import { type Id, idOf } from '@/shared/ids'
import { populated, populatedAll } from '@/shared/populated'
import { findPinned, findRelease, releasesOf } from '@/workflow/queries/releases'
import { drillForms, drillStatuses, type PlanType, planTypes } from './model'
import { responseOf, responseRelations } from './queries/cards'
import { filingProgress, majorOf, newFilingHref } from './rules/filing'

/** The most plans that one list holds. */
const PLAN_LIST_LIMIT = 300

const rowFields = {
  title: true,
  slug: true,
  code: true,
  planType: true,
  eventType: true,
  summary: true,
  department: true,
  visibility: true,
} as const

export interface PlanRow {
  href: string
  title: string
  code: string | null
  planType: PlanType
  planTypeName: string
  eventType: string | null
  summary: string | null
  department: Id | undefined
  isInternal: boolean
}

interface RowDoc {
  title: string
  slug?: string | null
  code?: string | null
  planType: PlanType
  eventType?: string | null
  summary?: string | null
  department: unknown
  visibility: string
}

const toRow = (doc: RowDoc): PlanRow => ({
  href: pagePath('emergency-plans', doc) ?? '/plans',
  title: doc.title,
  code: doc.code ?? null,
  planType: doc.planType,
  planTypeName: planTypes[doc.planType].zh,
  eventType: doc.eventType ?? null,
  summary: doc.summary ?? null,
  department: idOf(doc.department),
  isInternal: doc.visibility !== 'public',
})

/** The plans that a reader may see, by code; of one department, of several, or of all. */
export async function listPlans(reader: Reader, departments?: Id[], limit = PLAN_LIST_LIMIT): Promise<PlanRow[]> {
  if (departments?.length === 0) return []
  const { docs } = await reader.payload.find({
    collection: 'emergency-plans',
    depth: 0,
    limit,
    pagination: false,
    select: rowFields,
    sort: 'code',
    where: departments ? { and: [inForce, { department: { in: departments } }] } : inForce,
    ...asReader(reader),
  })
  return docs.map(toRow)
}

const pageRelations = {
  departments: { name: true, code: true, phone: true },
  'certificate-types': { name: true },
  sops: { title: true, slug: true, code: true, state: true },
  ...responseRelations,
  media: fileFields,
} as const

type Drill = Awaited<ReturnType<typeof listDrills>>[number]

/** What the page of a plan shows, of the version in force as well as of an older one. */
function toPlan(
  id: Id,
  doc: Omit<EmergencyPlan, 'id'>,
  {
    releases,
    drills,
    cardsHref,
    printHref,
    wordHref,
  }: Record<'cardsHref' | 'printHref' | 'wordHref', string | null> & { releases: Release[]; drills: Drill[] },
) {
  return {
    ...toRow(doc),
    id,
    /** Where a printed page of this version says whether it still holds. */
    validity: doc.versionLabel ? validPath('emergency-plans', id, doc.versionLabel) : null,
    department: populated(doc.department),
    risks: doc.risks ?? null,
    ...responseOf(doc),
    organisation: doc.organisation ?? [],
    /** Null where an older version is shown: the cards are those of the version in force. */
    cardsHref,
    /** The version in force with cover, approval page and contents, for paper. */
    printHref,
    /** The version shown, as a Word file; for signed-in readers. */
    wordHref,
    sections: doc.sections ?? [],
    annexes: (doc.annexes ?? []).map((annex) => ({ ...annex, files: attachmentsOf(annex.files) })),
    related: populatedAll(doc.relatedSops).filter((sop) => sop.slug && isInForce(sop)),
    certificates: populatedAll(doc.requiredCertificates).map(({ name }) => name),
    attachments: attachmentsOf(doc.attachments),
    drills,
    control: controlOf(doc, releases),
  }
}

/** How its filing stands, for signed-in readers of the version in force. */
interface PlanFiling {
  progress: string
  /** The form of a new filing, while there is none. */
  newHref: string | null
}

export type Plan = ReturnType<typeof toPlan> & { filing?: PlanFiling | null; revisedFor?: RevisedFor[] }

/** What stands under a page's own address. */
const under = (page: string | undefined, part: 'print' | 'word'): string | null => (page ? `${page}/${part}` : null)

/** A plan by its address; null for none, a draft, or one that the reader may not see. */
export async function findPlan(reader: Reader, slugParam: string) {
  const { docs } = await reader.payload.find({
    collection: 'emergency-plans',
    depth: 1,
    joins: false,
    limit: 1,
    pagination: false,
    populate: pageRelations,
    where: { and: [released, { slug: { equals: decodeParam(slugParam) } }] },
    ...asReader(reader),
  })
  const doc = docs[0]
  if (!doc) return null
  const [releases, drills, filing, revisedFor] = await Promise.all([
    releasesOf(reader, 'emergency-plans', doc),
    listDrills(reader, doc.id),
    findFiling(reader, doc.id, doc.versionLabel ?? null),
    listRevisedFor(reader, doc.id, doc.versionLabel ?? null),
  ])
  const form = { plan: doc.id, versionLabel: doc.versionLabel ?? '1.0', department: idOf(doc.department) }
  const progress = filing ? filingProgress(filing) : '尚未登记备案'
  const newHref = filing ? null : newFilingHref(form)
  return {
    ...toPlan(doc.id, doc, {
      releases,
      drills,
      cardsHref: cardsPath(doc) ?? null,
      printHref: under(pagePath('emergency-plans', doc), 'print'),
      wordHref: under(pagePath('emergency-plans', doc), 'word'),
    }),
    filing: reader.user ? { progress, newHref } : null,
    revisedFor,
  }
}

/** A released version of a plan by its lasting address, with what is in force today; drills stay with the plan. */
export async function findPlanVersion(reader: Reader, slugParam: string, labelParam: string) {
  const wanted = { collection: 'emergency-plans', slugParam, labelParam, populate: pageRelations } as const
  const found = await findRelease(reader, wanted)
  if (!found) return found
  const plan: Plan = {
    ...toPlan(found.id, found.doc, {
      releases: found.releases,
      drills: [],
      cardsHref: null,
      printHref: null,
      wordHref: under(versionPath('emergency-plans', found.doc, found.facts.label), 'word'),
    }),
    revisedFor: await listRevisedFor(reader, found.id, found.facts.label),
  }
  return { facts: found.facts, plan }
}

/** A finding that this version has put right, and the drill that made it. */
export interface RevisedFor {
  title: string
  href: string
  drill: { title: string; href: string } | null
}

/** The findings for which a version was revised, for signed-in readers; a query is spared for everybody else. */
async function listRevisedFor(reader: Reader, plan: Id, label: string | null): Promise<RevisedFor[]> {
  if (!reader.user || !label) return []
  const { docs } = await reader.payload.find({
    collection: 'corrective-actions',
    depth: 1,
    pagination: false,
    populate: { drills: { title: true } },
    select: { title: true, drill: true },
    sort: 'createdAt',
    where: { and: [{ plan: { equals: plan } }, { revisedIn: { equals: label } }] },
    ...asReader(reader),
  })
  return docs.map(({ id, title, drill }) => {
    const held = populated(drill)
    return { title, href: correctionPath(id), drill: held ? { title: held.title, href: `/drills/${held.id}` } : null }
  })
}

/** How the filing of the version in force stands, for signed-in readers; null when nobody has begun it. */
async function findFiling(reader: Reader, plan: Id, label: string | null) {
  if (!reader.user) return null
  const { docs } = await reader.payload.find({
    collection: 'filings',
    depth: 0,
    pagination: false,
    select: { status: true, bundle: true, versionLabel: true, receiptNo: true },
    sort: '-id',
    where: { plan: { equals: plan } },
    ...asReader(reader),
  })
  const own = docs.filter(({ versionLabel }) => majorOf(versionLabel) === majorOf(label))
  return own.find(({ status }) => status === 'filed') ?? own[0] ?? null
}

/** Plans of a manual that are read at a time: two queries for each batch, and never all of their versions at once. */
const PINNED_AT_ONCE = 20

/** Released versions of plans in full, batch by batch, as a manual holds them; what the reader may not read is left out. */
export async function* pinnedPlans(reader: Reader, pins: { id: Id; label: string }[]): AsyncGenerator<Plan[]> {
  for (let from = 0; from < pins.length; from += PINNED_AT_ONCE) {
    const batch = pins.slice(from, from + PINNED_AT_ONCE)
    const pinned = await findPinned(reader, 'emergency-plans', batch, { populate: pageRelations, depth: 1 })
    // Whoever takes a manual away reads its restricted plans.
    const docs = pinned.map(({ label, ...document }) => ({ ...document, versionLabel: label }))
    recordReads({ ...reader, collection: 'emergency-plans', docs })
    yield pinned.map(({ id, doc, slug }) =>
      toPlan(id, { ...doc, slug }, { releases: [], drills: [], cardsHref: null, printHref: null, wordHref: null }),
    )
  }
}

/** All of them, for a page. */
export async function listPinnedPlans(reader: Reader, pins: { id: Id; label: string }[]): Promise<Plan[]> {
  const plans: Plan[] = []
  for await (const batch of pinnedPlans(reader, pins)) plans.push(...batch)
  return plans
}

/** The newest saved text of a plan, for the person of the request; null when it is not there or not for them. */
export async function findDraftPlan(req: PayloadRequest, id: Id) {
  const doc = await req.payload.findByID({
    collection: 'emergency-plans',
    id,
    depth: 1,
    disableErrors: true,
    draft: true,
    joins: false,
    overrideAccess: false,
    populate: pageRelations,
    req,
  })
  if (!doc) return null
  const plan = toPlan(doc.id, doc, { releases: [], drills: [], cardsHref: null, printHref: null, wordHref: null })
  return { plan, department: doc.department }
}

/** The last drills of a plan, for signed-in readers; a query is spared for everybody else. */
async function listDrills(reader: Reader, plan: Id) {
  if (!reader.user) return []
  const { docs } = await reader.payload.find({
    collection: 'drills',
    depth: 0,
    limit: 5,
    pagination: false,
    select: { title: true, heldOn: true, status: true, form: true, participantCount: true, score: true },
    sort: '-heldOn',
    where: { and: [{ plan: { equals: plan } }, { status: { not_equals: 'cancelled' } }] },
    ...asReader(reader),
  })
  return docs.map((drill) => ({
    id: drill.id,
    title: drill.title,
    heldOn: drill.heldOn ?? null,
    status: drillStatuses[drill.status].zh,
    form: drillForms[drill.form].zh,
    participantCount: drill.participantCount ?? null,
    score: drill.score ?? null,
  }))
}
