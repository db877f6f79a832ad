import { DEFAULT_TIME_ZONE } from '@/shared/calendar'
import { type Bilingual, label } from '@/shared/label'
import { auditActions } from '../model'
import type { StoredEntry } from './canonical'

/** Columns of the export; `UTC` repeats the moment as it is hashed. */
export const auditColumns: Bilingual[] = [
  label('序号', 'Number'),
  label('时间', 'Time'),
  label('事项', 'Action'),
  label('对象', 'What'),
  label('类别', 'Collection'),
  label('编号', 'Id'),
  label('操作人', 'Actor'),
  label('操作人编号', 'Actor id'),
  label('详情', 'Detail'),
  label('时间（UTC）', 'Time (UTC)'),
  label('前一条的哈希', 'Hash before'),
  label('哈希', 'Hash'),
]

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: DEFAULT_TIME_ZONE,
  dateStyle: 'short',
  timeStyle: 'medium',
})

const isAction = (value: string): value is keyof typeof auditActions => value in auditActions

/** One entry as the cells of its row. */
export function rowOf(entry: StoredEntry, isEnglish: boolean): string[] {
  const at = new Date(entry.at)
  const action = isAction(entry.action) ? auditActions[entry.action][isEnglish ? 'en' : 'zh'] : entry.action
  return [
    String(entry.seq),
    clock.format(at),
    action ?? entry.action,
    entry.title,
    entry.subjectCollection ?? '',
    entry.subjectId ?? '',
    entry.actorName ?? '',
    entry.actorId ?? '',
    entry.detail === undefined || entry.detail === null ? '' : JSON.stringify(entry.detail),
    at.toISOString(),
    entry.previousHash,
    entry.hash,
  ]
}

/** A text that a spreadsheet takes for a formula gets an apostrophe in front; people choose titles. */
const harmless = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)

/** One line of a CSV file, its end included. */
export function csvLine(cells: string[]): string {
  const quoted = cells.map((cell) => {
    const text = harmless(cell)
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  })
  return `${quoted.join(',')}\r\n`
}
