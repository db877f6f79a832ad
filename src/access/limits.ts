import type { CollectionBeforeOperationHook } from 'payload'

/** The largest page that REST and GraphQL give out, in documents. */
export const MAX_LIMIT = 200
/** How many relations deep an answer is populated. */
export const MAX_DEPTH = 3
/** The most rows of one join. */
export const MAX_JOIN_LIMIT = 100

/** A page size asked for from outside, brought into bounds; 0 (“all”) becomes the largest page. */
export function clampLimit(limit: unknown, max: number): number | undefined {
  if (limit === undefined || limit === null || limit === '') return undefined
  const wanted = Number(limit)
  if (!Number.isFinite(wanted) || wanted <= 0 || wanted > max) return max
  return Math.floor(wanted)
}

/** A depth asked for from outside, brought into bounds. */
export function clampDepth(depth: unknown): number | undefined {
  if (depth === undefined || depth === null || depth === '') return undefined
  const wanted = Number(depth)
  return Number.isFinite(wanted) ? Math.min(Math.max(Math.floor(wanted), 0), MAX_DEPTH) : MAX_DEPTH
}

/** Every join of a query with its limit in bounds; `false` (do not join) stays. */
export function clampJoins(joins: unknown): Record<string, unknown> | false {
  if (typeof joins !== 'object' || joins === null) return false
  const clamped = Object.entries(joins).map(([name, join]) => {
    const hasLimit = typeof join === 'object' && join !== null && 'limit' in join
    const limit = hasLimit ? clampLimit(join.limit, MAX_JOIN_LIMIT) : undefined
    return [name, limit === undefined ? join : { ...join, limit }]
  })
  return Object.fromEntries(clamped)
}

/**
 * Keeps what REST and GraphQL ask for in bounds, in every operation: a page of 100,000 documents or `limit=0`
 * would hold the whole process for seconds. What our own hooks read on the way (`overrideAccess`) is left alone:
 * half a department tree would be wrong, not fast.
 */
export const clampReads: CollectionBeforeOperationHook = ({ args, overrideAccess, req }) => {
  if (req.payloadAPI === 'local' || overrideAccess === true) return args
  const bounded: Record<string, unknown> = {}
  if ('depth' in args && args.depth !== undefined) bounded.depth = clampDepth(args.depth) ?? 0
  if ('joins' in args && args.joins) bounded.joins = clampJoins(args.joins)
  const isList = 'pagination' in args || 'page' in args
  if (isList) {
    const limit = clampLimit('limit' in args ? args.limit : undefined, MAX_LIMIT)
    bounded.limit = limit ?? ('pagination' in args && args.pagination === false ? MAX_LIMIT : undefined)
  }
  return Object.assign(args, bounded)
}
