import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { wellFormedId } from '@/access/values'
import { refusal, say } from '@/config/say'
import { checkPlan } from '../queries/findings'
import { checkCompleteness } from '../rules/completeness'

/** A manual of a thousand pages has fewer; both bounds keep one request from holding the process. */
const MAX_SECTIONS = 5_000
const MAX_BODY_BYTES = 8 * 1024 * 1024

const count = z.number().int()
const section = z.object({
  title: z.string().max(500),
  level: count.min(1).max(9),
  page: count.min(1).max(1_000_000).nullish(),
  line: count.min(0).max(100_000_000).nullish(),
  body: z.string().max(500_000).nullish(),
})
const checkBody = z.object({
  name: z.string().max(500).nullish(),
  planType: z.unknown().optional(),
  sections: z.array(section).max(MAX_SECTIONS),
  requireAttachments: z.boolean().nullish(),
})

const expected: Record<string, string> = {
  name: '预案名称（name）须为 500 字以内的文字',
  sections: `章节（sections）须为列表，最多 ${MAX_SECTIONS} 项`,
  requireAttachments: '是否核对附件（requireAttachments）须为 true 或 false',
  title: '标题（title）须为 500 字以内的文字',
  level: '层级（level）须为 1 至 9 的整数',
  page: '页码（page）须为不小于 1 的整数',
  line: '行号（line）须为不小于 0 的整数',
  body: '正文（body）须为 50 万字以内的文字',
}

/** `第 3 个章节的标题（title）须为…` for the first thing that is wrong. */
function problemIn(path: readonly PropertyKey[]): string {
  const [first, index, field] = path
  if (first === undefined) return '请求内容须为一个对象，含 name、planType、sections'
  if (first === 'sections' && typeof index === 'number') {
    const rule = typeof field === 'string' ? expected[field] : undefined
    return `第 ${index + 1} 个章节（sections[${index}]）${rule ? `的${rule}` : '须为一个对象，含 title、level'}`
  }
  return expected[String(first)] ?? `「${String(first)}」填写有误`
}

const tooLarge = (req: PayloadRequest) =>
  refusal(req, '请求内容超过 8 MB，请分几次核对。', 'The body is larger than 8 MB; check it in parts.')

/** The body as text, never more than the bound, whatever its head promises. */
async function readText(req: PayloadRequest): Promise<string> {
  if (Number(req.headers.get('content-length') ?? 0) > MAX_BODY_BYTES) throw tooLarge(req)
  const reader = req.body?.getReader()
  if (!reader) return ''
  const parts: Uint8Array[] = []
  let size = 0
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    const part: unknown = next.value
    if (!(part instanceof Uint8Array)) continue
    size += part.byteLength
    if (size > MAX_BODY_BYTES) {
      await reader.cancel()
      throw tooLarge(req)
    }
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

/** The wish of a request. @throws APIError 400 naming the field */
async function wishOf(req: PayloadRequest): Promise<z.output<typeof checkBody>> {
  let json: unknown
  try {
    json = JSON.parse(await readText(req))
  } catch (error) {
    if (error instanceof SyntaxError) throw refusal(req, '请求内容不是有效的 JSON。', 'The body is not valid JSON.')
    throw error
  }
  const parsed = checkBody.safeParse(json)
  if (parsed.success) return parsed.data
  const path = parsed.error.issues[0]?.path ?? []
  throw refusal(req, `${problemIn(path)}，请改正后重试。`, `Not valid: ${path.map(String).join('.') || 'body'}.`)
}

/** The answer for who is not signed in, or whose account is closed. */
function turnedAway(req: PayloadRequest): Response | undefined {
  if (req.user && req.user.disabled !== true) return undefined
  const message = req.user
    ? say(req, '账号已停用。', 'This account is closed.')
    : say(req, '请先登录。', 'Sign in first.')
  return Response.json({ errors: [{ message }] }, { status: req.user ? 403 : 401 })
}

/**
 * `POST /api/emergency-plans/check`: compares headings with the elements of GB/T 29639-2020, without storing anything;
 * for every signed-in person, in the browser or with an `Authorization` header.
 * Takes `{ name, planType, sections: [{ title, level, page?, line?, body? }], requireAttachments? }` and returns
 * `{ findings: [{ element, clause, state, severity, message, at? }], skipped: [{ check, reason }] }`. Every element has
 * a finding: `present` has severity `ok`; `missing` and `empty` are `warning` (`info` for recommended elements);
 * `duplicate` and `out-of-order` are `info`. An unknown kind is a finding, a check that cannot run is in `skipped`.
 */
const checkEndpoint: Endpoint = {
  path: '/check',
  method: 'post',
  handler: async (req) => turnedAway(req) ?? Response.json(checkCompleteness(await wishOf(req))),
}

/** `GET /api/emergency-plans/:id/check`: the same of a stored plan's newest version, with its warnings of substance. */
const storedCheckEndpoint: Endpoint = {
  path: '/:id/check',
  method: 'get',
  handler: async (req) => {
    const away = turnedAway(req)
    if (away) return away
    const id = wellFormedId(String(req.routeParams?.id ?? ''), req.payload.db.defaultIDType)
    const plan =
      id === undefined
        ? null
        : await req.payload.findByID({
            collection: 'emergency-plans',
            id,
            depth: 0,
            disableErrors: true,
            draft: true,
            joins: false,
            overrideAccess: false,
            req,
          })
    if (!plan) throw refusal(req, '没有找到这份预案。', 'There is no such plan.', 404)
    return Response.json(await checkPlan(req, { ...plan }, new Date()))
  },
}

export const checkEndpoints: Endpoint[] = [checkEndpoint, storedCheckEndpoint]
