import { DocumentRows } from '@/ui/DocumentRows'
import { caseKinds, controlledLabels } from '../model'
import type { InboxRow } from '../queries/inbox'

/** What waits for the reader's decision. */
export function InboxRows({ rows }: { rows: InboxRow[] }) {
  return (
    <DocumentRows
      rows={rows.map((row) => ({
        href: `/me/approvals/${row.id}`,
        title: row.title,
        code: row.code,
        facts: [
          `${caseKinds[row.kind].zh}${row.label ? ` ${row.label} 版` : ''}`,
          controlledLabels[row.collection].zh,
          row.department,
          `${row.submittedBy ?? ''} ${row.days > 0 ? `${row.days} 天前提交` : '今天提交'}`,
        ],
        note: row.reason,
      }))}
    />
  )
}
