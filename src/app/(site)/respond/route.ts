import { APIError, createLocalReq, ValidationError } from 'payload'
import { idFrom } from '@/access/values'
import { flashCookie, noFlash } from '@/app/_lib/flash'
import { memberReader } from '@/app/_lib/reader'
import { seeOther } from '@/app/_lib/seeOther'
import { env } from '@/config/env'
import type { Reader } from '@/publishing/reader'
import { activate } from '@/responses/actions/activate'
import { noteFinding } from '@/responses/actions/finding'
import { readActivation } from '@/responses/body'
import { isSameOrigin, safePath } from '@/shared/sameOrigin'

const FAILED = '系统内部出错，没有保存。请稍后再试；紧急时请直接拨打电话。'
const JOINED = '这份预案的响应已经有人启动，您已进入同一块看板。'

type Fields = Record<string, string>
type Asking = Reader & { user: NonNullable<Reader['user']> }

const fieldsOf = (data: FormData): Fields =>
  Object.fromEntries([...data].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))

const problem = (path: string, message: string) => seeOther(path, { 'Set-Cookie': flashCookie(path, message) })

function reasonOf(error: APIError): string {
  return error instanceof ValidationError ? error.data.errors.map(({ message }) => message).join('') : error.message
}

async function start({ payload, user }: Asking, fields: Fields): Promise<Response> {
  const back = safePath(fields.back, '/plans')
  const read = readActivation({
    plan: fields.plan,
    level: fields.level,
    isDrill: fields.do === 'drill',
    ...(fields.drill ? { drill: fields.drill } : {}),
    text: fields.text,
    isSeparate: fields.separate === '1',
  })
  if (!read) return problem(back, '请选择「级别」后重试；「地点和情况」最多 2000 字。')
  const plan = idFrom({ payload }, read.plan)
  if (plan === undefined) return problem(back, '没有找到这份预案。')
  const drill = read.drill ? idFrom({ payload }, read.drill) : undefined
  const req = await createLocalReq({ user }, payload)
  const { id, isNew } = await activate(req, { ...read, plan, drill, text: read.text ?? undefined }, new Date())
  const path = `/responses/${id}`
  return isNew ? seeOther(path, { 'Set-Cookie': noFlash(path) }) : problem(path, JOINED)
}

async function finding({ payload, user }: Asking, fields: Fields): Promise<Response> {
  const response = idFrom({ payload }, fields.response)
  if (response === undefined) return problem('/responses', '没有找到这次响应。')
  const req = await createLocalReq({ user }, payload)
  const { title = '', finding: details, dueOn, section } = fields
  await noteFinding(req, { response, title, section, finding: details || undefined, dueOn: dueOn || undefined })
  return problem(`/responses/${response}/report`, '问题已登记为整改项。')
}

/** Takes the forms of the plan's page and of the report: starts a response or a drill, notes a finding. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers, env().siteUrl))
    return problem('/responses', '这次提交不是从本站页面发出的，没有受理。')
  const fields = fieldsOf(await request.formData().catch(() => new FormData()))
  const isFinding = fields.do === 'finding'
  const report = /^\w+$/.test(fields.response ?? '') ? `/responses/${fields.response}/report` : '/responses'
  const back = isFinding ? report : safePath(fields.back, '/plans')
  const reader = await memberReader()
  const { user } = reader
  if (!user) return seeOther(`/me?next=${encodeURIComponent(back)}`)
  try {
    return isFinding ? await finding({ ...reader, user }, fields) : await start({ ...reader, user }, fields)
  } catch (error) {
    if (error instanceof APIError && error.status < 500) return problem(back, reasonOf(error))
    reader.payload.logger.error({ err: error, msg: 'response not saved' })
    return problem(back, FAILED)
  }
}

/** Somebody who types the address gets the list. */
export function GET(): Response {
  return seeOther('/responses')
}
