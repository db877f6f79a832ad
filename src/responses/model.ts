import { type Bilingual, keysOf, label } from '@/shared/label'

export const responseStatuses = {
  active: label('响应中', 'Active'),
  ended: label('已终止', 'Ended'),
} satisfies Record<string, Bilingual>
export type ResponseStatus = keyof typeof responseStatuses

/** Lines of a response's log; the board is worked out from them. */
export const entryKinds = {
  activated: label('启动响应', 'Activated'),
  'task-taken': label('接受任务', 'Took a task'),
  'task-released': label('交回任务', 'Gave a task back'),
  'task-done': label('完成任务', 'Finished a task'),
  called: label('已拨打', 'Called'),
  confirmed: label('已确认', 'Confirmed'),
  arrived: label('已到场', 'Arrived'),
  note: label('记录', 'Note'),
  raised: label('升级响应', 'Raised'),
  lowered: label('降级响应', 'Lowered'),
  ended: label('终止响应', 'Ended'),
} satisfies Record<string, Bilingual>
export type EntryKind = keyof typeof entryKinds
const kinds: EntryKind[] = keysOf(entryKinds)
/** Whether a value names a kind of entry. */
export const isEntryKind = (value: unknown): value is EntryKind => kinds.some((kind) => kind === value)

/** What an entry about a task or a contact must name. */
export const taskKinds: readonly EntryKind[] = ['task-taken', 'task-released', 'task-done']
export const contactKinds: readonly EntryKind[] = ['called', 'confirmed', 'arrived']
/** What only those in command may write, with a reason. */
export const commandKinds: readonly EntryKind[] = ['raised', 'lowered', 'ended']

/** The most entries that one request brings, and characters of one text. */
export const MAX_BATCH = 50
export const MAX_TEXT = 2000

/** From the gravest to the lightest. */
export const levelOrder = ['I', 'II', 'III'] as const
export type Level = (typeof levelOrder)[number]

/** Stands in front of everything that a drill says, so that nobody takes it for real. */
export const DRILL_MARK = '【演练】'

/** A task as it was frozen when the plan was activated. */
export interface TaskRow {
  key: string
  /** Null for a step of the procedure, which belongs to every level. */
  level: Level | null
  role: string | null
  text: string
  /** Within so many minutes: of the activation for a step, of the level's beginning for a task of a level. */
  minutes: number | null
}

/** A contact as frozen, in call order. */
export interface ContactRow {
  key: string
  role: string
  name: string | null
  phone: string | null
  backupPhone: string | null
}

/** A line of the log, as phones and server exchange it. */
export interface Entry {
  clientId: string
  /** The number that the server gave; null for what has not reached it yet. */
  seq: number | null
  kind: EntryKind
  /** Key of the task or contact. */
  subject: string | null
  level: Level | null
  text: string | null
  /** The account's id as text; null for the system. */
  by: string | null
  byName: string
  /** When it happened, ISO, by the server's clock. */
  at: string
  /** When the server received it; null for what has not reached it yet. */
  receivedAt: string | null
}

/** What a phone sends; who sends it is known by the session. */
export type Draft = Pick<Entry, 'clientId' | 'kind' | 'at'> & Partial<Pick<Entry, 'subject' | 'text' | 'level'>>

/** What became of an entry that was sent: stored (or known already), or refused with the reason. */
export type EntryResult =
  | { clientId: string; seq: number; refused?: undefined }
  | { clientId: string; refused: { status: 400 | 403 | 409; message: string } }

/** A response as the board needs it. */
export interface BoardResponse {
  id: string
  title: string
  isDrill: boolean
  /** The level it was activated at, should the log not say. */
  level: Level
  startedAt: string
  tasks: TaskRow[]
  contacts: ContactRow[]
}

/** What the server tells phones: entries they do not know, and its clock. */
export interface Update {
  now: string
  /** How many entries there are. */
  revision: number
  entries: Entry[]
}
