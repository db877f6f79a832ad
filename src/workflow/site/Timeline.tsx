import { formatMoment } from '@/shared/format'
import { decisionKinds } from '../model'
import type { HistoryEntry } from '../queries/history'

/** Who did what, when, and what he said. */
export function Timeline({ entries }: { entries: HistoryEntry[] }) {
  return (
    <ol className="rows">
      {entries.map((entry) => (
        <li key={`${entry.at} ${entry.kind}`}>
          <p>
            <strong>{decisionKinds[entry.kind].zh}</strong>　{entry.by}
            {entry.insteadOf ? `（代${entry.insteadOf}）` : ''}
            <time dateTime={entry.at} className="pl-3 text-sm text-soft">
              {formatMoment(entry.at)}
            </time>
          </p>
          {entry.comment ? <p className="measure whitespace-pre-line text-soft">{entry.comment}</p> : null}
          {entry.remarks.length > 0 ? (
            <ul className="measure pt-1">
              {entry.remarks.map(({ place, text }) => (
                <li key={`${place} ${text}`} className="whitespace-pre-line">
                  <span className="text-soft">{place}：</span>
                  {text}
                </li>
              ))}
            </ul>
          ) : null}
        </li>
      ))}
    </ol>
  )
}
