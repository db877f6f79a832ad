import { Icon } from '@/ui/Icon'
import type { ResponseListRow } from '../queries'

/** What is going on now, on every page of a signed-in reader: red, a drill amber and marked. */
export function Banner({ rows }: { rows: ResponseListRow[] }) {
  if (rows.length === 0) return null
  return (
    <aside className="response-banner no-print" aria-label="进行中的应急响应">
      {rows.map(({ id, title, isDrill }) => (
        <a key={id} href={`/responses/${id}`} className={isDrill ? 'response-band is-drill' : 'response-band'}>
          <span className="page flex min-h-12 items-center gap-2 py-1">
            <Icon name="warning" />
            <span>
              <strong>{isDrill ? '演练进行中' : '应急响应中'}</strong>　{title}
            </span>
          </span>
        </a>
      ))}
    </aside>
  )
}
