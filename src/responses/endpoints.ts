import type { Endpoint, PayloadRequest } from 'payload'
import { idFrom } from '@/access/values'
import { refusal } from '@/config/say'
import type { Id } from '@/shared/ids'
import { activate } from './actions/activate'
import { type Added, addEntries } from './actions/add'
import { readActivation, readBatch } from './body'
import { updateFor } from './queries'

const noStore = { 'Cache-Control': 'no-store' }

const missing = (req: PayloadRequest) => refusal(req, '没有找到这次响应。', 'There is no such response.', 404)

function idIn(req: PayloadRequest): Id {
  if (!req.user || req.user.disabled) throw refusal(req, '请先登录。', 'Sign in first.', 403)
  const id = idFrom(req, String(req.routeParams?.id ?? ''))
  if (id === undefined) throw missing(req)
  return id
}

const jsonOf = async (req: PayloadRequest): Promise<unknown> => {
  try {
    return await req.json?.()
  } catch {
    return undefined
  }
}

/** The first reason when nothing of a batch was taken; otherwise the answer is a success that names what was refused. */
function answer({ results, ...update }: Added): Response {
  const first = results.find(({ refused }) => refused)?.refused
  if (first && results.every(({ refused }) => refused))
    return Response.json(
      { errors: [{ message: first.message }], results, ...update },
      { status: first.status, headers: noStore },
    )
  return Response.json({ ...update, results }, { headers: noStore })
}

/** Adds a batch that arrived as JSON. */
export async function takeBatch(req: PayloadRequest, response: Id, body: unknown, now: Date): Promise<Response> {
  const read = readBatch(body)
  if ('problem' in read) throw refusal(req, read.problem.zh, read.problem.en)
  return answer(await addEntries(req, { response, drafts: read.drafts, now }))
}

/** `?after=12` as a number; 0 for what is none. */
export const afterIn = (value: string | null | undefined): number => (/^\d{1,9}$/.test(value ?? '') ? Number(value) : 0)

/** `POST /api/responses/activate` { plan, level, isDrill?, drill?, text?, isSeparate? } → { id, isNew } */
const activateEndpoint: Endpoint = {
  path: '/activate',
  method: 'post',
  handler: async (req) => {
    if (!req.user || req.user.disabled) throw refusal(req, '请先登录。', 'Sign in first.', 403)
    const read = readActivation(await jsonOf(req))
    if (!read)
      throw refusal(req, '请选择「预案」和「级别」（Ⅰ、Ⅱ、Ⅲ），情况不超过 2000 字。', 'Choose a plan and a level.')
    const { drill, text, ...activation } = read
    const plan = idFrom(req, activation.plan)
    if (plan === undefined) throw refusal(req, '没有找到这份预案。', 'There is no such plan.', 404)
    const drillId = drill === null || drill === undefined ? undefined : idFrom(req, drill)
    if (drill && drillId === undefined) throw refusal(req, '没有找到这场演练。', 'There is no such drill.', 404)
    const made = await activate(req, { ...activation, plan, drill: drillId, text: text ?? undefined }, new Date())
    return Response.json(made, { status: made.isNew ? 201 : 200, headers: noStore })
  },
}

/** `POST /api/responses/:id/entries` [{ clientId, kind, subject?, text?, level?, at }] → { now, revision, entries, results } */
const addEndpoint: Endpoint = {
  path: '/:id/entries',
  method: 'post',
  handler: async (req) => takeBatch(req, idIn(req), await jsonOf(req), new Date()),
}

/** `GET /api/responses/:id/entries?after=12` → { now, revision, entries } */
const readEndpoint: Endpoint = {
  path: '/:id/entries',
  method: 'get',
  handler: async (req) => {
    const id = idIn(req)
    const reader = { payload: req.payload, user: req.user, now: new Date() }
    const update = await updateFor(reader, id, afterIn(req.searchParams.get('after')))
    if (!update) throw missing(req)
    return Response.json(update, { headers: noStore })
  },
}

export const responseEndpoints = [activateEndpoint, addEndpoint, readEndpoint]
