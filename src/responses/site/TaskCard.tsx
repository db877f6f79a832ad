'use client'

import { Icon, type IconName } from '@/ui/Icon'
import type { TaskState } from '../rules/state'
import { clockOf } from '../rules/words'
import type { Said } from './useResponse'

interface Props {
  task: TaskState
  now: Date
  startedAt: string
  isOver: boolean
  userId: string
  say: (said: Said) => void
}

const looks = {
  open: { icon: 'warning', word: '待处理', colour: 'text-due' },
  taken: { icon: 'person', word: '处理中', colour: 'text-review' },
  done: { icon: 'check', word: '已完成', colour: 'text-ok' },
} as const satisfies Record<TaskState['state'], { icon: IconName; word: string; colour: string }>

/** What is left of the time, or by how much it is past; for a finished task what it took. */
function timing({ dueAt, done, from, minutes, isOverdue }: TaskState, now: Date): string | null {
  if (done && from) {
    const took = `用时 ${clockOf(Date.parse(done.at) - Date.parse(from))}`
    return minutes === null ? took : `${took}（限 ${minutes} 分钟${isOverdue ? '，超时' : ''}）`
  }
  if (dueAt === null) return null
  const left = Date.parse(dueAt) - now.getTime()
  return left >= 0 ? `限 ${minutes} 分钟，剩 ${clockOf(left)}` : `限 ${minutes} 分钟，超时 ${clockOf(-left)}`
}

/** One task: what, who, how long, and what a thumb can do about it. */
export function TaskCard({ task, now, isOver, userId, say }: Props) {
  const look = looks[task.state]
  const time = timing(task, now)
  const isMine = task.taken?.id === userId
  const who = task.done ?? task.taken
  const isAlarming = task.isOverdue && task.state !== 'done'
  return (
    <li className="card task-card" data-state={task.state}>
      <div className="flex flex-wrap items-center justify-between gap-x-3">
        <span className={`inline-flex items-center gap-2 font-bold ${look.colour}`}>
          <Icon name={look.icon} />
          {look.word}
          {who ? `：${who.name}` : ''}
          {(task.done ?? task.taken)?.isPending ? '（待发送）' : ''}
        </span>
        {time ? <span className={isAlarming ? 'font-bold text-alarm' : 'text-soft'}>{time}</span> : null}
      </div>
      <p className="task-text">
        {task.role ? <span className="text-soft">{task.role}：</span> : null}
        {task.text}
      </p>
      {task.others.length > 0 ? (
        <p className="text-soft">同时接受：{task.others.map(({ name }) => name).join('、')}</p>
      ) : null}
      {isOver || task.state === 'done' ? null : <TaskButtons task={task} isMine={isMine} say={say} />}
    </li>
  )
}

function TaskButtons({ task, isMine, say }: { task: TaskState; isMine: boolean; say: Props['say'] }) {
  const act = (kind: Said['kind']) => () => say({ kind, subject: task.key })
  if (task.state === 'open')
    return (
      <button type="button" className="button board-button" onClick={act('task-taken')}>
        我来处理
      </button>
    )
  return (
    <div className="grid grid-cols-2 gap-2">
      <button
        type="button"
        className={`button board-button ${isMine ? '' : 'button-quiet'}`}
        onClick={act('task-done')}
      >
        {isMine ? '完成' : '标记完成'}
      </button>
      {isMine ? (
        <button type="button" className="button button-quiet board-button" onClick={act('task-released')}>
          交回任务
        </button>
      ) : null}
    </div>
  )
}
