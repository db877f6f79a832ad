import { responseLevels } from '@/plans/model'
import { type BoardResponse, DRILL_MARK, type Entry, entryKinds, type Level } from '../model'

const pad = (value: number) => String(value).padStart(2, '0')

/** A span as a stopwatch shows it: `05:09`, from an hour on `1:05:09`. */
export function clockOf(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)]
  return `${hours > 0 ? `${hours}:` : ''}${pad(minutes)}:${pad(seconds % 60)}`
}

/** A title with the mark of a drill in front, once. */
export function marked(title: string, isDrill: boolean): string {
  return isDrill && !title.startsWith(DRILL_MARK) ? `${DRILL_MARK}${title}` : title
}

export const levelName = (level: Level): string => responseLevels[level].zh

/** What an entry is about: the task or contact it names. */
export function subjectName(
  { tasks, contacts }: Pick<BoardResponse, 'tasks' | 'contacts'>,
  key: string | null,
): string {
  const task = tasks.find((row) => row.key === key)
  if (task) return task.role ? `${task.role}：${task.text}` : task.text
  const contact = contacts.find((row) => row.key === key)
  return contact ? [contact.role, contact.name].filter(Boolean).join(' ') : ''
}

/** An entry in one line without its author: what happened, to what, why. */
export function lineOf(response: Pick<BoardResponse, 'tasks' | 'contacts' | 'isDrill'>, entry: Entry): string {
  const { kind, level, subject, text } = entry
  if (kind === 'note') return text ?? ''
  const what = kind === 'activated' && response.isDrill ? '启动演练' : entryKinds[kind].zh
  const about = level ? levelName(level) : subjectName(response, subject)
  return [what, about, text].filter(Boolean).join('：')
}
