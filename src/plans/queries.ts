import type { EmergencyPlan } from '@/payload-types'
import { controlOf } from '@/publishing/control'
import { attachmentsOf, fileFields, pictureOf } from '@/publishing/files'
import type { Release } from '@/publishing/model'
import { decodeParam, pagePath, validPath } from '@/publishing/paths'
import { asReader, inForce, type Reader, released } from '@/publishing/reader'
import { isInForce } from '@/publishing/rules'
import { type Id, idOf } from '@/shared/ids'
import { populated, populatedAll } from '@/shared/populated'
import { findPinned, findRelease, releasesOf } from '@/workflow/queries/releases'
import { drillForms, drillStatuses, type PlanType, planTypes } from './model'

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
  staff: { name: true },
  media: fileFields,
} as const

type Drill = Awaited<ReturnType<typeof listDrills>>[number]

/** What the page of a plan shows, of the version in force as well as of an older one. */
function toPlan(id: Id, doc: Omit<EmergencyPlan, 'id'>, releases: Release[], drills: Drill[]) {
  return {
    ...toRow(doc),
    /** Where a printed page of this version says whether it still holds. */
    validity: doc.versionLabel ? validPath('emergency-plans', id, doc.versionLabel) : null,
    department: populated(doc.department),
    risks: doc.risks ?? null,
    levels: doc.levels ?? [],
    organisation: doc.organisation ?? [],
    contacts: (doc.contacts ?? []).map((contact) => ({
      role: contact.role,
      name: contact.name ?? populated(contact.staff)?.name ?? null,
      phone: contact.phone ?? null,
      backupPhone: contact.backupPhone ?? null,
    })),
    steps: (doc.steps ?? []).map((step) => ({ ...step, picture: pictureOf(step.picture) })),
    supplies: doc.supplies ?? [],
    sections: doc.sections ?? [],
    related: populatedAll(doc.relatedSops).filter((sop) => sop.slug && isInForce(sop)),
    certificates: populatedAll(doc.requiredCertificates).map(({ name }) => name),
    attachments: attachmentsOf(doc.attachments),
    drills,
    control: controlOf(doc, releases),
  }
}

export type Plan = ReturnType<typeof toPlan>

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
  const [releases, drills] = await Promise.all([releasesOf(reader, 'emergency-plans', doc), listDrills(reader, doc.id)])
  return toPlan(doc.id, doc, releases, drills)
}

/** A released version of a plan by its lasting address, with what is in force today; drills stay with the plan. */
export async function findPlanVersion(reader: Reader, slugParam: string, labelParam: string) {
  const wanted = { collection: 'emergency-plans', slugParam, labelParam, populate: pageRelations } as const
  const found = await findRelease(reader, wanted)
  return found && { facts: found.facts, plan: toPlan(found.id, found.doc, found.releases, []) }
}

/** Released versions of plans in full, as a manual holds them; what the reader may not read is left out. */
export async function listPinnedPlans(reader: Reader, pins: { id: Id; label: string }[]): Promise<Plan[]> {
  const pinned = await findPinned(reader, 'emergency-plans', pins, { populate: pageRelations, depth: 1 })
  return pinned.map(({ id, doc, slug }) => toPlan(id, { ...doc, slug }, [], []))
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
