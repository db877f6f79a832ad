import type { StandardRow } from '../queries'

/** A standard as a row of the site's lists. */
export function toDocumentRow(row: StandardRow, withSummary = true) {
  return {
    href: row.href,
    title: row.title,
    code: row.code,
    facts: [row.kind],
    note: withSummary ? row.summary : null,
    isInternal: row.isInternal,
  }
}
