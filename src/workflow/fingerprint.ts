import { createHash } from 'node:crypto'
import { isRecord } from '@/shared/record'

/** What is not the text: set by the system, or about the review itself. */
const notContent = new Set([
  'id',
  'createdAt',
  'updatedAt',
  'deletedAt',
  '_status',
  'state',
  'versionLabel',
  'releasedAt',
  'releaseNote',
  'isEmergencyRelease',
  'retiredAt',
  'retireReason',
  'draftEditors',
  // Follow from other fields when a version takes effect.
  'effectiveDate',
  'nextReviewDate',
])

/** The other side of a relation is no part of the text. */
const isJoin = (value: unknown) => isRecord(value) && Array.isArray(value.docs) && 'hasNextPage' in value

const isEmpty = (value: unknown) =>
  isJoin(value) || value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

/** The same text gives the same form, whichever database it comes from and whatever rows are called. */
function canonical(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.map(canonical)
  if (!isRecord(value)) return value
  const entries = Object.entries(value)
    .filter(([key, inner]) => key !== 'id' && !isEmpty(inner))
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, canonical(inner)]))
}

/** What a document says, as one value to compare: what is released must be what was approved. */
export function fingerprint(doc: object): string {
  const content = Object.fromEntries(
    Object.entries(doc).filter(([key, value]) => !notContent.has(key) && !isEmpty(value)),
  )
  return createHash('sha256')
    .update(JSON.stringify(canonical(content)))
    .digest('hex')
}
