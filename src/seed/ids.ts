import type { CollectionSlug } from 'payload'
import type { Id } from '@/shared/ids'

/** Ids of what was created so far, by the readable keys of the content. */
export interface IdBook {
  put: (collection: CollectionSlug, key: string, id: Id) => void
  /** @throws Error when nothing of that key was created before */
  get: (collection: CollectionSlug, key: string) => Id
  has: (collection: CollectionSlug, key: string) => boolean
  all: (collection: CollectionSlug, keys: readonly string[]) => Id[]
}

export const createIdBook = (): IdBook => {
  const ids = new Map<string, Id>()
  const get = (collection: CollectionSlug, key: string): Id => {
    const id = ids.get(`${collection} ${key}`)
    if (id === undefined) throw new Error(`${collection}: nothing named ${key}`)
    return id
  }
  return {
    put: (collection, key, id) => void ids.set(`${collection} ${key}`, id),
    get,
    has: (collection, key) => ids.has(`${collection} ${key}`),
    all: (collection, keys) => keys.map((key) => get(collection, key)),
  }
}
