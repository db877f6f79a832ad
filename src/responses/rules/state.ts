import type { ContactRow, Entry, Level, TaskRow } from '../model'

export interface Who {
  id: string | null
  name: string
}

/** Who did something, and when. */
export interface Mark extends Who {
  at: string
  /** Not yet with the server. */
  isPending: boolean
}

/** A stretch of time at one level. */
export interface LevelSpan {
  level: Level
  from: string
  /** Null while it lasts. */
  until: string | null
  by: string
  reason: string | null
}

export interface TaskState extends TaskRow {
  state: 'open' | 'taken' | 'done'
  /** Who has it or had it when it was done. */
  taken: Mark | null
  done: Mark | null
  /** Others who took it too, in their order: the next of them has it when the first gives it back. */
  others: Who[]
  /** Whether it belongs to the level in force. */
  isCurrent: boolean
  /** When its time began to run; null for a level that was never in force. */
  from: string | null
  dueAt: string | null
  isOverdue: boolean
}

export interface ContactState extends ContactRow {
  called: Mark | null
  confirmed: Mark | null
  arrived: Mark | null
}

export interface LogLine extends Entry {
  /** Came after the end, or is about what was after it. */
  isLate: boolean
  /** Why it changed nothing, if somebody else was first. */
  conflict: string | null
}

export interface Participant extends Who {
  entries: number
}

export interface Board {
  level: Level
  startedAt: string
  endedAt: string | null
  /** Milliseconds since the activation, until the end. */
  elapsedMs: number
  levels: LevelSpan[]
  tasks: TaskState[]
  contacts: ContactState[]
  /** In the order in which things happened. */
  log: LogLine[]
  participants: Participant[]
}
