import type { PlanRow } from '../queries'

/** A plan as a row of the site's lists. */
export function planToDocumentRow(row: PlanRow, withType = true) {
  return {
    href: row.href,
    title: row.title,
    code: row.code,
    facts: [withType ? row.planTypeName : null, row.eventType],
    note: row.summary,
    isInternal: row.isInternal,
  }
}
