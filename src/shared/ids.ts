/** A document's id: a number on SQLite, 24 hex digits on MongoDB. */
export type Id = number | string

/** The id of a relation, populated or not. */
export function idOf(relation: unknown): Id | undefined {
  if (typeof relation === 'number' || typeof relation === 'string') return relation
  if (typeof relation === 'object' && relation !== null && 'id' in relation) return idOf(relation.id)
  return undefined
}

/** Ids of a to-many relation, populated or not; what is no id is dropped. */
export function idsOf(relations: unknown): Id[] {
  if (!Array.isArray(relations)) return []
  return relations.map(idOf).filter((id) => id !== undefined)
}

/** Whether two relations name the same document: MongoDB's ids may arrive as objects, forms send numbers as text. */
export function sameId(left: unknown, right: unknown): boolean {
  const [a, b] = [idOf(left), idOf(right)]
  return a !== undefined && b !== undefined && String(a) === String(b)
}
