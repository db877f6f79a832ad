/** A relation as its document, when it was populated and the reader may see it; otherwise undefined. */
export function populated<Doc extends object>(relation: Doc | number | string | null | undefined): Doc | undefined {
  return typeof relation === 'object' && relation !== null ? relation : undefined
}

/** The documents of a to-many relation; what was not populated (not readable, deleted) is left out. */
export function populatedAll<Doc extends object>(relations: (Doc | number | string)[] | null | undefined): Doc[] {
  return (relations ?? []).map((relation) => populated(relation)).filter((doc) => doc !== undefined)
}
