import type { PayloadRequest } from 'payload'
import { refusal } from '@/config/say'
import type { Id } from '@/shared/ids'
import { removeFolder } from '../files'
import type { Arrangement } from '../model'
import { findOwn, knownPieces } from '../queries'
import { moveOn } from '../rows'
import { isSound } from '../rules/arrange'

/**
 * Gives an import up: what was read of it goes, the row stays as a trace. Reading ends at its next step.
 * @throws APIError 404, 409 when it is confirmed already
 */
export async function cancelImport(req: PayloadRequest, id: Id): Promise<void> {
  await findOwn(req, id)
  const data = { status: 'cancelled', proposal: null, stage: '' } as const
  if (!(await moveOn(req.payload, id, ['queued', 'reading', 'ready'], data)))
    throw refusal(req, '这次导入已经结束，无需取消。', 'This import has ended already.', 409)
  await removeFolder(id)
}

/**
 * Keeps what the editor has changed so far, so that a closed page loses nothing.
 * @throws APIError 404, 409 when it is not to be confirmed any more, 400 when it does not fit what was read
 */
export async function arrangeImport(req: PayloadRequest, id: Id, arrangement: Arrangement): Promise<void> {
  const row = await findOwn(req, id)
  if (!isSound(arrangement, knownPieces(row)))
    throw refusal(
      req,
      '提交的结构与读取结果不符，没有保存。请刷新页面后再试。',
      'The arrangement does not fit what was read.',
    )
  const kept =
    typeof row.proposal === 'object' && row.proposal !== null && !Array.isArray(row.proposal) ? row.proposal : {}
  if (!(await moveOn(req.payload, id, ['ready'], { proposal: { ...kept, arrangement } })))
    throw refusal(req, '这次导入已经结束，修改没有保存。', 'This import has ended; nothing was saved.', 409)
}
