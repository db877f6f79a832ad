import type { Filter } from '../model'

const ADMIN = '/admin'

/** The console's list of a collection, filtered the way its own filter panel would. */
export function listHref(collection: string, filter: Filter = []): string {
  const query = filter.flatMap((group, either) =>
    group.flatMap((condition, both) =>
      Object.entries(condition).flatMap(([field, operators]) =>
        Object.entries(operators ?? {}).map(
          ([operator, value]) =>
            `${encodeURIComponent(`where[or][${either}][and][${both}][${field}][${operator}]`)}=${encodeURIComponent(String(value))}`,
        ),
      ),
    ),
  )
  const path = `${ADMIN}/collections/${collection}`
  return query.length > 0 ? `${path}?${query.join('&')}` : path
}

export const createHref = (collection: string) => `${ADMIN}/collections/${collection}/create`
export const documentHref = (collection: string, id: number | string) => `${ADMIN}/collections/${collection}/${id}`
