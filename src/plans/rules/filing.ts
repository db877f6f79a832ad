import type { Id } from '@/shared/ids'
import { keysOf } from '@/shared/label'
import { filingBundle, filingStatuses } from '../model'

export interface FilingState {
  status: keyof typeof filingStatuses
  bundle?: string[] | null | undefined
}

/**
 * A minor revision changes nothing that the authority keeps (art. 37 《生产安全事故应急预案管理办法》): a filing holds for its
 * major version.
 */
export const majorOf = (label: string | null | undefined): string => label?.split('.', 1)[0] ?? ''

/** What of the bundle of art. 27 is not there yet, in words. */
export const missingMaterials = ({ bundle }: Pick<FilingState, 'bundle'>): string[] =>
  keysOf(filingBundle).flatMap((key) => (bundle?.includes(key) ? [] : filingBundle[key].zh))

/** `准备材料，材料 3/4`. */
export function filingProgress(filing: FilingState): string {
  const all = keysOf(filingBundle).length
  return `${filingStatuses[filing.status].zh}，材料 ${all - missingMaterials(filing).length}/${all}`
}

/** The form of a new filing with plan, version and department filled in. */
export function newFilingHref(filing: { plan: Id; versionLabel: string; department: Id | undefined }): string {
  const query = new URLSearchParams({ plan: String(filing.plan), versionLabel: filing.versionLabel })
  if (filing.department !== undefined) query.set('department', String(filing.department))
  return `/admin/collections/filings/create?${query}`
}
