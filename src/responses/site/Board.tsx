'use client'

import { useRef, useState } from 'react'
import { Icon } from '@/ui/Icon'
import type { BoardResponse, Entry } from '../model'
import type { Board as BoardState } from '../rules/state'
import { clockOf, levelName, lineOf } from '../rules/words'
import { ContactCard } from './ContactCard'
import { CommandDialog, NoteDialog } from './Dialogs'
import { LogList } from './LogList'
import { TaskCard } from './TaskCard'
import { useResponse } from './useResponse'
import { ConnectionState, RefusedEntries } from './Waiting'

interface Props {
  response: BoardResponse
  entries: Entry[]
  user: { id: string; name: string }
  serverNow: string
  mayCommand: boolean
  plan: { title: string; href: string } | null
}

const time = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})
const timeOf = (moment: string) => time.format(new Date(moment))

/** The live board of a response, for one thumb: tasks, contacts, log, and whether others see it. */
export function Board({ response, entries, user, serverNow, mayCommand, plan }: Props) {
  const live = useResponse({ response, entries, user, serverNow })
  const { board, say } = live
  const note = useRef<HTMLDialogElement>(null)
  const command = useRef<HTMLDialogElement>(null)
  const isOver = board.endedAt !== null
  return (
    <div id="response-board">
      <Head response={response} board={board} plan={plan} />
      <ConnectionState
        response={response.id}
        connection={live.connection}
        waiting={live.queue.pending.length}
        isKept={live.isKept}
      />
      <News response={response} told={live.told} userId={user.id} />
      <RefusedEntries refused={live.queue.refused} response={response} forget={live.forget} />
      {isOver ? (
        <p className="pt-4">
          <a href={`/responses/${response.id}/report`} className="button board-button w-full">
            查看报告
          </a>
        </p>
      ) : null}
      <div className="board-columns">
        <Tasks board={board} now={live.now} isOver={isOver} userId={user.id} say={say} />
        <div>
          <section aria-labelledby="contacts-title" className="pt-6">
            <h2 id="contacts-title">联系人</h2>
            <ol className="board-list">
              {board.contacts.map((contact, index) => (
                <ContactCard
                  key={contact.key}
                  contact={contact}
                  number={index + 1}
                  isOver={isOver}
                  say={say}
                  timeOf={timeOf}
                />
              ))}
            </ol>
          </section>
          <section aria-labelledby="log-title" className="pt-6">
            <h2 id="log-title">经过</h2>
            <LogList response={response} board={board} timeOf={timeOf} />
          </section>
        </div>
      </div>
      {isOver ? null : (
        <div className="board-bar">
          <button type="button" className="button board-button" onClick={() => note.current?.showModal()}>
            记一笔
          </button>
          <a href="#contacts-title" className="button button-quiet board-button">
            <Icon name="phone" />
            联系人
          </a>
          {mayCommand ? (
            <button
              type="button"
              className="button button-quiet board-button"
              onClick={() => command.current?.showModal()}
            >
              指挥
            </button>
          ) : null}
        </div>
      )}
      <NoteDialog dialog={note} say={say} />
      {mayCommand ? <CommandDialog dialog={command} level={board.level} say={say} isDrill={response.isDrill} /> : null}
    </div>
  )
}

function Head({ response, board, plan }: Pick<Props, 'response' | 'plan'> & { board: BoardState }) {
  const isOver = board.endedAt !== null
  const reason = board.levels[0]?.reason
  return (
    <header className={`board-head ${response.isDrill ? 'is-drill' : ''}`}>
      <p className="flex items-center gap-2 font-bold">
        <Icon name={isOver ? 'check' : 'warning'} />
        {response.isDrill ? '演练' : '应急响应'}
        {isOver ? '已终止' : '进行中'}
      </p>
      <h1>{response.title}</h1>
      <p className="board-clock">
        <span>{levelName(board.level)}</span>
        <span role="timer" aria-label="已用时">
          T+{clockOf(board.elapsedMs)}
        </span>
      </p>
      {reason ? <p className="whitespace-pre-line">{reason}</p> : null}
      {plan ? (
        <p>
          <a href={plan.href} className="inline-flex min-h-11 items-center">
            打开预案：{plan.title}
          </a>
        </p>
      ) : null}
    </header>
  )
}

interface TasksProps {
  board: BoardState
  now: Date
  isOver: boolean
  userId: string
  say: ReturnType<typeof useResponse>['say']
}

/** Tasks of the level in force and steps of the procedure first; of other levels what somebody has touched. */
function Tasks({ board, now, ...rest }: TasksProps) {
  const [isAll, setIsAll] = useState(false)
  const current = board.tasks.filter(({ isCurrent }) => isCurrent)
  const others = board.tasks.filter((task) => !task.isCurrent && (isAll || task.state !== 'open'))
  const hidden = board.tasks.length - current.length - others.length
  const done = current.filter(({ state }) => state === 'done').length
  const card = (task: BoardState['tasks'][number]) => (
    <TaskCard key={task.key} task={task} now={now} startedAt={board.startedAt} {...rest} />
  )
  return (
    <section aria-labelledby="tasks-title" className="pt-6">
      <h2 id="tasks-title">
        任务 {done}/{current.length}
      </h2>
      <ul className="board-list">{current.map(card)}</ul>
      {others.length > 0 ? (
        <>
          <h3 className="pt-4">其他级别的任务</h3>
          <ul className="board-list">{others.map(card)}</ul>
        </>
      ) : null}
      {hidden > 0 ? (
        <button type="button" className="button button-quiet mt-3 w-full" onClick={() => setIsAll(true)}>
          显示其他级别的 {hidden} 项任务
        </button>
      ) : null}
    </section>
  )
}

/** Says what others did, for who cannot see the board change. */
function News({ response, told, userId }: { response: BoardResponse; told: Entry[]; userId: string }) {
  const newest = told.reduce<Entry | undefined>(
    (last, entry) => ((entry.seq ?? 0) > (last?.seq ?? 0) ? entry : last),
    undefined,
  )
  const isNews = newest && newest.by !== userId
  return (
    <p aria-live="polite" className="sr-only">
      {isNews ? `${newest.byName}：${lineOf(response, newest)}` : ''}
    </p>
  )
}
