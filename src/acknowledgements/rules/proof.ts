import type { Row, SheetData } from 'write-excel-file/node'
import { DEFAULT_TIME_ZONE } from '@/shared/calendar'
import { formatDate } from '@/shared/format'
import { controlledLabels } from '@/workflow/model'
import type { AskingDocument } from '../model'

/** `2026年11月23日 21:05`, in the office's time zone. */
export function formatMoment(moment: string, timeZone: string = DEFAULT_TIME_ZONE): string {
  const time = new Intl.DateTimeFormat('zh-CN', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  return `${formatDate(moment, timeZone)} ${time.format(new Date(moment))}`
}

/** `3/3`; empty where there was no quiz. */
export const formatResult = ({ score, questions }: { score: number | null; questions: number | null }): string =>
  questions ? `${score ?? 0}/${questions}` : ''

interface Person {
  name: string
  department: string
  posts: string
}
type Confirmed = Person & {
  versionLabel: string
  confirmedAt: string
  score: number | null
  questions: number | null
}

export interface ProofData {
  document: AskingDocument
  confirmed: Confirmed[]
  missing: (Person & { dueOn: string; isOverdue: boolean })[]
  former: Confirmed[]
}

/** Who made the export and when. */
export interface Exporter {
  name: string
  at: Date
}

// Every cell is typed as text: what a person typed as a title or name can never become a formula.
const text = (value: string, isBold = false) => ({
  type: String,
  value,
  ...(isBold ? { fontWeight: 'bold' as const } : {}),
})
const row = (...values: string[]): Row => values.map((value) => text(value))
const heads = (...values: string[]): Row => values.map((value) => text(value, true))

function headerOf({ document, confirmed, missing }: ProofData, { name, at }: Exporter): SheetData {
  const asked = confirmed.length + missing.length
  return [
    heads('阅读确认记录'),
    row('文件', document.title),
    row('文件类别', controlledLabels[document.collection].zh),
    row('编号', document.code ?? '无'),
    row('现行版本', document.versionLabel),
    row('应确认', `${asked} 人`),
    row('已确认', `${confirmed.length} 人`),
    row('未确认', `${missing.length} 人`),
    row('导出人', name),
    row('导出时间', formatMoment(at.toISOString())),
    [],
  ]
}

const confirmedRow = (one: Confirmed): Row =>
  row(one.name, one.department, one.posts, one.versionLabel, formatMoment(one.confirmedAt), formatResult(one))

/** The sheets of the proof: who confirmed which version when, who has not, and who did but is no longer asked. */
export function proofSheets(data: ProofData, exporter: Exporter): { sheet: string; data: SheetData }[] {
  const header = headerOf(data, exporter)
  const facts = heads('姓名', '部门', '岗位', '确认的版本', '确认时间', '小测')
  return [
    { sheet: '已确认', data: [...header, facts, ...data.confirmed.map(confirmedRow)] },
    {
      sheet: '未确认',
      data: [
        ...header,
        heads('姓名', '部门', '岗位', '期限', '状态'),
        ...data.missing.map((one) =>
          row(one.name, one.department, one.posts, formatDate(one.dueOn), one.isOverdue ? '已逾期' : '待确认'),
        ),
      ],
    },
    ...(data.former.length > 0
      ? [{ sheet: '不再计入', data: [...header, facts, ...data.former.map(confirmedRow)] }]
      : []),
  ]
}
