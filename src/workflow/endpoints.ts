import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { idFrom } from '@/access/values'
import { refusal } from '@/config/say'
import type { Approval } from '@/payload-types'
import type { Id } from '@/shared/ids'
import { keysOf } from '@/shared/label'
import { decide } from './actions/decide'
import { releaseInEmergency } from './actions/emergency'
import { submit } from './actions/submit'
import { withdraw } from './actions/withdraw'
import { type ControlledCollection, changeKinds, revisionTriggers } from './model'
import { findRunningCase } from './queries/cases'
import { loadFindings } from './queries/findings'
import { loadHistory } from './queries/history'
import { loadPanel } from './queries/panel'

const moment = z.iso.datetime({ offset: true, local: true }).transform((text) => new Date(text))

const submissionBody = z.object({
  change: z.enum(keysOf(changeKinds)).default('minor'),
  reason: z.string().max(2000).default(''),
  trigger: z.enum(keysOf(revisionTriggers)).nullish(),
  takesEffectAt: moment.nullish(),
})
const emergencyBody = z.object({
  change: z.enum(keysOf(changeKinds)).default('minor'),
  reason: z.string().max(2000).default(''),
})
const decisionBody = z.object({
  decision: z.enum(['approve', 'return']),
  comment: z.string().max(4000).default(''),
  remarks: z
    .array(z.object({ place: z.string().min(1).max(120), text: z.string().min(1).max(2000) }))
    .max(50)
    .default([]),
  revision: z.number().int().optional(),
})
const withdrawalBody = z.object({ comment: z.string().max(2000).default('') })

const names: Record<string, string> = {
  change: '修订幅度',
  reason: '说明',
  trigger: '修订情形',
  takesEffectAt: '定时生效',
  decision: '审核结论',
  comment: '意见',
  remarks: '分段意见',
}

/** The body of a request by its schema. @throws APIError 400 naming the field */
async function bodyOf<Schema extends z.ZodType>(req: PayloadRequest, schema: Schema): Promise<z.output<Schema>> {
  await addDataAndFileToRequest(req)
  const parsed = schema.safeParse(req.data ?? {})
  if (parsed.success) return parsed.data
  const field = String(parsed.error.issues[0]?.path[0] ?? '')
  throw refusal(req, `「${names[field] ?? field}」填写有误，请检查后重试。`, `“${field}” is not valid.`)
}

/** The id in the path. @throws APIError 404 for what cannot be one */
function idIn(req: PayloadRequest): Id {
  const id = idFrom(req, String(req.routeParams?.id ?? ''))
  if (id === undefined) throw refusal(req, '没有找到这份文件。', 'There is no such document.', 404)
  return id
}

const answer = (found: Approval) =>
  Response.json({ case: found.id, status: found.status, label: found.label ?? null, revision: found.revision })

function signedIn(req: PayloadRequest): void {
  if (!req.user || req.user.disabled) throw refusal(req, '请先登录。', 'Sign in first.', 403)
}

const endpoint = (
  method: Endpoint['method'],
  path: string,
  work: (req: PayloadRequest, id: Id) => Promise<Response>,
): Endpoint => ({
  method,
  path,
  handler: async (req) => {
    signedIn(req)
    return work(req, idIn(req))
  },
})

/** What document control adds to the REST API of a controlled collection. */
export const workflowEndpoints = (collection: ControlledCollection): Endpoint[] => [
  endpoint('get', '/:id/workflow', async (req, id) => Response.json(await loadPanel(req, collection, id))),
  endpoint('get', '/:id/history', async (req, id) => Response.json(await loadHistory(req, collection, id))),
  endpoint('get', '/:id/findings', async (req, id) =>
    Response.json({ findings: await loadFindings(req, collection, id) }),
  ),
  endpoint('post', '/:id/submit', async (req, id) => {
    const { trigger, takesEffectAt, ...body } = await bodyOf(req, submissionBody)
    return answer(
      await submit(req, {
        collection,
        id,
        kind: 'release',
        ...body,
        trigger: trigger ?? undefined,
        takesEffectAt: takesEffectAt ?? undefined,
      }),
    )
  }),
  endpoint('post', '/:id/retire', async (req, id) => {
    const { reason, takesEffectAt } = await bodyOf(req, submissionBody)
    return answer(
      await submit(req, {
        collection,
        id,
        kind: 'retirement',
        change: 'major',
        reason,
        takesEffectAt: takesEffectAt ?? undefined,
      }),
    )
  }),
  endpoint('post', '/:id/withdraw', async (req, id) => {
    const { comment } = await bodyOf(req, withdrawalBody)
    const running = await findRunningCase(req, collection, id)
    if (!running) throw refusal(req, '这份文件没有在审核中。', 'It is not in review.', 409)
    return answer(await withdraw(req, running.id, comment))
  }),
  endpoint('post', '/:id/emergency-release', async (req, id) => {
    const body = await bodyOf(req, emergencyBody)
    return answer(await releaseInEmergency(req, { collection, id, ...body }))
  }),
]

/** Decisions on a case. */
export const caseEndpoints: Endpoint[] = [
  endpoint('post', '/:id/decide', async (req, id) => {
    const body = await bodyOf(req, decisionBody)
    return answer(await decide(req, { caseId: id, ...body }))
  }),
]
