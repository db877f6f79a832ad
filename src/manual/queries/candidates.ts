import type { PayloadRequest } from 'payload'
import { type Id, idOf } from '@/shared/ids'
import type { Candidate, PlanRelease } from '../rules/editions'

/** Plans by their ids, as readers see them today; what the author may not read is left out. */
export async function findCandidates(req: PayloadRequest, ids: Id[]): Promise<(Candidate & { id: Id })[]> {
  if (ids.length === 0) return []
  const { docs } = await req.payload.find({
    collection: 'emergency-plans',
    depth: 0,
    overrideAccess: !req.user,
    pagination: false,
    req,
    select: {
      title: true,
      state: true,
      _status: true,
      releasedAt: true,
      versionLabel: true,
      visibility: true,
      audienceRoles: true,
      audienceDepartments: true,
    },
    where: { id: { in: ids } },
  })
  return docs.map((doc) => ({
    id: doc.id,
    title: doc.title,
    state: doc.state ?? null,
    label: doc._status === 'published' && doc.releasedAt && doc.versionLabel ? doc.versionLabel : null,
    visibility: doc.visibility,
    audienceRoles: doc.audienceRoles,
    audienceDepartments: doc.audienceDepartments,
  }))
}

/** The released versions of plans with the reasons given for each, oldest first; as the system sees them. */
export async function releasesByPlan(req: PayloadRequest, pins: { plan: Id }[]): Promise<Map<string, PlanRelease[]>> {
  const found = new Map<string, PlanRelease[]>()
  const { docs } = await req.payload.findVersions({
    collection: 'emergency-plans',
    depth: 0,
    overrideAccess: true,
    pagination: false,
    req,
    select: { parent: true, version: { title: true, versionLabel: true, releaseNote: true } },
    sort: ['createdAt', 'id'],
    where: {
      and: [
        { parent: { in: [...new Set(pins.map(({ plan }) => plan))] } },
        { 'version._status': { equals: 'published' } },
        { 'version.state': { equals: 'released' } },
      ],
    },
  })
  for (const { parent, version } of docs) {
    const [plan, label] = [String(idOf(parent)), version.versionLabel]
    const releases = found.get(plan) ?? []
    // A released version is what was released, not what a later row of the same label holds.
    if (!label || releases.some((release) => release.label === label)) continue
    found.set(plan, [...releases, { label, title: version.title, reason: version.releaseNote || null }])
  }
  return found
}
