import { isRecord } from '@/shared/record'

/** Fields by which lists name a document and say how it stands: whoever reads no more has not read the document. */
const HEADER_FIELDS = new Set([
  'id',
  'title',
  'code',
  'slug',
  'kind',
  'planType',
  'year',
  'department',
  'posts',
  'post',
  'standard',
  'visibility',
  'audienceRoles',
  'audienceDepartments',
  'state',
  '_status',
  'versionLabel',
  'isEmergencyRelease',
  'releasedAt',
  'effectiveDate',
  'nextReviewDate',
  'reviewCycleMonths',
  'retiredAt',
  'evaluatedOn',
  'validUntil',
  'totalScore',
  'stars',
  'grade',
  'createdAt',
  'updatedAt',
  'deletedAt',
])

/** What a version has besides its document. */
const VERSION_FIELDS = new Set(['id', 'parent', 'latest', 'autosave', 'publishedLocale', 'createdAt', 'updatedAt'])

/** Whether a `select` names header fields only. One that leaves fields out, and none at all, bring the document. */
export function isHeaderSelect(select: unknown): boolean {
  return isRecord(select) && Object.entries(select).every(([name, value]) => value !== false && HEADER_FIELDS.has(name))
}

/** The same for the `select` of a version. */
export function isVersionHeaderSelect(select: unknown): boolean {
  return (
    isRecord(select) &&
    Object.entries(select).every(([name, value]) =>
      name === 'version' ? isHeaderSelect(value) : value !== false && VERSION_FIELDS.has(name),
    )
  )
}
