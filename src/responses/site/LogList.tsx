import { Chip } from '@/ui/Chip'
import type { BoardResponse } from '../model'
import type { Board } from '../rules/state'
import { clockOf, lineOf } from '../rules/words'

interface Props {
  response: BoardResponse
  board: Board
  timeOf: (moment: string) => string
  isNewestFirst?: boolean
}

/** The log, line by line. */
export function LogList({ response, board, timeOf, isNewestFirst = true }: Props) {
  const log = isNewestFirst ? [...board.log].reverse() : board.log
  return (
    <ol className="rows log">
      {log.map((line) => (
        <li key={line.clientId}>
          <p className="flex flex-wrap items-center gap-x-3 text-sm text-soft">
            <span>{timeOf(line.at)}</span>
            <span>T+{clockOf(Date.parse(line.at) - Date.parse(board.startedAt))}</span>
            <span>{line.byName}</span>
            {line.seq === null ? (
              <Chip tone="due" icon="clock">
                待发送
              </Chip>
            ) : null}
            {line.isLate ? <Chip tone="due">补记</Chip> : null}
            {line.conflict ? <Chip icon="info">未改变看板：{line.conflict}</Chip> : null}
          </p>
          <p className="whitespace-pre-line">{lineOf(response, line)}</p>
        </li>
      ))}
    </ol>
  )
}
