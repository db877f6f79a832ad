'use client'

import { Icon } from '@/ui/Icon'
import type { BoardResponse } from '../model'
import type { Queue } from '../rules/queue'
import { lineOf } from '../rules/words'
import type { Connection } from './useResponse'

interface Props {
  connection: Connection
  waiting: number
  isKept: boolean
  /** The response to come back to after signing in. */
  response: string
}

/** Whether others see what one writes, and how much waits on this phone. */
export function ConnectionState({ connection, waiting, isKept, response }: Props) {
  const kept = waiting > 0 ? `，已暂存 ${waiting} 条，恢复后自动发送` : ''
  const words: Record<Connection, string> = {
    connecting: '正在连接',
    connected: waiting > 0 ? `已连接，${waiting} 条待发送` : '已连接',
    lost: `连接中断${kept}`,
    'signed-out': `登录已失效${waiting > 0 ? `，${waiting} 条待发送` : ''}`,
  }
  return (
    <p className="connection" data-connection={connection} role="status">
      <Icon name={connection === 'connected' ? 'check' : 'warning'} size={18} />
      <span>
        {words[connection]}
        {isKept ? '' : '（本机无法保存，请勿关闭页面）'}
      </span>
      {connection === 'signed-out' ? <a href={`/me?next=/responses/${response}`}>重新登录</a> : null}
    </p>
  )
}

interface RefusedProps {
  refused: Queue['refused']
  response: BoardResponse
  forget: (clientId: string) => void
}

/** What the server did not take, with its reason: to be read, copied, and put away by hand. */
export function RefusedEntries({ refused, response, forget }: RefusedProps) {
  if (refused.length === 0) return null
  return (
    <section role="alert" className="card border-alarm bg-alarm-wash" aria-label="没有记入的内容">
      <h2 className="text-alarm">有 {refused.length} 条没有记入</h2>
      <ul className="stack">
        {refused.map(({ entry, message }) => {
          const text = lineOf(response, entry)
          return (
            <li key={entry.clientId}>
              <p className="font-bold">{text}</p>
              <p>{message}</p>
              <div className="flex gap-2">
                <button
                  type="button"
                  className="button button-quiet"
                  onClick={() => void navigator.clipboard?.writeText(text)}
                >
                  复制
                </button>
                <button type="button" className="button button-quiet" onClick={() => forget(entry.clientId)}>
                  知道了
                </button>
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
