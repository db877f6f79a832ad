import { recordAudit } from '@/audit/actions'
import { pinnedPlans } from '@/plans/queries'
import { planBlocks } from '@/plans/rules/word'
import type { Reader } from '@/publishing/reader'
import { requestOf } from '@/publishing/requestOf'
import { formatDate } from '@/shared/format'
import type { Block } from '@/transfer/model/word'
import type { WordFileAnswer } from '@/transfer/word/answer'
import { writeWord } from '@/transfer/word/write'
import { signaturesOn } from '@/workflow/queries/signatures'
import { type Edition, findEdition, findEditionVersion } from '../queries/editions'
import { closingBlocks, openingBlocks } from '../rules/word'

interface Wanted {
  /** As they arrive in the address; without a label the edition in force. */
  slug: string
  label?: string
  siteUrl: string
  /** The organisation on the cover of an edition that names none. */
  issuer: string
  headers: Headers
}

/** The contents name each plan and its chapters. */
const CONTENTS_DEPTH = 2

const pair = (term: string, value: string | null | undefined): [string, string][] => (value ? [[term, value]] : [])

function coverOf(edition: Edition, shown: number): [string, string][] {
  const hidden = edition.pins.length - shown
  return [
    ...pair('编号', edition.code),
    ...pair('签发人', edition.signer),
    ...pair('发布日期', formatDate(edition.control.releasedAt)),
    ...pair('生效日期', formatDate(edition.control.effectiveDate)),
    ['收录', `${shown} 项预案${hidden > 0 ? `（另有 ${hidden} 项不对您开放，未列入本文件）` : ''}`],
  ]
}

/** The text of all plans that the reader may read, batch by batch. */
async function plansOf(reader: Reader, edition: Edition): Promise<{ blocks: Block[]; shown: number }> {
  const blocks: Block[] = []
  let shown = 0
  for await (const batch of pinnedPlans(reader, edition.pins)) {
    shown += batch.length
    for (const plan of batch) blocks.push(...planBlocks({ ...plan, version: plan.control.versionLabel }, 1))
  }
  return { blocks, shown }
}

async function write(reader: Reader, edition: Edition, { siteUrl, issuer }: Wanted): Promise<Buffer> {
  const label = edition.control.versionLabel
  const plans = await plansOf(reader, edition)
  const blocks = [...openingBlocks(edition), ...plans.blocks, ...closingBlocks(edition)]
  return writeWord(reader.payload, {
    title: edition.title,
    code: edition.code,
    version: label,
    isDraft: false,
    contentsDepth: CONTENTS_DEPTH,
    issuer: edition.issuer ?? edition.department?.name ?? issuer,
    cover: coverOf(edition, plans.shown),
    signatures: await signaturesOn(reader, { collection: 'manual-editions', id: edition.id, label }),
    blocks,
    validityUrl: new URL(edition.validity ?? edition.href, siteUrl).href,
  })
}

/** One manual at a time in a process: each may need some hundred megabytes. */
let turn: Promise<unknown> = Promise.resolve()

function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const own = turn.then(work, work)
  turn = own.catch(() => undefined)
  return own
}

/**
 * A released edition with its plans in full as a Word file, with what its reader may see of it; the export is logged.
 * @returns null for an edition that is not there or not for this reader, and for who has not signed in
 */
export async function exportEdition(reader: Reader, wanted: Wanted): Promise<WordFileAnswer | null> {
  const { slug, label } = wanted
  const edition =
    label === undefined ? await findEdition(reader, slug) : (await findEditionVersion(reader, slug, label))?.edition
  if (!reader.user || !edition) return null
  const file = await inTurn(() => write(reader, edition, wanted))
  const version = edition.control.versionLabel
  await recordAudit(await requestOf(reader, wanted.headers), {
    action: 'data.exported',
    title: `应急手册：${edition.title}`,
    subject: { collection: 'manual-editions', id: edition.id },
    detail: { versionLabel: version, format: 'docx' },
  })
  return { name: `${[edition.code, edition.title, version].filter(Boolean).join('-')}.docx`, file }
}
