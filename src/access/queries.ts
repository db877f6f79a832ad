import type { PayloadRequest } from 'payload'
import { idOf, idsOf } from '@/shared/ids'
import { isRole } from './model'
import { type DepartmentNode, type Person, withAncestors, withDescendants } from './rules'

/** The department tree: a few dozen rows of two columns, read once a request. */
export async function departmentTree(req: PayloadRequest): Promise<DepartmentNode[]> {
  const { docs } = await req.payload.find({
    collection: 'departments',
    depth: 0,
    overrideAccess: true,
    pagination: false,
    req,
    select: { parent: true },
  })
  return docs.map((doc) => ({ id: doc.id, parent: idOf(doc.parent) }))
}

async function loadPerson(req: PayloadRequest): Promise<Person | null> {
  const { user } = req
  if (!user || user.disabled === true) return null
  const granted = Array.isArray(user.roles) ? user.roles.filter(isRole) : []
  const own = idsOf(user.departments)
  const tree = own.length > 0 && !granted.includes('admin') ? await departmentTree(req) : []
  return {
    id: user.id,
    roles: granted,
    staff: idOf(user.staff),
    departments: withDescendants(tree, own),
    audiences: withAncestors(tree, own),
  }
}

const people = new WeakMap<object, Promise<Person | null>>()
const nobody = Promise.resolve(null)

/** Who is asking, with his departments; worked out once per signed-in user object, that is once a request. */
export function personOf(req: PayloadRequest): Promise<Person | null> {
  const { user } = req
  if (!user) return nobody
  const known = people.get(user)
  if (known) return known
  const loading = loadPerson(req)
  people.set(user, loading)
  loading.catch(() => people.delete(user))
  return loading
}
