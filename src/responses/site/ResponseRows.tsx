import { formatMoment } from '@/shared/format'
import { Chip } from '@/ui/Chip'
import type { ResponseListRow } from '../queries'
import { levelName } from '../rules/words'

/** Responses under each other; one that is over opens its report. */
export function ResponseRows({ rows }: { rows: ResponseListRow[] }) {
  return (
    <ul className="rows">
      {rows.map(({ id, title, isDrill, isActive, level, startedAt, endedAt }) => (
        <li key={id}>
          <a
            href={isActive ? `/responses/${id}` : `/responses/${id}/report`}
            className="row-link inline-flex min-h-11 items-center"
          >
            {title}
          </a>
          <div className="flex flex-wrap items-center gap-2 text-sm text-soft">
            <Chip tone={isActive ? (isDrill ? 'due' : 'alarm') : 'plain'} icon={isActive ? 'warning' : 'check'}>
              {isActive ? (isDrill ? '演练中' : '响应中') : '已终止'}
            </Chip>
            {isDrill ? <Chip tone="due">演练</Chip> : null}
            <Chip>{levelName(level)}</Chip>
            <span>
              {formatMoment(startedAt)}
              {endedAt ? ` — ${formatMoment(endedAt)}` : ' 启动'}
            </span>
          </div>
        </li>
      ))}
    </ul>
  )
}
