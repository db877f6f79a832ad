import type { CollectionSlug, Field, Payload, PayloadRequest, TypedUser } from 'payload'
import type { Id } from '@/shared/ids'
import { mentionsOf } from '../diff/mentions'
import { shapesOf } from '../diff/shape'
import type { NameOf } from '../diff/types'

interface Asking {
  payload: Payload
  /** Who will read the names. */
  user: TypedUser | null
  /** Inside a transaction, its request. */
  req?: PayloadRequest
}

const UNREADABLE = '（无权查看或已删除）'

async function namesIn(asking: Asking, collection: CollectionSlug, ids: Id[]): Promise<[string, string][]> {
  const { payload, user, req } = asking
  const titled = String(payload.collections[collection].config.admin.useAsTitle)
  const { docs } = await payload.find({
    collection,
    depth: 0,
    limit: ids.length,
    overrideAccess: false,
    pagination: false,
    select: { [titled]: true },
    user,
    where: { id: { in: ids } },
    ...(req ? { req } : {}),
  })
  return docs.map((doc) => {
    const name = Object.entries(doc).find(([key]) => key === titled)?.[1]
    return [`${collection}/${doc.id}`, typeof name === 'string' && name ? name : String(doc.id)]
  })
}

/**
 * The names of all documents that the versions mention, as far as the reader may see them: one query a collection.
 * @param fields the collection's own fields
 * @param docs the versions to compare; null for none
 */
export async function loadNames(asking: Asking, fields: Field[], docs: (object | null)[]): Promise<NameOf> {
  const isCollection = (slug: string): slug is CollectionSlug => slug in asking.payload.collections
  const mentioned = [...mentionsOf(shapesOf(fields), docs)]
  const lists = await Promise.all(
    mentioned.map(([slug, ids]) => (isCollection(slug) ? namesIn(asking, slug, ids) : [])),
  )
  const names = new Map(lists.flat())
  return (relationTo, id) => names.get(`${relationTo}/${id}`) ?? UNREADABLE
}
