import type { PayloadRequest } from 'payload'
import { recordAudit } from '@/audit/actions'
import { refusal } from '@/config/say'
import type { Reader } from '@/publishing/reader'
import { requestOf } from '@/publishing/requestOf'
import { formatDate } from '@/shared/format'
import { type Id, idOf } from '@/shared/ids'
import type { WordFileAnswer } from '@/transfer/word/answer'
import { writeWord } from '@/transfer/word/write'
import { mayEdit } from '@/workflow/queries/documents'
import { signaturesOn } from '@/workflow/queries/signatures'
import { signaturesOf } from '@/workflow/rules/signatures'
import { findDraftPlan, findPlan, findPlanVersion, type Plan } from '../queries'
import { CONTENTS_DEPTH, planBlocks, planCover } from '../rules/word'

interface Wanted {
  /** As they arrive in the address; without a label the version in force. */
  slug: string
  label?: string
  siteUrl: string
  /** The organisation on the cover. */
  issuer: string
  headers: Headers
}

const coverOf = (plan: Plan) => planCover({ ...plan, effectiveDate: plan.control.effectiveDate })

const textOf = (plan: Plan, version: string | null) => planBlocks({ ...plan, version })

const nameOf = (plan: Plan, version: string | null) =>
  `${[plan.code, plan.title, version].filter(Boolean).join('-')}.docx`

/**
 * A released plan as a Word file, with what its reader may see of it; the export is logged.
 * @returns null for a plan or version that is not there or not for this reader, and for who has not signed in
 */
export async function exportPlan(
  reader: Reader,
  { slug, label, siteUrl, issuer, headers }: Wanted,
): Promise<WordFileAnswer | null> {
  const plan = label === undefined ? await findPlan(reader, slug) : (await findPlanVersion(reader, slug, label))?.plan
  if (!reader.user || !plan) return null
  const version = plan.control.versionLabel
  const file = await writeWord(reader.payload, {
    title: plan.title,
    code: plan.code,
    version,
    isDraft: false,
    contentsDepth: CONTENTS_DEPTH,
    issuer,
    cover: coverOf(plan),
    signatures: await signaturesOn(reader, { collection: 'emergency-plans', id: plan.id, label: version }),
    blocks: textOf(plan, version),
    validityUrl: new URL(plan.validity ?? plan.href, siteUrl).href,
  })
  await recordAudit(await requestOf(reader, headers), {
    action: 'data.exported',
    title: `应急预案：${plan.title}`,
    subject: { collection: 'emergency-plans', id: plan.id },
    detail: { versionLabel: version, format: 'docx' },
  })
  return { name: nameOf(plan, version), file }
}

interface DraftWanted {
  id: Id | undefined
  issuer: string
  now: Date
}

/**
 * The newest saved text of a plan as a Word file that says on every page that it is a draft, and carries no code that
 * could vouch for it; for who may edit the plan. The export is logged.
 * @throws APIError 404 not there or not for this person, 403 without the right to edit it
 */
export async function exportDraft(req: PayloadRequest, { id, issuer, now }: DraftWanted): Promise<WordFileAnswer> {
  const found = id === undefined || !req.user ? null : await findDraftPlan(req, id)
  if (!found)
    throw refusal(req, '没有找到这份预案，或您无权查阅。', 'There is no such plan, or it is not for you.', 404)
  const { plan } = found
  if (!(await mayEdit(req, 'emergency-plans', idOf(found.department))))
    throw refusal(
      req,
      '您没有修改这份预案的权限，不能导出草稿。请联系本部门的编辑人员，或在网站上下载已发布的版本。',
      'You may not edit this plan, so you may not export its draft. Ask an editor of the department, or download the released version.',
      403,
    )
  const released = plan.control.versionLabel
  const file = await writeWord(req.payload, {
    title: plan.title,
    code: plan.code,
    version: null,
    isDraft: true,
    contentsDepth: CONTENTS_DEPTH,
    issuer,
    cover: [
      ...coverOf(plan).filter(([term]) => term !== '生效日期'),
      ['导出日期', formatDate(now.toISOString()) ?? ''],
      ['说明', released ? `在 ${released} 版基础上修改，未经审核` : '尚未发布，未经审核'],
    ],
    signatures: signaturesOf([]),
    blocks: textOf(plan, '草稿'),
    validityUrl: null,
  })
  await recordAudit(req, {
    action: 'data.exported',
    title: `应急预案（草稿）：${plan.title}`,
    subject: { collection: 'emergency-plans', id: plan.id },
    detail: { versionLabel: null, format: 'docx' },
  })
  return { name: nameOf(plan, '草稿'), file }
}
