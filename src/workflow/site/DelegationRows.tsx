import { formatDate } from '@/shared/format'
import type { OwnDelegation } from '../queries/delegations'

const deeds = { running: '结束代理', coming: '取消代理' } as const

/** Days are stored in UTC. */
const day = (value: string) => formatDate(value, 'UTC')

function EndForm({ row, deed }: { row: OwnDelegation; deed: string }) {
  return (
    <form action="/delegations" method="post" className="no-print">
      <input type="hidden" name="id" value={row.id} />
      <button
        type="submit"
        name="do"
        value="end"
        className="button button-quiet"
        aria-label={`${deed}：${row.delegate}，${day(row.from)} 至 ${day(row.until)}`}
      >
        {deed}
      </button>
    </form>
  )
}

/** A person's own delegations of one time. */
export function DelegationRows({ rows }: { rows: OwnDelegation[] }) {
  return (
    <ul className="rows">
      {rows.map((row) => (
        <li key={row.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <div>
            <p className="font-bold">{row.delegate}</p>
            <p className="flex flex-wrap items-center gap-x-3 text-sm text-faint">
              <span>
                {day(row.from)} 至 {day(row.until)}
              </span>
              <span>{row.reason}</span>
            </p>
          </div>
          {row.time === 'past' ? null : <EndForm row={row} deed={deeds[row.time]} />}
        </li>
      ))}
    </ul>
  )
}
