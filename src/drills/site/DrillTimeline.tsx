import { Chip, type Tone } from '@/ui/Chip'
import type { IconName } from '@/ui/Icon'
import { compareTimeline, lastMinute, type Punctuality, punctualityWords } from '../rules/timeline'

const looks: Record<Punctuality, { tone: Tone; icon?: IconName }> = {
  late: { tone: 'alarm', icon: 'warning' },
  early: { tone: 'ok', icon: 'check' },
  'on-time': { tone: 'ok', icon: 'check' },
  untimed: { tone: 'plain' },
}

interface Row {
  id?: string | null | undefined
  minute: number
  targetMinute?: number | null | undefined
  event: string
  note?: string | null | undefined
}

/** What happened when, against when it should have: a bar for each event, the difference in words beside it. */
export function DrillTimeline({ rows }: { rows: Row[] }) {
  const end = lastMinute(rows)
  return (
    <table className="data-table stack-table">
      <caption>竖线为目标，横条为实际</caption>
      <thead>
        <tr>
          <th scope="col">事件</th>
          <th scope="col">目标</th>
          <th scope="col">实际</th>
          <th scope="col">比较</th>
        </tr>
      </thead>
      <tbody>
        {compareTimeline(rows).map((row) => (
          <tr key={row.id ?? `${row.minute}${row.event}`}>
            <th scope="row">{row.event}</th>
            <td data-label="目标" className="whitespace-nowrap">
              {typeof row.targetMinute === 'number' ? `T+${row.targetMinute}` : '—'}
            </td>
            <td data-label="实际" className="whitespace-nowrap">
              T+{row.minute}
              <Bar minute={row.minute} target={row.targetMinute} end={end} isLate={row.punctuality === 'late'} />
            </td>
            <td data-label="比较">
              {row.punctuality === 'untimed' ? '—' : <Chip {...looks[row.punctuality]}>{punctualityWords(row)}</Chip>}
              {row.note ? <span className="block text-sm text-soft">{row.note}</span> : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const WIDTH = 120

interface BarProps {
  minute: number
  target: number | null | undefined
  end: number
  isLate: boolean
}

function Bar({ minute, target, end, isLate }: BarProps) {
  const at = (value: number) => (value / end) * (WIDTH - 4) + 2
  return (
    <svg aria-hidden="true" width={WIDTH} height="14" className={`block ${isLate ? 'text-alarm' : 'text-ok'}`}>
      <rect x="2" y="4" width={Math.max(2, at(minute) - 2)} height="6" fill="currentColor" />
      {typeof target === 'number' ? (
        <line x1={at(target)} x2={at(target)} y1="0" y2="14" stroke="var(--ink)" strokeWidth="2" />
      ) : null}
    </svg>
  )
}
