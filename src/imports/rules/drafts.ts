import { type AnnexElement, annexElements, type PlanType, planParts } from '@/plans/model'
import { keysOf, label } from '@/shared/label'
import type { DocxBlock } from '@/transfer/model/docx'
import { type ImportNote, MAX_TITLE, type PlanPlace, type RowKind, rowKinds } from '../model'
import type { Pieces } from './propose'
import { noRows, type Rows, recogniseTable } from './tables'
import { isAnnexTitle } from './titles'

export interface SectionDraft {
  title: string
  level: number
  html: string
}
export interface AnnexDraft {
  element: AnnexElement
  title: string
  html: string
}

/** A plan as it will be saved, its texts still as HTML. */
export interface PlanDraft {
  title: string
  planType: PlanType
  eventType?: string
  risks: string
  sections: SectionDraft[]
  annexes: AnnexDraft[]
  rows: Rows
  notes: ImportNote[]
}

const annexes: [RegExp, AnnexElement][] = [
  [/物资|装备|器材/, '9.4'],
  [/联系|通讯|通信|电话/, '9.5'],
  [/概况|简介/, '9.1'],
  [/风险/, '9.2'],
  [/体系|衔接/, '9.3'],
  [/路线|标识|图/, '9.7'],
  [/协议|备忘/, '9.8'],
]

/** The attachment of chapter 9 of the standard that a title belongs to; forms when nothing else fits. */
export const annexElementOf = (title: string): AnnexElement =>
  annexes.find(([pattern]) => pattern.test(title))?.[1] ?? '9.6'

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
const bold = (text: string) => `<p><strong>${escaped(text)}</strong></p>`

interface Read {
  html: string
  counts: Partial<Record<RowKind, number>>
}

function readBlocks(blocks: DocxBlock[], place: string, draft: PlanDraft): Read {
  const counts: Partial<Record<RowKind, number>> = {}
  const html = blocks.map((block) => {
    const read = block.kind === 'table' ? recogniseTable(block.rows) : undefined
    if (!read) return block.html
    const { contacts, supplies, organisation, steps, levels } = draft.rows
    levels.push(...read.rows.levels)
    contacts.push(...read.rows.contacts)
    supplies.push(...read.rows.supplies)
    organisation.push(...read.rows.organisation)
    steps.push(...read.rows.steps)
    counts[read.kind] = (counts[read.kind] ?? 0) + read.rows[read.kind].length
    for (const text of read.problems)
      draft.notes.push({ title: label('表格没有全部读懂，原表保留在正文', 'Table kept in the text'), place, text })
    const pictures = block.html.match(/<img [^>]*>/g) ?? []
    return read.problems.length > 0 ? block.html : pictures.join('')
  })
  return { html: html.join(''), counts }
}

/** A chapter whose tables all became rows says where they are. */
const pointer = (counts: Read['counts']) =>
  keysOf(rowKinds)
    .filter((kind) => counts[kind])
    .map((kind) => `<p>见本预案“${rowKinds[kind].zh}”（${counts[kind]} 条）。</p>`)
    .join('')

function shortTitle(title: string, draft: PlanDraft): { title: string; lead: string } {
  const trimmed = title.trim() || '未命名'
  if (trimmed.length <= MAX_TITLE) return { title: trimmed, lead: '' }
  draft.notes.push({
    title: label('标题过长，已截短，全文保留在正文', 'Title shortened'),
    place: trimmed.slice(0, 30),
    text: trimmed,
  })
  return { title: `${trimmed.slice(0, MAX_TITLE - 1)}…`, lead: bold(trimmed) }
}

/** An annex as the export names it: `9.7 关键的路线、标识和图纸 疏散路线`. */
function exportedAnnex(title: string): Pick<AnnexDraft, 'element' | 'title'> | undefined {
  const element = keysOf(annexElements).find((key) => title.startsWith(annexElements[key].zh))
  return element && { element, title: title.slice(annexElements[element].zh.length).trim() }
}

/** The words of a chapter that holds plain lines only; undefined for any other. */
function plainText({ nodes }: PlanPlace['chapters'][number], pieces: Pieces): string | undefined {
  const blocks = nodes.flatMap((key) => pieces[key]?.blocks ?? [])
  const isPlain = blocks.every(({ kind, html }) => kind === 'text' && /^<p>[^<]*<\/p>$/.test(html))
  const text = blocks.map((block) => (block.kind === 'text' ? block.text.trim() : '')).join('\n')
  return isPlain && text.length <= 4000 ? text : undefined
}

/** Rows that say the same are kept once. */
const once = <Row>(rows: Row[]): Row[] => [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()]

/** Makes the plan that the editor arranged of the pieces of the text. */
export function draftOf(plan: PlanPlace, pieces: Pieces): PlanDraft {
  const draft: PlanDraft = {
    title: '',
    planType: plan.planType,
    ...(plan.eventType ? { eventType: plan.eventType } : {}),
    risks: '',
    sections: [],
    annexes: [],
    rows: noRows(),
    notes: [],
  }
  const own = shortTitle(plan.title, draft)
  draft.title = own.title
  let isAnnex = false
  for (const chapter of plan.chapters.filter(({ isIncluded }) => isIncluded)) {
    const { title, lead } = shortTitle(chapter.title, draft)
    const counts: Read['counts'] = {}
    const parts = chapter.nodes.map((key) => {
      const piece = pieces[key]
      const read = readBlocks(piece?.blocks ?? [], title, draft)
      for (const kind of keysOf(rowKinds))
        if (read.counts[kind]) counts[kind] = (counts[kind] ?? 0) + (read.counts[kind] ?? 0)
      // The chapter's own piece has its title above; one merged into it keeps its title in the text.
      return `${key !== chapter.key && piece?.title ? bold(piece.title) : ''}${read.html}`
    })
    const body = `${lead}${parts.join('')}`
    const html = body.trim() === '' ? pointer(counts) : body
    if (chapter.level === 1) isAnnex = isAnnexTitle(title)
    const isExported = chapter.level === 1 && chapter.nodes.every((key) => pieces[key]?.isExported)
    const annex = isExported ? exportedAnnex(title) : undefined
    const risks = isExported && title === planParts.risks ? plainText(chapter, pieces) : undefined
    // Its tables are the plan's own rows again: a chapter that points to them would be one more with every export.
    if (isExported && body.trim() === '' && Object.values<string>(planParts).includes(title)) continue
    if (risks !== undefined) draft.risks = risks
    else if (annex) draft.annexes.push({ ...annex, html: body })
    else if (isAnnex) draft.annexes.push({ element: annexElementOf(title), title, html })
    else draft.sections.push({ title, level: chapter.level, html })
  }
  const { contacts, supplies, organisation, steps, levels } = draft.rows
  draft.rows = {
    levels: once(levels),
    contacts: once(contacts),
    supplies: once(supplies),
    organisation: once(organisation),
    steps: once(steps),
  }
  return draft
}
