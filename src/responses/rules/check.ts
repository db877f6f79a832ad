import { type Bilingual, label } from '@/shared/label'
import { commandKinds, contactKinds, type Draft, type Level, MAX_TEXT, taskKinds } from '../model'
import { levelsFor } from './levels'

/** What an entry is checked against. */
export interface Ground {
  taskKeys: Set<string>
  contactKeys: Set<string>
  startedAt: string
  endedAt: string | null
  mayCommand: boolean
  /** The level in force at a moment. */
  levelAt: (moment: string) => Level
  now: Date
}

/** How long after the end entries are taken that a phone made without knowing of it, in milliseconds. */
const LATE_MS = 24 * 3_600_000

export interface Refusal {
  status: 400 | 403 | 409
  message: Bilingual
}

const refuse = (status: Refusal['status'], zh: string, en: string): Refusal => ({ status, message: label(zh, en) })

/**
 * The moment at which an entry counts: what a phone's clock says, brought into the time between activation and now. An
 * end counts when it reaches the server: one that nobody could know of must not cut off what others did meanwhile.
 */
export function momentOf(
  draft: Pick<Draft, 'kind' | 'at'>,
  { startedAt, now }: Pick<Ground, 'startedAt' | 'now'>,
): string {
  if (draft.kind === 'ended') return now.toISOString()
  const time = Math.min(Math.max(Date.parse(draft.at), Date.parse(startedAt)), now.getTime())
  return new Date(time).toISOString()
}

function checkSubject({ kind, subject }: Draft, { taskKeys, contactKeys }: Ground): Refusal | null {
  const keys = taskKinds.includes(kind) ? taskKeys : contactKinds.includes(kind) ? contactKeys : null
  if (!keys || (subject && keys.has(subject))) return null
  const what = keys === taskKeys ? '任务' : '联系人'
  return refuse(400, `「${what}」不在这次响应里，请刷新页面后重试。`, 'This response has no such task or contact.')
}

function checkCommand(draft: Draft, at: string, ground: Ground): Refusal | null {
  const { kind, level } = draft
  if (!commandKinds.includes(kind)) return null
  if (!ground.mayCommand)
    return refuse(
      403,
      '升级、降级和终止响应由启动人，或本部门及上级部门的编辑、审核人、系统管理员操作。',
      'Only who activated it, or an editor, reviewer or administrator of the department, changes or ends a response.',
    )
  if (!draft.text?.trim()) return refuse(400, '请填写「理由」。', 'Give a reason.')
  if (kind !== 'raised' && kind !== 'lowered') return null
  if (level && levelsFor(kind, ground.levelAt(at)).includes(level)) return null
  return kind === 'raised'
    ? refuse(409, '「级别」须高于现在的响应级别，请核对后重试。', 'The level must be above the present one.')
    : refuse(409, '「级别」须低于现在的响应级别，请核对后重试。', 'The level must be below the present one.')
}

/** What a phone without a connection noted after an end that it could not know of is kept, but commands nothing. */
function checkTime({ kind }: Draft, at: string, { endedAt }: Ground): Refusal | null {
  if (endedAt === null) return null
  if (kind === 'ended') return refuse(409, '响应已经终止。', 'The response has ended.')
  const late = Date.parse(at) - Date.parse(endedAt)
  if (late > 0 && commandKinds.includes(kind))
    return refuse(409, '响应已经终止，级别不能再变。', 'The response has ended; its level stays.')
  if (late <= LATE_MS) return null
  return refuse(
    409,
    '响应终止已超过 24 小时，不能再补记。',
    'The response ended more than 24 hours ago; nothing can be added.',
  )
}

/** Why an entry is refused; null when it is not. */
export function refusalOf(draft: Draft, at: string, ground: Ground): Refusal | null {
  if (draft.kind === 'activated') return refuse(400, '「事项」有误：响应已经启动。', 'The response is active already.')
  if ((draft.text?.length ?? 0) > MAX_TEXT)
    return refuse(400, `「内容」最多 ${MAX_TEXT} 字，请缩短。`, `At most ${MAX_TEXT} characters.`)
  if (draft.kind === 'note' && !draft.text?.trim()) return refuse(400, '请填写「内容」。', 'Enter a text.')
  return checkTime(draft, at, ground) ?? checkSubject(draft, ground) ?? checkCommand(draft, at, ground)
}
