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
