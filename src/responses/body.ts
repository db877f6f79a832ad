import { z } from 'zod'
import { type Bilingual, label } from '@/shared/label'
import { type Draft, entryKinds, isEntryKind, levelOrder, MAX_BATCH, MAX_TEXT } from './model'

const shape = z.object({
  clientId: z.string().regex(/^[\w-]{8,64}$/),
  kind: z.custom<Draft['kind']>(isEntryKind),
  subject: z.string().max(40).nullish(),
  text: z.string().nullish(),
  level: z.enum(levelOrder).nullish(),
  at: z.iso.datetime({ offset: true }),
})

/** What phones send, or why it cannot be read. A batch is read whole or not at all: it was made by our own page. */
export type ReadBatch = { drafts: Draft[] } | { problem: Bilingual }

const names: Record<string, [zh: string, en: string]> = {
  clientId: ['编号', 'clientId'],
  kind: ['事项', 'kind'],
  subject: ['任务或联系人', 'subject'],
  text: ['内容', 'text'],
  level: ['级别', 'level'],
  at: ['发生时间', 'at'],
}

/** Reads the body of a batch: a list of entries, at most 50. */
export function readBatch(body: unknown): ReadBatch {
  if (!Array.isArray(body) || body.length === 0)
    return { problem: label('请求内容应为记录列表，请刷新页面后重试。', 'The body is a list of entries.') }
  if (body.length > MAX_BATCH)
    return { problem: label(`一次最多发送 ${MAX_BATCH} 条记录，请分批发送。`, `At most ${MAX_BATCH} entries at once.`) }
  const parsed = z.array(shape).safeParse(body)
  if (parsed.success)
    return {
      drafts: parsed.data.map(({ subject, text, level, ...draft }) => ({
        ...draft,
        subject: subject ?? null,
        text: text ?? null,
        level: level ?? null,
      })),
    }
  const [row, field] = parsed.error.issues[0]?.path ?? []
  const [zh, en] = names[String(field)] ?? ['记录', 'entry']
  const kinds = field === 'kind' ? `（可用：${Object.keys(entryKinds).join('、')}）` : ''
  return {
    problem: label(
      `第 ${Number(row) + 1} 条的「${zh}」填写有误${kinds}，请检查后重试。`,
      `Entry ${Number(row) + 1}: “${en}” is not valid.`,
    ),
  }
}

const activation = z.object({
  plan: z.union([z.number(), z.string().min(1)]),
  level: z.enum(levelOrder, '请选择「级别」。'),
  isDrill: z.boolean().default(false),
  drill: z.union([z.number(), z.string().min(1)]).nullish(),
  text: z.string().max(MAX_TEXT, `「地点和情况」最多 ${MAX_TEXT} 字，请缩短。`).nullish(),
  isSeparate: z.boolean().default(false),
})

/** What an activation says; undefined for what is none. */
export function readActivation(body: unknown) {
  const parsed = activation.safeParse(body)
  return parsed.success ? parsed.data : undefined
}
