import { APIError, createLocalReq } from 'payload'
import { idFrom } from '@/access/values'
import { memberReader } from '@/app/_lib/reader'
import { env } from '@/config/env'
import { databaseAwayMessage } from '@/operations/errors'
import { afterIn, takeBatch } from '@/responses/endpoints'
import { updateFor } from '@/responses/queries'
import { isSameOrigin } from '@/shared/sameOrigin'

export const dynamic = 'force-dynamic'

interface Props {
  params: Promise<{ id: string }>
}

const refuse = (status: number, message: string) =>
  Response.json({ errors: [{ message }] }, { status, headers: { 'Cache-Control': 'no-store' } })
const signedOut = () => refuse(401, '登录已失效，请重新登录；未发送的记录会保留。')
const missing = () => refuse(404, '没有找到这次响应。')

/**
 * The board's own door, beside the API's: a board is also opened over plain HTTP inside a closed network, where
 * browsers send neither `Origin` nor `Sec-Fetch-Site` with a question, and by another name than the configured one.
 */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const reader = await memberReader()
  if (!reader.user) return signedOut()
  const id = idFrom(reader, (await params).id)
  const after = afterIn(new URL(request.url).searchParams.get('after'))
  const update = id === undefined ? null : await updateFor(reader, id, after)
  return update ? Response.json(update, { headers: { 'Cache-Control': 'no-store' } }) : missing()
}

/** Takes what a phone wrote. */
export async function POST(request: Request, { params }: Props): Promise<Response> {
  if (!isSameOrigin(request.headers, env().siteUrl)) return refuse(403, '这次提交不是从本站页面发出的，没有受理。')
  const { payload, user } = await memberReader()
  if (!user) return signedOut()
  const id = idFrom({ payload }, (await params).id)
  if (id === undefined) return missing()
  const body: unknown = await request.json().catch(() => undefined)
  try {
    return await takeBatch(await createLocalReq({ user }, payload), id, body, new Date())
  } catch (error) {
    if (error instanceof APIError && error.status < 500) return refuse(error.status, error.message)
    payload.logger.error({ err: error, msg: 'entries not saved' })
    return refuse(503, databaseAwayMessage(false))
  }
}
