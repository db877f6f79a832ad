import { formatDate, formatNumber } from '@/shared/format'
import { EmptyState } from '@/ui/EmptyState'
import type { TrainingRow } from '../queries'

/** A person's latest training. */
export function Training({ rows }: { rows: TrainingRow[] }) {
  if (rows.length === 0)
    return (
      <EmptyState title="还没有培训记录">
        <p>参加培训后，由人事在班次里登记。</p>
      </EmptyState>
    )
  return (
    <table className="data-table stack-table">
      <caption>最近 {rows.length} 条</caption>
      <thead>
        <tr>
          <th scope="col">课程</th>
          <th scope="col">日期</th>
          <th scope="col">出勤</th>
          <th scope="col">学时</th>
          <th scope="col">结果</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">{row.title}</th>
            <td data-label="日期" className="whitespace-nowrap">
              {formatDate(row.completedOn)}
            </td>
            <td data-label="出勤">{row.attendance}</td>
            <td data-label="学时">{row.hours === null ? '—' : formatNumber(row.hours)}</td>
            <td data-label="结果" className="whitespace-nowrap">
              {resultOf(row)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const resultOf = ({ passed, score }: TrainingRow) =>
  [passed ? '合格' : '未合格', score === null ? '' : `${formatNumber(score)} 分`].filter(Boolean).join('，')
