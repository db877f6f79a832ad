import { decodeParam, departmentPath } from '@/publishing/paths'
import { asReader, type Reader } from '@/publishing/reader'
import { type Id, idOf } from '@/shared/ids'
import { populated } from '@/shared/populated'
import { departmentKinds } from './model'

/** All departments in their own order: a few dozen. */
export async function listDepartments(reader: Reader) {
  const { docs } = await reader.payload.find({
    collection: 'departments',
    depth: 0,
    joins: false,
    limit: 200,
    pagination: false,
    select: { name: true, code: true, parent: true, phone: true },
    sort: ['order', 'code'],
    ...asReader(reader),
  })
  return docs.map((doc) => ({
    id: doc.id,
    name: doc.name,
    code: doc.code,
    href: departmentPath(doc.code),
    parent: idOf(doc.parent),
    phone: doc.phone ?? null,
  }))
}

async function listPosts(reader: Reader, department: Id) {
  const { docs } = await reader.payload.find({
    collection: 'posts',
    depth: 0,
    joins: false,
    limit: 100,
    pagination: false,
    select: { name: true, code: true, summary: true, isKey: true },
    sort: 'code',
    where: { department: { equals: department } },
    ...asReader(reader),
  })
  return docs.map(({ id, name, summary, isKey }) => ({ id, name, summary: summary ?? null, isKey: isKey === true }))
}

/** A department by its code with its posts and the departments below; null when there is none. */
export async function findDepartment(reader: Reader, codeParam: string) {
  const { docs } = await reader.payload.find({
    collection: 'departments',
    depth: 1,
    joins: false,
    limit: 1,
    pagination: false,
    populate: { departments: { name: true, code: true }, staff: { name: true } },
    where: { code: { equals: decodeParam(codeParam).toUpperCase() } },
    ...asReader(reader),
  })
  const doc = docs[0]
  if (!doc) return null
  const [posts, all] = await Promise.all([listPosts(reader, doc.id), listDepartments(reader)])
  return {
    id: doc.id,
    name: doc.name,
    code: doc.code,
    kind: departmentKinds[doc.kind].zh,
    phone: doc.phone ?? null,
    location: doc.location ?? null,
    summary: doc.summary ?? null,
    head: populated(doc.head)?.name ?? null,
    parent: populated(doc.parent),
    children: all.filter(({ parent }) => String(parent) === String(doc.id)),
    posts,
  }
}

export type Department = NonNullable<Awaited<ReturnType<typeof findDepartment>>>
