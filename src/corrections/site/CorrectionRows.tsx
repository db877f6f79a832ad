import { formatDate } from '@/shared/format'
import { Chip } from '@/ui/Chip'
import { correctionPath, correctionStatuses } from '../model'
import type { CorrectionRow } from '../queries/corrections'

/** Corrective actions, a line for each. */
export function CorrectionRows({ rows, today }: { rows: CorrectionRow[]; today: string }) {
  return (
    <ul className="rows">
      {rows.map((row) => {
        const isOverdue = row.status === 'open' && row.dueOn !== undefined && row.dueOn < today
        return (
          <li key={row.id}>
            <a href={correctionPath(row.id)} className="row-link">
              {row.title}
            </a>
            <p className="flex flex-wrap items-center gap-x-3 text-sm text-soft">
              <Chip
                tone={row.status === 'closed' ? 'ok' : isOverdue ? 'alarm' : 'due'}
                icon={row.status === 'closed' ? 'check' : isOverdue ? 'warning' : 'clock'}
              >
                {isOverdue ? '已逾期' : correctionStatuses[row.status].zh}
              </Chip>
              {row.dueOn ? <span>期限 {formatDate(row.dueOn)}</span> : null}
              {row.owner ? <span>{row.owner}</span> : null}
              {row.department ? <span>{row.department}</span> : null}
            </p>
          </li>
        )
      })}
    </ul>
  )
}
