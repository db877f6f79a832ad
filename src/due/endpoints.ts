import type { Endpoint, PayloadRequest } from 'payload'
import { hasRole } from '@/access/accessFor'
import { isRecord } from '@/shared/record'
import { replaceCalendarDays } from './actions'
import { type ImportProblem, parseCalendarDays } from './rules/importDays'

/** The longest text taken, in characters: far more than the lines allowed need. */
const MAX_TEXT = 100_000

/** The text sent as it is, or as `text` of a JSON object. */
async function sentText(req: PayloadRequest): Promise<string> {
  const body = (await req.text?.()) ?? ''
  if (!req.headers.get('content-type')?.includes('json')) return body
  try {
    const parsed: unknown = JSON.parse(body)
    return isRecord(parsed) && typeof parsed.text === 'string' ? parsed.text : ''
  } catch {
    return ''
  }
}

/** `POST /api/calendar-days/import`: holidays and make-up days as lines of text; replaces the years that occur in it. */
export const importDaysEndpoint: Endpoint = {
  path: '/import',
  method: 'post',
  handler: async (req) => {
    const isEnglish = req.i18n.language === 'en'
    const say = (zh: string, en: string) => (isEnglish ? en : zh)
    const refuse = (status: number, message: string, problems: { line: number; message: string }[] = []) =>
      Response.json({ message, problems }, { status })
    if (!hasRole(req, 'admin', 'hr'))
      return refuse(403, say('只有系统管理员和人事可以导入节假日。', 'Administrators and HR only.'))
    const text = await sentText(req)
    if (text.length > MAX_TEXT)
      return refuse(413, say('内容过长，没有导入。请分年导入。', 'The text is too long. Import year by year.'))
    const { days, problems } = parseCalendarDays(text)
    if (problems.length > 0)
      return refuse(
        400,
        say(
          `有 ${problems.length} 处需要改正，没有导入任何数据。`,
          `${problems.length} lines need mending; nothing was imported.`,
        ),
        problems.map(({ line, message }: ImportProblem) => ({ line, message: isEnglish ? message.en : message.zh })),
      )
    const years = await replaceCalendarDays(req, days)
    return Response.json({
      message: say(
        `已导入 ${years.join('、')} 年的节假日与调休，共 ${days.length} 天，原有数据已替换。`,
        `Imported ${days.length} days of ${years.join(', ')}; what was there before is replaced.`,
      ),
      years,
      days: days.length,
    })
  },
}
