import { correctionPath } from '@/corrections/model'
import { formatMoment } from '@/shared/format'
import { Chip } from '@/ui/Chip'
import { Facts } from '@/ui/Facts'
import { PageHeader } from '@/ui/PageHeader'
import { PrintFooter } from '@/ui/PrintFooter'
import { Section } from '@/ui/Section'
import type { findOrigin, LoadedResponse, listFindings } from '../queries'
import type { Board, Mark, TaskState } from '../rules/state'
import { clockOf, levelName } from '../rules/words'
import { LogList } from './LogList'

interface Props {
  loaded: LoadedResponse
  board: Board
  origin: Awaited<ReturnType<typeof findOrigin>>
  findings: Awaited<ReturnType<typeof listFindings>>
  /** The form that notes a finding, for those who may. */
  form: React.ReactNode
}

/** On every printed page too: a margin box takes its text from a style sheet. */
const DRILL_NOTE = '演练记录，并非真实事件'

/** What a response was, from its activation to its end, to be printed and filed. */
export function Report({ loaded, board, origin, findings, form }: Props) {
  const { board: response, versionLabel } = loaded
  const { plan, drill } = origin
  return (
    <article>
      <PrintFooter code={response.isDrill ? '演练' : '应急响应'} version={null} />
      {response.isDrill ? (
        <>
          <style>{`@page { @top-center { content: "${DRILL_NOTE}"; font: 600 12pt sans-serif; } }`}</style>
          <p className="drill-mark">{DRILL_NOTE}</p>
        </>
      ) : null}
      <PageHeader
        title={response.title}
        trail={[{ name: '应急响应', href: '/responses' }]}
        meta={
          <>
            <Chip>{response.isDrill ? '演练报告' : '响应报告'}</Chip>
            <Chip icon={board.endedAt ? 'check' : 'warning'}>{board.endedAt ? '已终止' : '进行中'}</Chip>
          </>
        }
      />
      <Section id="facts" title="概况">
        <Facts
          facts={[
            {
              term: '预案',
              value: plan ? (
                <a href={plan.href}>{`${plan.title}${versionLabel ? `（版本 ${versionLabel}）` : ''}`}</a>
              ) : null,
            },
            { term: '演练', value: drill ? <a href={`/drills/${drill.id}`}>{drill.title}</a> : null },
            { term: '情况', value: board.levels[0]?.reason },
            { term: '启动', value: formatMoment(board.startedAt) },
            { term: '终止', value: board.endedAt ? formatMoment(board.endedAt) : '进行中' },
            { term: '历时', value: clockOf(board.elapsedMs) },
            {
              term: '参加',
              value: board.participants.map(({ name, entries }) => `${name}（${entries} 条）`).join('、'),
            },
          ]}
        />
      </Section>
      <Section id="levels" title="响应级别">
        <Levels board={board} />
      </Section>
      <Section id="tasks" title="任务与时限">
        <Tasks
          tasks={board.tasks.filter(({ isCurrent, state, from }) => isCurrent || state !== 'open' || from !== null)}
        />
      </Section>
      <Section id="contacts" title="联系情况">
        <Contacts board={board} />
      </Section>
      <Section id="log" title="经过">
        <LogList response={response} board={board} timeOf={(moment) => formatMoment(moment)} isNewestFirst={false} />
      </Section>
      <Section id="findings" title="发现的问题">
        {findings.length > 0 ? (
          <ul className="rows">
            {findings.map(({ id, title, status, dueOn }) => (
              <li key={id}>
                <a href={correctionPath(id)} className="row-link">
                  {title}
                </a>{' '}
                <Chip tone={status === 'closed' ? 'ok' : 'due'}>{status === 'closed' ? '已完成' : '整改中'}</Chip>
                {dueOn ? ` 期限 ${formatMoment(dueOn).slice(0, -6)}` : ''}
              </li>
            ))}
          </ul>
        ) : (
          <p className="text-soft">还没有登记问题。</p>
        )}
        {form}
      </Section>
    </article>
  )
}

function Levels({ board }: { board: Board }) {
  return (
    <table className="data-table stack-table">
      <caption className="sr-only">各级别的起止</caption>
      <thead>
        <tr>
          <th scope="col">级别</th>
          <th scope="col">起</th>
          <th scope="col">止</th>
          <th scope="col">决定人</th>
          <th scope="col">理由</th>
        </tr>
      </thead>
      <tbody>
        {board.levels.map(({ level, from, until, by, reason }) => (
          <tr key={from}>
            <th scope="row">{levelName(level)}</th>
            <td data-label="起">{formatMoment(from)}</td>
            <td data-label="止">{until ? formatMoment(until) : '—'}</td>
            <td data-label="决定人">{by || '—'}</td>
            <td data-label="理由">{reason || '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const states = { open: '未处理', taken: '未完成', done: '已完成' } as const

function tookOf({ done, from, isOverdue }: TaskState): string {
  if (!done || !from) return '—'
  return `${clockOf(Date.parse(done.at) - Date.parse(from))}${isOverdue ? '（超时）' : ''}`
}

function Tasks({ tasks }: { tasks: TaskState[] }) {
  return (
    <table className="data-table stack-table">
      <caption className="sr-only">任务、时限与实际用时</caption>
      <thead>
        <tr>
          <th scope="col">任务</th>
          <th scope="col">状态</th>
          <th scope="col">执行人</th>
          <th scope="col">时限</th>
          <th scope="col">用时</th>
        </tr>
      </thead>
      <tbody>
        {tasks.map((task) => (
          <tr key={task.key}>
            <th scope="row">{task.role ? `${task.role}：${task.text}` : task.text}</th>
            <td data-label="状态">{states[task.state]}</td>
            <td data-label="执行人">{(task.done ?? task.taken)?.name ?? '—'}</td>
            <td data-label="时限" className="whitespace-nowrap">
              {task.minutes === null ? '—' : `${task.minutes} 分钟`}
            </td>
            <td data-label="用时" className="whitespace-nowrap">
              {tookOf(task)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Contacts({ board }: { board: Board }) {
  const cell = (mark: Mark | null) =>
    mark ? `T+${clockOf(Date.parse(mark.at) - Date.parse(board.startedAt))} ${mark.name}` : '—'
  return (
    <table className="data-table stack-table">
      <caption className="sr-only">联系人的接通、确认与到场</caption>
      <thead>
        <tr>
          <th scope="col">联系人</th>
          <th scope="col">拨通</th>
          <th scope="col">确认</th>
          <th scope="col">到场</th>
        </tr>
      </thead>
      <tbody>
        {board.contacts.map((contact) => (
          <tr key={contact.key}>
            <th scope="row">{[contact.role, contact.name].filter(Boolean).join(' ')}</th>
            <td data-label="拨通">{cell(contact.called)}</td>
            <td data-label="确认">{cell(contact.confirmed)}</td>
            <td data-label="到场">{cell(contact.arrived)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
