import type { Endpoint, PayloadRequest } from 'payload'
import { refusal, say } from '@/config/say'
import type { Id } from '@/shared/ids'
import { isRecord } from '@/shared/record'
import { DocxRefusal, docxRefusals, MAX_DOCX_BYTES } from '@/transfer/model/docx'
import { arrangeImport, cancelImport } from './actions/cancel'
import { confirmImport } from './actions/confirm'
import { startImport } from './actions/start'
import { arrangementSchema } from './arrangement'
import type { Arrangement } from './model'
import { findState } from './queries'

/** The largest arrangement taken, in characters: thousands of chapters. */
const MAX_TEXT = 2_000_000

const idIn = (req: PayloadRequest): Id => {
  const raw = String(req.routeParams?.['id'] ?? '')
  return req.payload.db.defaultIDType === 'number' ? Number(raw) || 0 : raw
}

function tooLarge(req: PayloadRequest): Response {
  const { zh, en } = docxRefusals.tooLarge
  return Response.json({ errors: [{ message: say(req, zh, en) }] }, { status: 413 })
}

/**
 * `POST /api/plan-imports/upload?name=<file name>&department=<id>` with the file itself as the body: begins an import.
 * Answers `{ id }`; 413 for more than 50 MB, of which no more than that is read.
 */
const uploadEndpoint: Endpoint = {
  path: '/upload',
  method: 'post',
  handler: async (req) => {
    if (Number(req.headers.get('content-length') ?? 0) > MAX_DOCX_BYTES) return tooLarge(req)
    const department = req.searchParams.get('department') || undefined
    try {
      const id = await startImport(req, {
        fileName: req.searchParams.get('name') ?? '',
        department:
          department === undefined
            ? undefined
            : req.payload.db.defaultIDType === 'number'
              ? Number(department) || 0
              : department,
        body: req.body ?? null,
      })
      return Response.json({ id }, { status: 202 })
    } catch (error) {
      if (!(error instanceof DocxRefusal)) throw error
      if (error.code === 'tooLarge') return tooLarge(req)
      const { zh, en } = docxRefusals[error.code]
      throw refusal(req, zh, en)
    }
  },
}

async function sentArrangement(req: PayloadRequest): Promise<Arrangement> {
  const text = (await req.text?.()) ?? ''
  try {
    const parsed: unknown = text.length > MAX_TEXT ? undefined : JSON.parse(text)
    const found = arrangementSchema.safeParse(isRecord(parsed) ? parsed['arrangement'] : undefined)
    if (found.success) return found.data
  } catch {
    // Not JSON: refused below.
  }
  throw refusal(
    req,
    '提交的结构有误，没有保存：预案和章节的标题不能为空，层级为 1—3。请修改后再试。',
    'The arrangement is not valid: titles must not be empty, levels are 1–3.',
  )
}

/** `GET /api/plan-imports/:id/state`: how far the reading is. */
const stateEndpoint: Endpoint = {
  path: '/:id/state',
  method: 'get',
  handler: async (req) => {
    const state = req.user ? await findState(req, idIn(req)) : undefined
    if (!state) throw refusal(req, '没有这次导入，或它不是您的。', 'There is no such import, or it is not yours.', 404)
    return Response.json(state, { headers: { 'Cache-Control': 'no-store' } })
  },
}

/** `POST /api/plan-imports/:id/arrange`, `/confirm` and `/cancel`. */
const arrangeEndpoint: Endpoint = {
  path: '/:id/arrange',
  method: 'post',
  handler: async (req) => {
    await arrangeImport(req, idIn(req), await sentArrangement(req))
    return Response.json({ ok: true })
  },
}

const confirmEndpoint: Endpoint = {
  path: '/:id/confirm',
  method: 'post',
  handler: async (req) => Response.json(await confirmImport(req, idIn(req), await sentArrangement(req))),
}

const cancelEndpoint: Endpoint = {
  path: '/:id/cancel',
  method: 'post',
  handler: async (req) => {
    await cancelImport(req, idIn(req))
    return Response.json({ ok: true })
  },
}

export const importEndpoints = [uploadEndpoint, stateEndpoint, arrangeEndpoint, confirmEndpoint, cancelEndpoint]
