import { departmentPath } from '@/publishing/paths'
import { asReader, type Reader } from '@/publishing/reader'
import { type Id, idOf, sameId } from '@/shared/ids'
import { populated, populatedAll } from '@/shared/populated'
import { staffStatuses } from './model'

const PERSON_ROLES = ['admin', 'hr'] as const

/** Whether a reader may open a person's page: HR, administrators, and the person. */
export function mayOpenPerson({ user }: Reader, id: Id): boolean {
  if (!user) return false
  return PERSON_ROLES.some((role) => user.roles.includes(role)) || sameId(user.staff, id)
}

/** The staff record of the reader; undefined for an account without one. */
export function ownStaffId({ user }: Reader): Id | undefined {
  return idOf(user?.staff)
}

/** A person with department, posts and what the reader may see of the rest; null for none. */
export async function findPerson(reader: Reader, id: Id) {
  const { docs } = await reader.payload.find({
    collection: 'staff',
    depth: 1,
    joins: false,
    limit: 1,
    pagination: false,
    populate: {
      departments: { name: true, code: true },
      posts: { name: true, summary: true, duties: true, requiredCertificates: true },
    },
    where: { id: { equals: id } },
    ...asReader(reader),
  })
  const doc = docs[0]
  if (!doc) return null
  const department = populated(doc.department)
  return {
    id: doc.id,
    name: doc.name,
    employeeNo: doc.employeeNo,
    status: staffStatuses[doc.status].zh,
    hiredOn: doc.hiredOn ?? null,
    assignedOn: doc.assignedOn ?? null,
    phone: doc.phone ?? null,
    email: doc.email ?? null,
    departmentId: idOf(doc.department),
    department: department ? { name: department.name, href: departmentPath(department.code) } : null,
    posts: populatedAll(doc.posts).map((post) => ({
      id: post.id,
      name: post.name,
      summary: post.summary ?? null,
      duties: (post.duties ?? []).map(({ text }) => text),
    })),
  }
}

export type PersonView = NonNullable<Awaited<ReturnType<typeof findPerson>>>
