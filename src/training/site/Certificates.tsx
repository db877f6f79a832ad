import { daysUntil, formatDate } from '@/shared/format'
import { Chip, type Tone } from '@/ui/Chip'
import { EmptyState } from '@/ui/EmptyState'
import type { IconName } from '@/ui/Icon'
import { type CertificationState, certificationStates } from '../model'
import type { CertificationRow } from '../queries'

const looks: Record<CertificationState, { tone: Tone; icon: IconName }> = {
  valid: { tone: 'ok', icon: 'check' },
  due: { tone: 'due', icon: 'clock' },
  expired: { tone: 'alarm', icon: 'warning' },
  revoked: { tone: 'plain', icon: 'cross' },
}

/** A person's certificates with their state, and until when each may be relied on. */
export function Certificates({ rows, now }: { rows: CertificationRow[]; now: Date }) {
  if (rows.length === 0)
    return (
      <EmptyState title="还没有登记证书">
        <p>证书由人事录入；已取得的证书请交人事登记。</p>
      </EmptyState>
    )
  return (
    <ul className="rows">
      {rows.map((row) => (
        <li key={row.id}>
          <p className="flex flex-wrap items-center gap-x-3">
            <span className="font-bold">{row.name}</span>
            {row.state ? <Chip {...looks[row.state]}>{certificationStates[row.state].zh}</Chip> : null}
          </p>
          <p className="text-sm text-soft">{datesOf(row, now)}</p>
          {row.number ? <p className="text-sm text-faint">编号 {row.number}</p> : null}
        </li>
      ))}
    </ul>
  )
}

function datesOf(row: CertificationRow, now: Date): string {
  const days = daysUntil(row.expiresOn, now)
  const remaining = row.state === 'due' && days !== undefined && days >= 0 ? `（还有 ${days} 天）` : ''
  return [
    row.issuedOn ? `${formatDate(row.issuedOn)}发证` : '',
    row.expiresOn ? `有效期至 ${formatDate(row.expiresOn)}${remaining}` : '长期有效',
    row.nextReviewOn ? `下次复审 ${formatDate(row.nextReviewOn)}` : '',
  ]
    .filter(Boolean)
    .join('　')
}
