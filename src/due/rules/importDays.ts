import { readDay } from '@/shared/days'
import { type Bilingual, label } from '@/shared/label'
import { isWeekend } from '@/shared/workingDays'
import type { Day, DayKind } from '../model'

/** The most lines of one import: several years are well below. */
export const MAX_IMPORT_LINES = 400
const MAX_NAME = 40
const MAX_SOURCE = 200

export interface CalendarDayRow {
  date: Day
  kind: DayKind
  name: string
  source?: string
}

export interface ImportProblem {
  /** Counted from 1, as editors show it; 0 for the whole text. */
  line: number
  message: Bilingual
}

const kindWords: Record<string, DayKind> = {
  放假: 'holiday',
  休: 'holiday',
  休息: 'holiday',
  holiday: 'holiday',
  上班: 'workday',
  班: 'workday',
  调休上班: 'workday',
  补班: 'workday',
  workday: 'workday',
}

const cellsOf = (line: string) =>
  line.split(line.includes('\t') ? '\t' : /[,，]/).map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim(),
  )

const problems = {
  date: (text: string) =>
    label(
      `日期“${text}”无法识别，请写成 2026-10-01 的形式，且当月有这一天`,
      `“${text}” is no date; write it as 2026-10-01`,
    ),
  kind: (text: string) =>
    label(
      `类别“${text}”无法识别，请填写“放假”或“上班”`,
      `“${text}” is no kind; write 放假 (holiday) or 上班 (workday)`,
    ),
  name: label('缺少名称，请在第三列填写节日名称，如“国庆节”', 'The name is missing; put it into the third column'),
  long: label(
    `名称不超过 ${MAX_NAME} 个字、依据不超过 ${MAX_SOURCE} 个字，请缩短`,
    `The name has at most ${MAX_NAME} characters, the source ${MAX_SOURCE}; shorten it`,
  ),
  plain: (day: Day) =>
    label(
      `${day} 是周一至周五，本来就上班；请核对日期，或改为“放假”，或删去这一行`,
      `${day} is a weekday and a working day anyway; check the date, or remove the line`,
    ),
  twice: (day: Day, first: number) =>
    label(`${day} 与第 ${first} 行重复，请删去其中一行`, `${day} stands in line ${first} already; remove one of them`),
}

function readLine(line: string): CalendarDayRow | Bilingual {
  const [dateText = '', kindText = '', name = '', source = ''] = cellsOf(line)
  const date = readDay(dateText)
  if (!date) return problems.date(dateText)
  const kind = kindWords[kindText.toLowerCase()]
  if (!kind) return problems.kind(kindText)
  if (!name) return problems.name
  if (name.length > MAX_NAME || source.length > MAX_SOURCE) return problems.long
  if (kind === 'workday' && !isWeekend(date)) return problems.plain(date)
  return { date, kind, name, ...(source ? { source } : {}) }
}

const isRow = (read: CalendarDayRow | Bilingual): read is CalendarDayRow => 'date' in read
const isHeading = (line: string) => /^"?(日期|date)"?\s*[,，\t]/i.test(line)

/**
 * Reads the days of one or more years from lines of date, kind, name and (if given) source, separated by commas or
 * tabs. Every line is looked at, so that all that is wrong is learnt at once; with any problem nothing may be saved.
 */
export function parseCalendarDays(text: string): { days: CalendarDayRow[]; problems: ImportProblem[] } {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const found: ImportProblem[] = []
  const days = new Map<Day, { row: CalendarDayRow; line: number }>()
  for (const [index, raw] of lines.entries()) {
    const line = raw.trim()
    if (!line || (index === 0 && isHeading(line))) continue
    const read = readLine(raw)
    const first = isRow(read) ? days.get(read.date) : undefined
    if (!isRow(read)) found.push({ line: index + 1, message: read })
    else if (first) found.push({ line: index + 1, message: problems.twice(read.date, first.line) })
    else days.set(read.date, { row: read, line: index + 1 })
  }
  if (lines.length > MAX_IMPORT_LINES) return { days: [], problems: [{ line: 0, message: tooMany(lines.length) }] }
  if (days.size === 0 && found.length === 0) found.push({ line: 0, message: nothing })
  return { days: [...days.values()].map(({ row }) => row), problems: found }
}

const nothing = label(
  '没有可导入的内容，请每行填写“日期,放假或上班,名称”，如 2026-10-01,放假,国庆节',
  'There is nothing to import. Write a line for each day: 2026-10-01,放假,国庆节',
)
const tooMany = (lines: number) =>
  label(
    `共 ${lines} 行，一次最多导入 ${MAX_IMPORT_LINES} 行，请分年导入`,
    `${lines} lines; at most ${MAX_IMPORT_LINES} at once. Import year by year`,
  )

/** The years that an import replaces, in order. */
export function yearsOf(days: Pick<CalendarDayRow, 'date'>[]): number[] {
  return [...new Set(days.map(({ date }) => Number(date.slice(0, 4))))].sort((a, b) => a - b)
}
