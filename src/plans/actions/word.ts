import { recordAudit } from '@/audit/actions'
import { asReader, type Reader } from '@/publishing/reader'
import { requestOf } from '@/publishing/requestOf'
import { formatDate } from '@/shared/format'
import type { Id } from '@/shared/ids'
import { loadPictures } from '@/transfer/word/pictures'
import { renderWord } from '@/transfer/word/render'
import { findPlan, findPlanVersion, type Plan } from '../queries'
import { type Decision, planBlocks, signaturesOf } from '../rules/word'

interface Wanted {
  /** As they arrive in the address; without a label the version in force. */
  slug: string
  label?: string
  siteUrl: string
  /** The organisation on the cover. */
  issuer: string
  headers: Headers
}

/** Who wrote, reviewed and released a version, as far as the reader may see its review. */
async function decisionsOn(reader: Reader, plan: Id, label: string | null): Promise<Decision[]> {
  if (!label) return []
  const { docs } = await reader.payload.find({
    collection: 'approvals',
    depth: 0,
    limit: 1,
    pagination: false,
    sort: '-closedAt',
    where: {
      and: [
        { documentCollection: { equals: 'emergency-plans' } },
        { documentId: { equals: String(plan) } },
        { label: { equals: label } },
        { kind: { equals: 'release' } },
        { status: { equals: 'done' } },
      ],
    },
    ...asReader(reader),
  })
  const [found] = docs
  if (!found) return []
  const approvals = (found.decisions ?? []).filter(({ kind }) => kind === 'approve' || kind === 'emergency')
  return [
    ...(found.submittedByName ? [{ role: '编制' as const, name: found.submittedByName, at: found.createdAt }] : []),
    ...approvals.map(({ byName, at }, index) => ({
      // The last one of a route releases; with a single step the same person reviews and approves.
      role: index === approvals.length - 1 && approvals.length > 1 ? ('批准' as const) : ('审核' as const),
      name: byName ?? '',
      at,
    })),
  ]
}

const coverOf = (plan: Plan): [string, string][] => [
  ...(plan.code ? [['编号', plan.code] as [string, string]] : []),
  ['种类', plan.planTypeName],
  ...(plan.control.effectiveDate ? [['生效日期', formatDate(plan.control.effectiveDate)] as [string, string]] : []),
]

/**
 * A released plan as a Word file, with what its reader may see of it; the export is logged.
 * @returns null for a plan or version that is not there or not for this reader, and for who has not signed in
 */
export async function exportPlan(
  reader: Reader,
  { slug, label, siteUrl, issuer, headers }: Wanted,
): Promise<{ name: string; file: Buffer } | null> {
  const plan = label === undefined ? await findPlan(reader, slug) : (await findPlanVersion(reader, slug, label))?.plan
  if (!reader.user || !plan) return null
  const version = plan.control.versionLabel
  const blocks = planBlocks(plan)
  const { staticDir } = reader.payload.collections.media.config.upload
  const file = await renderWord(
    {
      title: plan.title,
      code: plan.code,
      version,
      isDraft: false,
      issuer,
      cover: coverOf(plan),
      signatures: signaturesOf(await decisionsOn(reader, plan.id, version)),
      blocks,
      validityUrl: new URL(plan.validity ?? plan.href, siteUrl).href,
    },
    await loadPictures(staticDir ?? '', blocks),
  )
  const req = await requestOf(reader)
  for (const [key, value] of headers) req.headers.set(key, value)
  await recordAudit(req, {
    action: 'data.exported',
    title: `应急预案：${plan.title}`,
    subject: { collection: 'emergency-plans', id: plan.id },
    detail: { versionLabel: version, format: 'docx' },
  })
  return { name: `${[plan.code, plan.title, version].filter(Boolean).join('-')}.docx`, file }
}
