import { dayOf } from '@/shared/calendar'
import { type Bilingual, label } from '@/shared/label'
import { type AuditAction, auditActions } from '../model'

const DAY = /^\d{4}-\d{2}-\d{2}$/
const DAY_MS = 86_400_000
/** The office's time zone has no summer time. */
const OFFSET = '+08:00'

/** The first moment of a calendar day in the office's time zone; undefined for what is no day. */
export function startOfDay(day: string): Date | undefined {
  if (!DAY.test(day)) return undefined
  const start = new Date(`${day}T00:00:00.000${OFFSET}`)
  // 2026-02-31 would roll over.
  return Number.isNaN(start.getTime()) || dayOf(start) !== day ? undefined : start
}

export interface ExportWish {
  /** ISO date-times; half open. */
  from: string
  before: string
  action: AuditAction | undefined
  format: 'csv' | 'xlsx'
}

const isAction = (value: string): value is AuditAction => Object.hasOwn(auditActions, value)

/** Reads what an export asks for; a message when it makes no sense. Days are inclusive. */
export function readWish(get: (name: string) => string | null): { wish: ExportWish } | { problem: Bilingual } {
  const [from, to] = [startOfDay(get('from') ?? ''), startOfDay(get('to') ?? '')]
  if (!from || !to)
    return {
      problem: label(
        '请填写起止日期（from、to），格式如 2026-11-23。',
        'Give the first and last day (from, to), such as 2026-11-23.',
      ),
    }
  if (to < from)
    return { problem: label('结束日期早于开始日期，请调整。', 'The last day is before the first; change one of them.') }
  const action = get('action') || undefined
  if (action !== undefined && !isAction(action))
    return { problem: label('没有这种事项（action），请重新选择。', 'There is no such action; choose again.') }
  const format = get('format') || 'csv'
  if (format !== 'csv' && format !== 'xlsx')
    return { problem: label('格式（format）只能是 csv 或 xlsx。', 'The format is csv or xlsx.') }
  const before = new Date(to.getTime() + DAY_MS)
  return { wish: { from: from.toISOString(), before: before.toISOString(), action, format } }
}
