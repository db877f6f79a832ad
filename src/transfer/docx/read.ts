import { setImmediate as breathe } from 'node:timers/promises'
import { type DocxContent, type DocxNote, DocxRefusal, limits, type ParagraphFacts, type RawBlock } from '../model/docx'
import type { Archive } from './archive'
import { outermost, tableRows, toHtml } from './convert'
import { mainPart, type Parts, readParts, readText } from './parts'
import { createPreparer, type Gathered } from './prepare'
import { captionAlts } from './rules/captions'
import { dropContents } from './rules/contents'
import { bodyOf, escapeText, siblings, textOf } from './rules/elements'
import { withHeadings } from './rules/headings'
import { paragraphIn, placePictures, withoutPrivateUse, withoutTokens } from './tokens'
import { childrenOf, parseXml, serialiseXml } from './xml'

/** How much of the text is worked on at a time, in characters: some ten milliseconds. */
const PIECE = 60_000

export interface ReadOptions {
  /** Whether a text reads like the title of one of the documents inside the file. */
  isTitle: (text: string) => boolean
  /** Told now and then how far the reading is, from 0 to 1. May throw, which ends the reading. */
  onProgress?: (done: number) => Promise<void>
}

/** Whether the text may be cut behind an element: not inside a list, nor where a deleted end joins two paragraphs. */
const mayCut = (element: string) => !/<(\w+:)?numPr\b/.test(element) && !/<(\w+:)?(del|moveFrom) [^>]*\/>/.test(element)

function* piecesOf(xml: string, start: number): Generator<{ xml: string; read: number }> {
  let piece: string[] = []
  let length = 0
  let read = start
  for (const element of siblings(xml, start)) {
    piece.push(element)
    length += element.length
    read += element.length
    if (length < PIECE || (!mayCut(element) && length < PIECE * 10)) continue
    yield { xml: piece.join(''), read }
    piece = []
    length = 0
  }
  if (piece.length > 0) yield { xml: piece.join(''), read: xml.length }
}

/** What people call elements of which the text does not lie in the document itself. */
const known: Record<string, string> = {
  'w:altChunk': '嵌入的其他文件（altChunk）',
  'w:subDoc': '主控文档的子文档（在另一个文件中）',
}

function blocksOf(html: string, facts: ParagraphFacts[], alts: (index: number) => string): RawBlock[] {
  return [...outermost(html)].flatMap(({ name, html: element }): RawBlock[] => {
    const index = paragraphIn(element)
    const clean = placePictures(withoutParagraphTokens(element), alts)
    if (name === 'table') return [{ kind: 'table', html: clean, rows: tableRows(withoutTokens(element)) }]
    if (name === 'ul' || name === 'ol') return [{ kind: 'list', html: clean, text: textOf(clean).trim() }]
    const fact = index === undefined ? undefined : facts[index]
    if (!fact) return textOf(clean).trim() ? [{ kind: 'list', html: clean, text: textOf(clean).trim() }] : []
    const isEmpty = textOf(clean).trim() === '' && !clean.includes('<img ')
    return isEmpty ? [] : [{ kind: 'paragraph', html: clean, facts: fact }]
  })
}

const withoutParagraphTokens = (html: string) => html.replace(/\ue000\d+\ue001/g, '')

/** Under which heading each note belongs: paragraphs are counted, headings found later. */
function placeNotes(gathered: Gathered, titles: { near: number; title: string }[]): DocxNote[] {
  return gathered.notes.map(({ kind, text, near }) => ({
    kind,
    text,
    place: titles.findLast((title) => title.near <= near)?.title ?? '',
  }))
}

async function convertAll(xml: string, parts: Parts, options: ReadOptions) {
  const body = bodyOf(xml)
  if (!body) throw new DocxRefusal('damaged')
  const { prepare, gathered } = createPreparer(parts)
  const blocks: RawBlock[] = []
  const altOf = (index: number) => escapeText(gathered.pictures[index]?.alt ?? '')
  for (const piece of piecesOf(xml, body.start)) {
    const document = parseXml(`${body.head}${piece.xml}${body.tail}`)
    const element = childrenOf(document.documentElement, 'body')[0]
    if (!element) throw new DocxRefusal('damaged')
    prepare(element)
    await breathe()
    const { html, unknown } = await toHtml(serialiseXml(document.documentElement), parts)
    for (const name of new Set(unknown))
      gathered.notes.push({
        kind: name === 'w:sym' ? 'symbol' : 'unknown',
        text: name === 'w:sym' ? '' : (known[name] ?? name),
        near: Math.max(0, gathered.facts.length - 1),
      })
    blocks.push(...blocksOf(html, gathered.facts, altOf))
    await options.onProgress?.(piece.read / xml.length)
    await breathe()
  }
  return { blocks, gathered }
}

/**
 * Reads the text of a Word document: headings, paragraphs, lists, tables, and where its pictures stand. Changes are
 * accepted, notes stand in brackets where they are referred to, text boxes behind their paragraph. Works piece by piece
 * and lets others run between the pieces.
 * @throws DocxRefusal when the file is damaged, too large or without text
 */
export async function readDocx(archive: Archive, options: ReadOptions): Promise<DocxContent> {
  const name = await mainPart(archive)
  const parts = await readParts(archive)
  const text = await readText(archive, name, limits.document)
  if (text === undefined) throw new DocxRefusal('damaged')
  const { blocks: raw, gathered } = await convertAll(withoutPrivateUse(text), parts, options)
  const { blocks: kept, dropped } = dropContents(raw)
  const blocks = withHeadings(kept, options)
  if (!blocks.some((block) => block.kind !== 'text' || block.text.trim() !== '')) throw new DocxRefusal('noText')
  const indexOf = new Map(gathered.facts.map((fact, index) => [fact, index]))
  const titles = kept.flatMap((block, index) => {
    const heading = blocks[index]
    if (block.kind !== 'paragraph' || heading?.kind !== 'heading') return []
    return [{ near: indexOf.get(block.facts) ?? 0, title: heading.title }]
  })
  const notes = placeNotes(gathered, titles)
  const leftOut = (kind: DocxNote['kind'], words: string): DocxNote => ({ kind, place: '', text: words })
  if (dropped.length > 0 && !notes.some(({ kind }) => kind === 'contents'))
    notes.unshift(leftOut('contents', `${dropped.length} 行`))
  if (parts.hasHeaders) notes.push(leftOut('headerFooter', ''))
  for (const comment of parts.comments) notes.push(leftOut('comment', comment.slice(0, 300)))
  return { blocks, pictures: captionAlts(blocks, gathered.pictures), notes }
}
