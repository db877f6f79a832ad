import type { PayloadRequest } from 'payload'
import { personOf } from '@/access/queries'
import { withDescendants } from '@/access/rules'
import { type Id, idOf, idsOf } from '@/shared/ids'
import { populated } from '@/shared/populated'
import type { Viewer } from '../model'
import type { Account } from '../rules/notices'

/** The posts of a person; they decide which training concerns him. */
async function postsOf(req: PayloadRequest, staff: Id | undefined): Promise<Id[]> {
  if (staff === undefined) return []
  const person = await req.payload.findByID({
    collection: 'staff',
    id: staff,
    depth: 0,
    disableErrors: true,
    joins: false,
    overrideAccess: true,
    req,
    select: { posts: true },
  })
  return idsOf(person?.posts)
}

/** Who is looking, as far as due items need it; null for somebody without rights. */
export async function dueViewerOf(req: PayloadRequest): Promise<Viewer | null> {
  const person = await personOf(req)
  if (!person) return null
  const { roles, departments, staff } = person
  return { roles, departments, staff, posts: await postsOf(req, staff) }
}

/** Accounts that can sign in, each as a viewer. */
export async function listAccounts(req: PayloadRequest): Promise<Account[]> {
  const common = { overrideAccess: true, pagination: false, req } as const
  const [tree, users] = await Promise.all([
    req.payload.find({ collection: 'departments', depth: 0, joins: false, select: { parent: true }, ...common }),
    req.payload.find({
      collection: 'users',
      depth: 1,
      populate: { staff: { posts: true }, departments: {} },
      select: { roles: true, departments: true, staff: true },
      where: { disabled: { not_equals: true } },
      ...common,
    }),
  ])
  const nodes = tree.docs.map(({ id, parent }) => ({ id, parent: idOf(parent) }))
  return users.docs.map(({ id, roles, departments, staff }) => ({
    id,
    viewer: {
      roles,
      departments: withDescendants(nodes, idsOf(departments)),
      staff: idOf(staff),
      posts: idsOf(populated(staff)?.posts),
    },
  }))
}
