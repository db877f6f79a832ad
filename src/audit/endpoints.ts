import type { Endpoint, PayloadRequest, Where } from 'payload'
import { hasRole } from '@/access/accessFor'
import type { Bilingual } from '@/shared/label'
import { label } from '@/shared/label'
import { recordAudit } from './actions'
import { countEntries } from './queries'
import { type ExportWish, readWish } from './rules/period'
import { csvStream, workbook } from './sheet'

/** Rows of one export; a workbook is built in memory, and spreadsheets stop at about a million. */
const MAX_ROWS = 100_000
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const refuse = (req: PayloadRequest, status: number, text: Bilingual): Response =>
  Response.json({ errors: [{ message: req.i18n.language === 'en' ? text.en : text.zh }] }, { status })

const whereOf = ({ from, before, action }: ExportWish): Where => ({
  and: [
    { at: { greater_than_equal: from } },
    { at: { less_than: before } },
    ...(action ? [{ action: { equals: action } }] : []),
  ],
})

async function answer(req: PayloadRequest, wish: ExportWish, days: string): Promise<Response> {
  const { payload } = req
  const args = { payload, where: whereOf(wish), isEnglish: req.i18n.language === 'en' }
  const isCsv = wish.format === 'csv'
  const body = isCsv ? csvStream(args) : new Uint8Array(await workbook(args))
  return new Response(body, {
    headers: {
      'Content-Type': isCsv ? 'text/csv; charset=utf-8' : XLSX,
      'Content-Disposition': `attachment; filename="audit-log-${days}.${wish.format}"`,
      'Cache-Control': 'no-store',
    },
  })
}

/** `GET /api/audit-log/export?from=2026-11-01&to=2026-11-30&action=&format=csv|xlsx`: administrators only. */
export const exportEndpoint: Endpoint = {
  path: '/export',
  method: 'get',
  handler: async (req) => {
    if (!hasRole(req, 'admin'))
      return refuse(req, 403, label('只有系统管理员可以导出审计日志。', 'Administrators only.'))
    const get = (name: string) => req.searchParams.get(name)
    const read = readWish(get)
    if ('problem' in read) return refuse(req, 400, read.problem)
    const { wish } = read
    const count = await countEntries(req.payload, whereOf(wish))
    if (count > MAX_ROWS) {
      const tooMany = label(
        `共 ${count} 条，超过一次导出的上限 ${MAX_ROWS} 条，请缩短时间范围或选择事项。`,
        `${count} entries; ${MAX_ROWS} fit into one export. Choose a shorter time or one action.`,
      )
      return refuse(req, 400, tooMany)
    }
    const days = `${get('from')}--${get('to')}`
    await recordAudit(req, {
      action: 'data.exported',
      title: `审计日志 ${days}`,
      detail: { from: get('from'), to: get('to'), action: wish.action, format: wish.format, count },
    })
    return answer(req, wish, days)
  },
}
