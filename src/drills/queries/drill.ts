import type { PayloadRequest } from 'payload'
import { idFrom } from '@/access/values'
import type { Drill } from '@/payload-types'
import { attachmentsOf, fileFields } from '@/publishing/files'
import { type Id, idOf } from '@/shared/ids'
import { populated, populatedAll } from '@/shared/populated'

const related = {
  'emergency-plans': { title: true, slug: true, code: true },
  departments: { name: true, code: true },
  staff: { name: true },
  'corrective-actions': { title: true, status: true, dueOn: true, revisedIn: true },
  media: fileFields,
} as const

/** A drill as its record shows it, with the reader's rights; null for none. */
export async function findDrill(req: PayloadRequest, text: string) {
  const id = idFrom(req, text)
  if (id === undefined) return null
  const drill: Drill | null = await req.payload.findByID({
    collection: 'drills',
    id,
    depth: 1,
    disableErrors: true,
    overrideAccess: false,
    populate: related,
    req,
    user: req.user,
  })
  if (!drill) return null
  return {
    ...drill,
    planDoc: populated(drill.plan),
    departmentDoc: populated(drill.department),
    leadName: populated(drill.lead)?.name ?? null,
    participantNames: populatedAll(drill.participants).map(({ name }) => name),
    arrivals: (drill.attendance ?? []).map(({ staff, at, via }) => ({
      id: idOf(staff),
      name: populated(staff)?.name ?? '（已删除的员工）',
      at: at ?? null,
      via: via ?? 'list',
    })),
    photoFiles: attachmentsOf(drill.photos),
  }
}
export type DrillRecord = NonNullable<Awaited<ReturnType<typeof findDrill>>>

/** The corrective actions of a drill, those that were noted on its board among them, with the reader's rights. */
export async function listCorrections(req: PayloadRequest, drill: Id) {
  const { docs } = await req.payload.find({
    collection: 'corrective-actions',
    depth: 0,
    overrideAccess: false,
    pagination: false,
    req,
    select: { title: true, section: true, status: true, dueOn: true, revisedIn: true },
    sort: ['createdAt', 'id'],
    user: req.user,
    where: { drill: { equals: drill } },
  })
  return docs
}
export type DrillCorrection = Awaited<ReturnType<typeof listCorrections>>[number]

/** People of a department who can be put on the list, by name. */
export async function listColleagues(req: PayloadRequest, department: Id) {
  const { docs } = await req.payload.find({
    collection: 'staff',
    depth: 0,
    limit: 500,
    overrideAccess: false,
    pagination: false,
    req,
    select: { name: true },
    sort: 'name',
    user: req.user,
    where: { and: [{ department: { equals: department } }, { status: { equals: 'active' } }] },
  })
  return docs.map(({ id, name }) => ({ id, name }))
}
