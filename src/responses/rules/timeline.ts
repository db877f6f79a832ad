import { type BoardResponse, entryKinds } from '../model'
import type { Board, LogLine } from './state'
import { levelName, lineOf, subjectName } from './words'

const MINUTE_MS = 60_000
/** The most characters of an event in a drill's timeline. */
const LONGEST = 200

/** A row of a drill's timeline. */
export interface TimelineRow {
  minute: number
  targetMinute?: number
  event: string
  note?: string
}

const cut = (text: string) => ([...text].length > LONGEST ? `${[...text].slice(0, LONGEST - 1).join('')}…` : text)

const told = new Set(['activated', 'task-done', 'arrived', 'raised', 'lowered', 'ended', 'note'])

/** The log of a drill's board as the drill's timeline: what was timed, with the minute by which it should have happened. */
export function timelineOf(response: BoardResponse, board: Board): TimelineRow[] {
  const start = Date.parse(board.startedAt)
  const minuteOf = (moment: string) => Math.max(0, Math.floor((Date.parse(moment) - start) / MINUTE_MS))
  const row = (line: LogLine): TimelineRow => {
    const minute = minuteOf(line.at)
    const task = line.kind === 'task-done' ? board.tasks.find(({ key }) => key === line.subject) : undefined
    if (!task?.dueAt) return { minute, event: cut(eventOf(response, line)) }
    const targetMinute = minuteOf(task.dueAt)
    const late = minute - targetMinute
    const note = late > 0 ? { note: `超出目标 ${late} 分钟` } : {}
    return { minute, targetMinute, event: cut(eventOf(response, line)), ...note }
  }
  return board.log.filter(({ kind, conflict }) => told.has(kind) && conflict === null).map(row)
}

function eventOf(response: BoardResponse, line: LogLine): string {
  if (line.kind === 'task-done') return `完成：${subjectName(response, line.subject)}`
  if (line.kind === 'activated' && line.level) return `启动${levelName(line.level)}`
  return line.kind === 'note' ? `${entryKinds.note.zh}：${line.text ?? ''}` : lineOf(response, line)
}
