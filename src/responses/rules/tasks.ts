import type { Entry, TaskRow } from '../model'
import { markOf } from './order'
import type { LevelSpan, Mark, TaskState, Who } from './state'

const MINUTE_MS = 60_000

interface Given {
  rows: TaskRow[]
  /** About tasks, in order. */
  entries: Entry[]
  levels: LevelSpan[]
  startedAt: string
  /** Now, or the end; milliseconds. */
  clock: number
}

interface Progress {
  taken: Mark | null
  done: Mark | null
  waiting: Mark[]
}

const isSame = (a: Who, b: Who) => (a.id === null ? a.name === b.name : a.id === b.id)

function take(task: Progress, mark: Mark): string | null {
  if (task.done) return `已由${task.done.name}完成`
  if (!task.taken) task.taken = mark
  else if (isSame(task.taken, mark)) return '本人已接受'
  else {
    if (!task.waiting.some((other) => isSame(other, mark))) task.waiting.push(mark)
    return `${task.taken.name}先接受`
  }
  return null
}

function release(task: Progress, mark: Mark): string | null {
  if (task.done) return `已由${task.done.name}完成`
  if (task.taken && isSame(task.taken, mark)) {
    task.taken = task.waiting.shift() ?? null
    return null
  }
  const rest = task.waiting.filter((other) => !isSame(other, mark))
  const wasWaiting = rest.length < task.waiting.length
  task.waiting = rest
  return wasWaiting ? null : '不在本人名下'
}

function finish(task: Progress, mark: Mark): string | null {
  if (task.done) return `${task.done.name}先完成`
  task.done = mark
  return null
}

/** One entry about a task: changes the task, or says why it does not. */
function apply(task: Progress, entry: Entry): string | null {
  const mark = markOf(entry)
  if (entry.kind === 'task-taken') return take(task, mark)
  return entry.kind === 'task-released' ? release(task, mark) : finish(task, mark)
}

/** When a task's time began: a step's with the activation, a level's when that level first came into force. */
function beginOf({ level }: TaskRow, levels: LevelSpan[], startedAt: string): string | null {
  return level === null ? startedAt : (levels.find((span) => span.level === level)?.from ?? null)
}

function stateOf(row: TaskRow, task: Progress, { levels, startedAt, clock }: Given): TaskState {
  const from = beginOf(row, levels, startedAt)
  const due = from !== null && row.minutes !== null ? Date.parse(from) + row.minutes * MINUTE_MS : null
  const until = task.done ? Date.parse(task.done.at) : clock
  return {
    ...row,
    state: task.done ? 'done' : task.taken ? 'taken' : 'open',
    taken: task.taken,
    done: task.done,
    others: task.waiting.map(({ id, name }) => ({ id, name })),
    isCurrent: row.level === null || row.level === levels.at(-1)?.level,
    from,
    dueAt: due === null ? null : new Date(due).toISOString(),
    isOverdue: due !== null && until > due,
  }
}

/** Every task with its state, and for the entries that came second why they changed nothing. */
export function tasksOf(given: Given): { tasks: TaskState[]; conflicts: Map<string, string> } {
  const progress = new Map(
    given.rows.map(({ key }): [string, Progress] => [key, { taken: null, done: null, waiting: [] }]),
  )
  const conflicts = new Map<string, string>()
  for (const entry of given.entries) {
    const task = progress.get(entry.subject ?? '')
    const conflict = task ? apply(task, entry) : '看板上没有这项任务'
    if (conflict) conflicts.set(entry.clientId, conflict)
  }
  const nothing: Progress = { taken: null, done: null, waiting: [] }
  const tasks = given.rows.map((row) => stateOf(row, progress.get(row.key) ?? nothing, given))
  return { tasks, conflicts }
}
