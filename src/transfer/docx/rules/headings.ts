import type { DocxBlock, ParagraphFacts, RawBlock } from '../../model/docx'
import { textOf } from './elements'
import { parseNumeral } from './numerals'

/** The longest text that can be a heading without a heading style, in characters. */
const LONGEST = 40

/** How high a heading stands: smaller numbers are higher. Styles come before numbers, numbers in the usual order. */
const ranks = { title: 0, style: 0, part: 11, chapter: 12, section: 13, chinese: 14, bracket: 15, decimal: 16 } as const

/** A number in front of a text: `第一章`, `一、`, `（二）`, `3.1`. */
export interface LeadingNumber {
  rank: number
  value: number
  /** Numbers that count on belong together: `3.` for `3.1` and `3.2`. */
  series: string
  /** The text without it. */
  rest: string
}

const NUMERAL = '[一二三四五六七八九十百〇零\\d０-９]{1,4}'
const MARKED = new RegExp(`^第(${NUMERAL})(部分|部|篇|编|卷|章|节)[\\s　:：、.．]*(.*)$`, 's')
const CHINESE = /^([一二三四五六七八九十百]{1,4})[、.．，]\s*(.*)$/s
const BRACKET = /^[(（]([一二三四五六七八九十]{1,3})[)）]\s*[、.．]?\s*(.*)$/s
const DECIMAL = /^(\d{1,2}(?:[.．]\d{1,2}){0,4})(?:[.．、]\s*|\s+|(?=[\u4e00-\u9fff]))(.*)$/s

/** Takes the number off the front of a text; undefined when there is none. */
export function leadingNumber(text: string): LeadingNumber | undefined {
  const trimmed = text.trim()
  const marked = MARKED.exec(trimmed)
  if (marked) {
    const [, numeral = '', unit = '', rest = ''] = marked
    const rank = unit === '章' ? ranks.chapter : unit === '节' ? ranks.section : ranks.part
    const value = parseNumeral(numeral)
    return value === undefined ? undefined : { rank, value, series: unit, rest }
  }
  const chinese = CHINESE.exec(trimmed)
  const bracket = chinese ? null : BRACKET.exec(trimmed)
  const found = chinese ?? bracket
  if (found) {
    const value = parseNumeral(found[1] ?? '')
    const rank = chinese ? ranks.chinese : ranks.bracket
    return value === undefined ? undefined : { rank, value, series: '', rest: found[2] ?? '' }
  }
  const decimal = DECIMAL.exec(trimmed)
  if (!decimal) return undefined
  const parts = (decimal[1] ?? '').split(/[.．]/)
  // `5 分钟内` and `119 报警` are no numbers of a chapter.
  if (parts.length === 1 && /^(分钟|小时|日|天|月|年|人|名|个|次|秒|米|公里|℃|号)/.test(decimal[2] ?? ''))
    return undefined
  return {
    rank: ranks.decimal + parts.length - 1,
    value: Number(parts.at(-1)),
    series: parts.slice(0, -1).join('.'),
    rest: decimal[2] ?? '',
  }
}

interface Candidate {
  index: number
  rank: number
  value: number
  series: string
  isBold: boolean
  hasContent: boolean
}

const flat = (text: string) => text.replace(/\s+/g, ' ').trim()
const isShort = (text: string) => text.length > 0 && text.length <= LONGEST && !/[。；;，,！!？?]$/.test(text)

/** What may be a heading by its number alone, in the order of the document. */
function candidatesIn(blocks: RawBlock[]): Candidate[] {
  return blocks.flatMap((block, index) => {
    if (block.kind !== 'paragraph' || block.facts.outline > 0) return []
    const { facts } = block
    const text = flat(`${facts.number} ${facts.text}`)
    const number = isShort(flat(facts.text)) ? leadingNumber(text) : undefined
    if (!number || number.rest === '') return []
    return [{ index, ...number, isBold: facts.isBold, hasContent: false }]
  })
}

/** Whether something follows that the heading could stand above: text, a table, or a deeper heading. */
function markContent(blocks: RawBlock[], candidates: Candidate[]): void {
  for (const [order, candidate] of candidates.entries()) {
    const following = candidates[order + 1]
    const next = blocks[candidate.index + 1]
    const isStyled = next?.kind === 'paragraph' && next.facts.outline > 0
    candidate.hasContent =
      next !== undefined && !isStyled && (following?.index !== candidate.index + 1 || following.rank > candidate.rank)
  }
}

/** Candidates that count on: 一、二、三 until it starts again. */
function seriesOf(candidates: Candidate[]): Candidate[][] {
  const open = new Map<string, Candidate[]>()
  const all: Candidate[][] = []
  for (const candidate of candidates) {
    const key = `${candidate.rank}/${candidate.series}`
    const known = open.get(key)
    const last = known?.at(-1)
    if (known && last && candidate.value > last.value) {
      known.push(candidate)
      continue
    }
    const begun = [candidate]
    open.set(key, begun)
    all.push(begun)
  }
  return all
}

interface Traits {
  hasStyles: boolean
  /** Chapters are numbered 1, 1.1, 1.1.1. */
  isDecimal: boolean
}

/** Whether a series of numbers is one of headings rather than a list inside the text. */
function isHeadingSeries(series: Candidate[], { hasStyles, isDecimal }: Traits): boolean {
  const rank = series[0]?.rank ?? 0
  if (rank <= ranks.section) return true
  const isAllBold = series.every(({ isBold }) => isBold)
  if (isAllBold && rank <= ranks.decimal + 3) return true
  if (hasStyles || rank > ranks.decimal + 3) return false
  if (rank === ranks.decimal && !isDecimal) return false
  return series.filter(({ hasContent }) => hasContent).length * 2 >= series.length
}

interface Options {
  /** Whether a text reads like the title of one of the documents inside the file. */
  isTitle: (text: string) => boolean
}

/** Titles without a heading style: alone in a line, centred or large, and reading like one. */
function titlesIn(blocks: RawBlock[], { isTitle }: Options): Set<number> {
  const hasStyledTitle = blocks.some(
    (block) => block.kind === 'paragraph' && block.facts.outline > 0 && isTitle(block.facts.text),
  )
  const found = new Set<number>()
  if (hasStyledTitle) return found
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'paragraph' || block.facts.outline > 0) continue
    const { text, isCentred, isBold, points, isTitleStyle } = block.facts
    const stands = isTitleStyle || isCentred || (isBold && points >= 15) || points >= 18
    if (stands && isShort(flat(text)) && isTitle(flat(text))) found.add(index)
  }
  return found
}

/**
 * How high each heading of a document stands (smaller is higher), by the index of its block: by outline level where
 * there is one; otherwise by the number in front of a short text, when its series reads like chapters and not like a list.
 */
function ranksOf(blocks: RawBlock[], options: Options): Map<number, number> {
  const found = new Map<number, number>()
  for (const [index, block] of blocks.entries())
    if (block.kind === 'paragraph' && block.facts.outline > 0 && flat(block.facts.text) !== '')
      found.set(index, ranks.style + block.facts.outline)
  const hasStyles = found.size >= 3
  const titles = titlesIn(blocks, options)
  const candidates = candidatesIn(blocks).filter(({ index }) => !titles.has(index))
  markContent(blocks, candidates)
  const isDecimal = candidates.some(({ rank, isBold }) => rank === ranks.decimal + 1 && (isBold || !hasStyles))
  for (const series of seriesOf(candidates))
    if (isHeadingSeries(series, { hasStyles, isDecimal })) for (const { index, rank } of series) found.set(index, rank)
  for (const index of titles) found.set(index, ranks.title)
  return found
}

/** The heading's automatic number, or the one typed in front of it, and its words without it. */
function headingOf(facts: ParagraphFacts): { title: string; number: string; typed?: string } {
  const text = flat(facts.text)
  if (facts.number) return { title: text, number: facts.number }
  const rest = leadingNumber(text)?.rest.trim()
  if (!rest) return { title: text, number: '' }
  return { title: rest, number: text.slice(0, text.length - rest.length).trim(), typed: text }
}

/** Pictures that stand in a heading are kept behind it. */
const picturesIn = (html: string) => (html.match(/<img [^>]*>/g) ?? []).join('')

/** The document's blocks with its headings told from its text; levels count from 1 without gaps. */
export function withHeadings(blocks: RawBlock[], options: Options): DocxBlock[] {
  const rankOf = ranksOf(blocks, options)
  const above: number[] = []
  return blocks.map((block, index): DocxBlock => {
    if (block.kind === 'table') return block
    if (block.kind === 'list') return { kind: 'text', html: block.html, text: block.text }
    const rank = rankOf.get(index)
    if (rank === undefined) return { kind: 'text', html: block.html, text: textOf(block.html) }
    while (above.length > 0 && (above.at(-1) ?? 0) >= rank) above.pop()
    above.push(rank)
    return { kind: 'heading', level: above.length, ...headingOf(block.facts), html: picturesIn(block.html) }
  })
}
